import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { isAboutESModule } from './compile.js';
import type { Code } from './code.js';
import { findHandler, type LoadedModule } from './find-handler.js';
import { parseHandlerName, type HandlerName } from './handler-name.js';
import { asInitError } from './init-error.js';
import { ModuleCopy, isESModule } from './module-copy.js';
import { Module, type NodeModule } from './node-modules.js';

/** What the runtime's own file is called in a "Require stack". */
const RUNTIME_TODAY = '/var/runtime/index.mjs';
const RUNTIME_FORMERLY = '/var/runtime/dist/index.mjs';
const EXTENSIONS = ['', '.js', '.mjs', '.cjs'];
/** The first runtime whose code may `require` ES modules. */
const REQUIRES_ES_MODULES = 'nodejs24.x';

/** Code in a folder, found and loaded as the runtime does. */
export function codeInFolder(taskRoot: string, handler: string, runtime: Runtime): Code {
  return {
    handler,
    taskRoot,
    load: async () => {
      const name = parseHandlerName(handler);
      return findHandler(await loaded(taskRoot, name, runtime), name.exported, handler, runtime);
    },
  };
}

async function loaded(taskRoot: string, name: HandlerName, runtime: Runtime): Promise<LoadedModule> {
  const formerly = hasCallbacks(runtime);
  const copy = new ModuleCopy({
    requiresESModules: runtime === REQUIRES_ES_MODULES,
    bottom: formerly ? RUNTIME_FORMERLY : undefined,
  });
  try {
    const file = foundFile(taskRoot, name) ?? resolvedByNode(taskRoot, name, formerly);
    return await (isESModule(file) ? imported(copy, file) : required(copy, file, runtime));
  } catch (error) {
    throw asInitError(error, runtime);
  }
}

/** The first of the files that the runtime looks for itself. */
export function foundFile(taskRoot: string, { folder, file }: HandlerName): string | undefined {
  const path = resolve(taskRoot, folder.replace(/^\//, ''), file);
  return EXTENSIONS.map((extension) => `${path}${extension}`).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function resolvedByNode(taskRoot: string, { folder, file }: HandlerName, formerly: boolean): string {
  const runtime: NodeModule = new Module(formerly ? RUNTIME_FORMERLY : RUNTIME_TODAY);
  runtime.filename = formerly ? RUNTIME_FORMERLY : RUNTIME_TODAY;
  return Module._resolveFilename(file, runtime, false, { paths: [taskRoot, join(taskRoot, folder)] });
}

async function imported(copy: ModuleCopy, file: string): Promise<LoadedModule> {
  return { kind: 'ES module', exports: await copy.import(file) };
}

/** Today the runtime imports everything, and node finds out about ES modules by their syntax. */
async function required(copy: ModuleCopy, file: string, runtime: Runtime): Promise<LoadedModule> {
  try {
    return { kind: 'CommonJS', exports: copy.require(file) };
  } catch (error) {
    if (runtime === REQUIRES_ES_MODULES && file.endsWith('.js') && isAboutESModule(error)) return imported(copy, file);
    throw error;
  }
}
