import { join } from 'node:path';
import { Module } from './node-modules.js';
import { isMainRealm } from './realm.js';

/** A CommonJS module as a function of what it finds around itself. */
export type ModuleFunction = (this: unknown, exports: unknown, require: unknown, module: unknown, file: string, folder: string) => void;

const HEAD = '(function (exports, require, module, __filename, __dirname) {';
/** Complaints of the parser about code that is an ES module. */
const OF_ES_MODULES =
  /^(Cannot use import statement outside a module|Unexpected token 'export'|Cannot use 'import\.meta' outside a module)/;

/** True for the complaint that the code is an ES module. */
export function isAboutESModule(thrown: unknown): boolean {
  return thrown instanceof SyntaxError && OF_ES_MODULES.test(thrown.message);
}

/**
 * Makes a function of the text of a CommonJS module, in the realm in which this library runs.
 *
 * @param file how stacks name it, and where its `import()` starts from
 */
export function compileModule(text: string, file: string): ModuleFunction {
  const whole = `${HEAD}${text.replace(/^\uFEFF?(#!.*)?/, '')}\n})`;
  return isMainRealm() ? compiledByNode(whole, file) : compiledHere(whole, file);
}

/** Node's own loader compiles it, so that `import()` works in it. */
function compiledByNode(whole: string, file: string): ModuleFunction {
  const holder = new Module(file);
  holder.filename = file;
  holder._compile(`module.exports = ${whole}`, file, 'commonjs');
  return holder.exports as ModuleFunction;
}

function compiledHere(whole: string, file: string): ModuleFunction {
  const { eval: evaluate } = globalThis;
  return evaluate(`${whole}\n//# sourceURL=${file}`) as ModuleFunction;
}

let importer: ((url: string) => Promise<object>) | undefined;

/** Node's own `import()`, also where a runner has replaced it. */
export function importByNode(url: string): Promise<object> {
  importer ??= compiledByNode('(() => (url) => import(url))()', join(process.cwd(), 'lambdouble.cjs')) as never;
  return importer(url);
}
