import { readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure } from '../../internal/errors.js';
import { currentScope } from '../../sandbox/index.js';
import { compileModule, importByNode, isAboutESModule, type ModuleFunction } from './compile.js';
import { inCopy, isOfTheSameCopy } from './copy-tag.js';
import { COPIES_IN_CODE, copies, installModuleHooks } from './module-hooks.js';
import { Module, type NodeModule } from './node-modules.js';
import { packageType } from './package-type.js';
import { isMainRealm } from './realm.js';

/** How modules are to be loaded. */
export interface CopyRules {
  /** CommonJS code may `require` ES modules. */
  readonly requiresESModules: boolean;
  /** What stands at the bottom of a "Require stack". */
  readonly bottom: string | undefined;
}

let lastCopy = 0;

/**
 * One copy of a function's modules: each of its own files runs anew in it, once. CommonJS modules are loaded here; ES modules by node, under URLs that
 * belong to the copy. Packages are shared with everybody.
 */
export class ModuleCopy {
  readonly #id = String(++lastCopy);
  readonly #rules: CopyRules;
  readonly #modules = new Map<string, NodeModule>();
  readonly #bottom: NodeModule | undefined;

  constructor(rules: CopyRules) {
    this.#rules = rules;
    if (rules.bottom !== undefined) {
      this.#bottom = new Module(rules.bottom);
      this.#bottom.filename = rules.bottom;
    }
  }

  /** The exports of a CommonJS module. */
  require(file: string, parent: NodeModule | undefined = this.#bottom): unknown {
    const known = this.#modules.get(file);
    if (known !== undefined) return known.exports;
    const module = new Module(file, parent);
    module.filename = file;
    module.paths = Module._nodeModulePaths(dirname(file));
    this.#modules.set(file, module);
    try {
      this.#run(module, file, parent !== this.#bottom);
    } catch (error) {
      this.#modules.delete(file);
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  /** The namespace of a module that node loads. */
  async import(file: string): Promise<object> {
    if (!isMainRealm()) throw esModuleElsewhere('load the code of the function', file);
    installModuleHooks();
    const scope = currentScope();
    const loading = {};
    const stop = () => scope?.ioEnded(loading);
    scope?.work.addOperation(loading, `loading ${file}`, {});
    copies.set(this.#id, { begin: stop, require: (imported) => this.#standIn(imported) });
    const putBack = hideLoaded(file);
    try {
      const { code } = (await importByNode(this.#entry(file))) as { code: object };
      return code;
    } finally {
      stop();
      putBack();
    }
  }

  /** Node keeps a stand-in by its file, and would give the same one to all copies. */
  #standIn(file: string): unknown {
    Reflect.deleteProperty(Module._cache, file);
    return this.require(file);
  }

  /** Modules run in the order of their imports, so that the first one here tells when all are there. */
  #entry(file: string): string {
    const first = dataURL(`${COPIES_IN_CODE}.get('${this.#id}').begin()`);
    return dataURL(`import '${first}'; export * as code from ${JSON.stringify(inCopy(pathToFileURL(file).href, this.#id))};`);
  }

  #run(module: NodeModule, file: string, isRequired: boolean): void {
    const extension = extname(file);
    if (extension === '.json') module.exports = parsed(file);
    else if (extension === '.node') module.exports = Module.createRequire(file)(file);
    else this.#runCode(module, file, isRequired);
  }

  #runCode(module: NodeModule, file: string, isRequired: boolean): void {
    const require = this.#requireOf(module, file);
    module.require = require;
    const code = this.#compiled(file, isRequired);
    if (code === undefined) module.exports = Module.createRequire(file)(file);
    else Reflect.apply(code, module.exports, [module.exports, require, module, file, dirname(file)]);
  }

  /** Nothing for an ES module that may be required: node does that. */
  #compiled(file: string, isRequired: boolean): ModuleFunction | undefined {
    if (isESModule(file)) {
      if (!this.#rules.requiresESModules) throw requiredESModule(file);
      return undefined;
    }
    const text = readFileSync(file, 'utf8');
    try {
      return compileModule(text, text.includes('import(') && isMainRealm() ? inCopy(pathToFileURL(file).href, this.#id) : file);
    } catch (error) {
      if (isRequired && this.#rules.requiresESModules && isAboutESModule(error)) return undefined;
      throw error;
    }
  }

  #requireOf(module: NodeModule, file: string): NodeJS.Require {
    const own = Module.createRequire(file);
    const require = (request: string): unknown => {
      if (typeof request !== 'string' || Module.isBuiltin(request)) return own(request);
      const resolved = Module._resolveFilename(request, module, false);
      if (!isOfTheSameCopy(file, resolved)) return own(resolved);
      return this.require(resolved, module);
    };
    return Object.assign(require, { resolve: own.resolve, main: own.main, extensions: own.extensions, cache: own.cache });
  }
}

function dataURL(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`;
}

/** Hides the CommonJS modules that the test has loaded from the function's own files, since node would take those. */
function hideLoaded(entry: string): () => void {
  const loaded = Object.entries(Module._cache).filter(([file]) => isOfTheSameCopy(entry, file));
  for (const [file] of loaded) Reflect.deleteProperty(Module._cache, file);
  return () => void Object.assign(Module._cache, Object.fromEntries(loaded));
}

/** True for an ES module by its name, or by the package that it belongs to. */
export function isESModule(file: string): boolean {
  const extension = extname(file);
  return extension === '.mjs' || (extension === '.js' && packageType(dirname(file)) === 'module');
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    (error as Error).message = `${file}: ${(error as Error).message}`;
    throw error;
  }
}

/** What node says when it isn't to `require` ES modules. */
function requiredESModule(file: string): Error {
  const error = new Error(
    `require() of ES Module ${file} not supported.\nInstead change it to a dynamic import() which is available in all CommonJS modules.`,
  );
  return Object.assign(error, { code: 'ERR_REQUIRE_ESM' });
}

/** The refusal of ES modules where node's own loader can't load them into the realm of the test. */
export function esModuleElsewhere(doing: string, file: string): Error {
  return failure(
    doing,
    `${file} is an ES module, and the test runner runs tests in a realm of their own, into which node loads no ES modules`,
    'Pass "load: () => import(...)" instead of "codeUri", so that the test runner itself loads it; or let "codeUri" be a CommonJS build.',
  );
}
