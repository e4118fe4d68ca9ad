import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasCallbacks, type Runtime } from '../context/runtime.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import type { UntypedHandler } from '../invoke/handler.js';
import { responseMode } from '../invoke/streaming/marks.js';
import type { Code } from './code/code.js';
import { refuseUnusable } from './code/find-handler.js';
import { codeByThunk } from './code/load-by-thunk.js';
import { parseHandlerName } from './code/handler-name.js';
import { codeInFolder, foundFile } from './code/load-from-folder.js';
import { esModuleElsewhere, isESModule } from './code/module-copy.js';
import { isMainRealm } from './code/realm.js';
import type { FunctionCodeInit } from './init.js';

const DOING = 'create the function';
/** What stands for the folder of code that isn't in one. */
const TASK_ROOT = '/var/task';

/** Where a function's code comes from. */
export function codeOf({ handler, codeUri, load }: FunctionCodeInit, runtime: Runtime): Code {
  if (codeUri !== undefined && load !== undefined) {
    throw failure(
      DOING,
      'both "codeUri" and "load" are given',
      'Pass "codeUri" for code in a folder, or "load" for a module that the test runner loads.',
    );
  }
  if (typeof handler === 'function') return givenCode(handler as UntypedHandler, codeUri ?? load, runtime);
  if (codeUri !== undefined) return folderCode(codeUri, handler, runtime);
  if (load !== undefined) return codeByThunk(load, handlerName(handler ?? 'handler', '"handler" or "app.handler"'), TASK_ROOT, runtime);
  throw failure(
    DOING,
    `option "handler" is ${show(handler)}`,
    'Pass a function; or its name, with "codeUri" or "load" to say where it is.',
  );
}

function givenCode(handler: UntypedHandler, other: unknown, runtime: Runtime): Code {
  if (other !== undefined) {
    throw failure(
      DOING,
      '"handler" is a function, and "codeUri" or "load" is given too',
      'Pass the handler’s name, such as "index.handler", or leave the other out.',
    );
  }
  const load = async (): Promise<UntypedHandler> => {
    refuseUnusable(handler, runtime);
    return handler;
  };
  const isPlain = responseMode(handler, runtime) === 'buffered' && (hasCallbacks(runtime) || handler.length < 3);
  return { handler: 'index.handler', taskRoot: TASK_ROOT, load, ...(isPlain && { ready: handler }) };
}

function handlerName(handler: unknown, expected: string): string {
  if (typeof handler === 'string' && /^\S{1,128}$/.test(handler)) return handler;
  throw failure(DOING, `option "handler" is ${show(handler)}`, `Pass the name of an export, such as ${expected}.`);
}

function folderCode(codeUri: string, handler: unknown, runtime: Runtime): Code {
  const name = handlerName(handler, '"index.handler"');
  const folder = resolve(codeUri);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw failure(
      DOING,
      `there is no folder ${folder} (option "codeUri": ${show(codeUri)})`,
      'Pass the folder of the built code, from the current one or absolute.',
    );
  }
  refuseSources(folder, name);
  if (!isMainRealm()) refuseESModules(folder, name);
  return codeInFolder(folder, name, runtime);
}

/** Lambda runs JavaScript: where only the TypeScript source is there, it would say that there is no module. */
function refuseSources(folder: string, name: string): void {
  const file = resolve(folder, name.replace(/^\//, ''));
  const parent = resolve(file, '..');
  const base = file.slice(parent.length + 1).split('.')[0]!;
  const files = existsSync(parent) ? readdirSync(parent) : [];
  const source = files.find((candidate) => /^\.[cm]?tsx?$/.test(candidate.slice(base.length)) && candidate.startsWith(base));
  if (source === undefined || ['', '.js', '.mjs', '.cjs'].some((extension) => files.includes(base + extension))) return;
  throw failure(
    DOING,
    `${resolve(parent, source)} is TypeScript, and Lambda runs JavaScript`,
    'Pass "load: () => import(...)" instead of "codeUri", so that the test runner transforms it; or the folder of the built code.',
  );
}

/** What the runtime would find there, as far as the name is one. */
function refuseESModules(folder: string, name: string): void {
  const isName = name.includes('.') && !name.includes('..');
  const file = isName ? foundFile(folder, parseHandlerName(name)) : undefined;
  if (file !== undefined && isESModule(file)) throw esModuleElsewhere(DOING, file);
}
