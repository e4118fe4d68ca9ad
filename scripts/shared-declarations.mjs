import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

const NAMED = /(?:\bfrom|\bimport\(|\bimport|\bdeclare module|<reference types=) ?['"]([^'"]+)['"]/g;

/** Packages whose types are the same for ESM and CommonJS: they have one set, or only node has them. */
const isSingle = (specifier) => specifier === 'aws-lambda' || specifier.startsWith('node:');

/** Each declaration file below a folder, and the specifiers that it names. */
function declarations(folder) {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.split(sep).join('/'));
  return new Map(
    names
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => [name, [...readFileSync(join(folder, name), 'utf8').matchAll(NAMED)].map(([, specifier]) => specifier)]),
  );
}

/** The declaration files of the same folder that one names. */
const namedBy = (name, specifiers) =>
  specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(name), specifier).replace(/\.js$/, '.d.ts'));

/** The files that `goesOn` and what they name, from the first ones on. */
function reached(all, first, goesOn = () => true) {
  const found = new Set(first);
  for (const name of found) {
    if (goesOn(name)) for (const other of namedBy(name, all.get(name))) found.add(other);
  }
  return found;
}

/**
 * Leaves of two equal sets of declarations what users' compilers need. Nothing remains that no entry names. A file for ESM becomes one line
 * which takes all from the file for CommonJS, unless it or a file that it names uses a package with different types for the two formats.
 *
 * @param {{ esm: string, cjs: string }} folders beside each other
 * @param {string[]} entries source files that users can import
 */
export function shareDeclarations({ esm, cjs }, entries) {
  const all = declarations(esm);
  const first = entries.map((entry) => entry.replace(/\.ts$/, '.d.ts'));
  const needsBoth = new Set([...all.keys()].filter((name) => all.get(name).some((one) => !one.startsWith('.') && !isSingle(one))));
  for (let size = -1; size !== needsBoth.size;) {
    size = needsBoth.size;
    for (const [name, specifiers] of all) if (namedBy(name, specifiers).some((other) => needsBoth.has(other))) needsBoth.add(name);
  }
  const inCommonJS = reached(all, first);
  const inESM = reached(all, first, (name) => needsBoth.has(name));
  for (const name of all.keys()) {
    if (!inCommonJS.has(name)) rmSync(join(cjs, name));
    if (!inESM.has(name)) rmSync(join(esm, name));
    else if (!needsBoth.has(name)) {
      const target = posix.join(
        relative(join(esm, dirname(name)), cjs)
          .split(sep)
          .join('/'),
        name.replace(/\.d\.ts$/, '.js'),
      );
      writeFileSync(join(esm, name), `export * from '${target}';\n`);
    }
  }
}
