import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COPY_MARK } from '../../internal/copy-mark.js';
import { sharedState } from '../../internal/shared-state.js';
import { copyOf, inCopy, isOfTheSameCopy, withoutCopy } from './copy-tag.js';
import { Module } from './node-modules.js';

/** What a copy of a function's code does for modules that node's own loader loads; their code finds it by the copy's number. */
export interface CopyInProgress {
  /** All modules are there, and the first of them is about to run. */
  begin(): void;
  /** A CommonJS module of the copy. */
  require(file: string): unknown;
}

const SHARED_NAME = 'copies/1';
export const copies: Map<string, CopyInProgress> = sharedState(SHARED_NAME, () => new Map<string, CopyInProgress>());
/** How code finds the copies. */
export const COPIES_IN_CODE: string = `globalThis[Symbol.for('lambdouble/${SHARED_NAME}')]`;

interface Context {
  readonly parentURL?: string | undefined;
}

interface Loaded {
  readonly format: string | null | undefined;
  readonly source?: unknown;
  readonly shortCircuit?: boolean;
}

/**
 * In place of the text of a CommonJS module that an ES module of a copy imports: the copy's own instance. The text itself follows, never to be run,
 * for the names of its exports, which node finds by reading.
 */
export function standInSource(copy: string, text: string): string {
  return `return void (module.exports = ${COPIES_IN_CODE}.get('${copy}').require(__filename)); ${text.replace(/^\uFEFF?(#!.*)?/, '')}`;
}

let installed = false;

/** Makes node's own loader load the modules of a copy for that copy alone: the mark in a module's URL goes on to what it imports. */
export function installModuleHooks(): void {
  if (installed) return;
  installed = true;
  if (Module.registerHooks === undefined) Module.register!(hooksOfOtherThread());
  else Module.registerHooks({ resolve, load });
}

function resolve(specifier: string, context: Context, next: (specifier: string, context: Context) => { readonly url: string }): object {
  const copy = copyOf(context.parentURL);
  if (copy === undefined) return next(specifier, context);
  const parentURL = withoutCopy(context.parentURL!);
  const resolved = next(specifier, { ...context, parentURL });
  const goesOn = resolved.url.startsWith('file:') && isOfTheSameCopy(parentURL, resolved.url);
  return goesOn ? { ...resolved, url: inCopy(resolved.url, copy) } : resolved;
}

function load(url: string, context: Context, next: (url: string, context: Context) => Loaded): Loaded {
  const copy = copyOf(url);
  const loaded = next(url, context);
  if (copy === undefined || loaded.format !== 'commonjs') return loaded;
  const text = readFileSync(fileURLToPath(withoutCopy(url)), 'utf8');
  return { format: 'commonjs', source: standInSource(copy, text), shortCircuit: true };
}

/** The same hooks as the text of a module: before node 22.15 hooks run in a thread of their own. */
function hooksOfOtherThread(): string {
  const mark = JSON.stringify(COPY_MARK);
  const text = `
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
const MARK = ${mark};
const SEGMENT = '/node_modules/';
const packageFolder = (place) => {
  const start = place.lastIndexOf(SEGMENT);
  if (start === -1) return '';
  const name = start + SEGMENT.length;
  const slash = place.indexOf('/', name);
  const end = place[name] === '@' ? place.indexOf('/', slash + 1) : slash;
  return end === -1 ? place : place.slice(0, end);
};
const split = (url) => {
  const start = url?.lastIndexOf(MARK) ?? -1;
  return start === -1 ? [url] : [url.slice(0, start), url.slice(start + MARK.length)];
};
export async function resolve(specifier, context, next) {
  const [parentURL, copy] = split(context.parentURL);
  if (copy === undefined) return next(specifier, context);
  const resolved = await next(specifier, { ...context, parentURL });
  const goesOn = resolved.url.startsWith('file:') && packageFolder(parentURL) === packageFolder(resolved.url);
  return goesOn ? { ...resolved, url: resolved.url + MARK + copy } : resolved;
}
export async function load(address, context, next) {
  const [url, copy] = split(address);
  const loaded = await next(address, context);
  if (copy === undefined || loaded.format !== 'commonjs') return loaded;
  const text = (await readFile(fileURLToPath(url), 'utf8')).replace(/^\\uFEFF?(#!.*)?/, '');
  const source = "return void (module.exports = ${COPIES_IN_CODE}.get('" + copy + "').require(__filename)); " + text;
  return { format: 'commonjs', source, shortCircuit: true };
}`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
