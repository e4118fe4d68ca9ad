import { posix } from 'node:path';
import { compileFunction } from 'node:vm';

const VIRTUAL_MODULE = /^\/\/ shared-(?:name|module):.*\n/gm;
const SHARED_NAME = /^import \{ (\w+(?: as \w+)?) \} from "shared:(.+)";\n/gm;
const NAMES = /^import \{\s([^}]+)\s\} from "(.+)";$/gm;
const NAMESPACE = /^import \* as (\w+) from "(.+)";$/gm;
const EXPORTS = /^export \{\n([^}]+)\n\};\s*$/m;
const LOCAL_AS_EXPORTED = /(\w+) as (\w+)/g;

function relativeTo(file, shared) {
  const path = posix.relative(posix.dirname(file), shared);
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * A bundle's code with one import for each shared file, where `sharing` left one for each name.
 *
 * @param {string} code what esbuild made, ESM
 * @param {string} file the bundle's place below the format's folder
 */
export function asESM(code, file) {
  const names = new Map();
  const rest = code.replace(VIRTUAL_MODULE, '').replace(SHARED_NAME, (_, name, shared) => {
    names.set(shared, [...(names.get(shared) ?? []), name]);
    return '';
  });
  if (rest.includes('from "shared:')) throw new Error(`An import of a shared file remains in ${file}.`);
  const imports = [...names].map(([shared, all]) => `import { ${all.sort().join(', ')} } from "${relativeTo(file, shared)}";\n`);
  return imports.join('') + rest.replace(/\n{3,}/g, '\n\n');
}

/**
 * The CommonJS form of a bundle in ESM: plain constants and properties, which take less room and time than esbuild's getters.
 *
 * @param {string} code from `asESM`
 * @param {string} file its place, for the message when this is not CommonJS after all
 */
export function asCommonJS(code, file) {
  const body = code
    .replace(NAMES, (_, names, from) => `const { ${names.replaceAll(' as ', ': ')} } = require("${from}");`)
    .replace(NAMESPACE, (_, name, from) => `const ${name} = require("${from}");`)
    .replace(EXPORTS, (_, names) => {
      const exported = names.replace(LOCAL_AS_EXPORTED, '$2: $1');
      return `module.exports = {\n${exported}\n};\nObject.defineProperty(module.exports, "__esModule", { value: true });\n`;
    });
  const cjs = `"use strict";\n${body}`;
  compileFunction(cjs, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file });
  return cjs;
}
