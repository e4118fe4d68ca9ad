import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './entries.mjs';

const src = join(root, 'src');

/** What the front door loads at first use only: the rooms of the sources, what reads all their facts or factories, and the language of event patterns. */
const LAZY = /\/(events\/(.+\/index|detect)|(from-json|unwrap)\/index|event-pattern\/matches-event-pattern)\.ts$/;

/** The source files of what the front door loads at first use. */
export function lazyEntries() {
  const imports = readFileSync(join(src, 'index.ts'), 'utf8').matchAll(/from '\.\/(.+)\.js'/g);
  return [...imports].map(([, path]) => `${path}.ts`).filter((file) => LAZY.test(`/${file}`));
}

/** Code that loads a CommonJS file beside the bundle when it is first needed, in the format of the bundle. */
function loader(format, file) {
  if (format === 'cjs') return `let room; const load = () => (room ??= require(${JSON.stringify(`./${file}`)}));`;
  return [
    `import { createRequire } from 'node:module';`,
    `let room; const load = () => (room ??= createRequire(import.meta.url)(${JSON.stringify(`../cjs/${file}`)}));`,
  ].join('\n');
}

/**
 * An esbuild plugin for the front door: in place of each source's room it puts functions which load the room when first called
 * (docs/decisions/one-file-an-entry.md). The CommonJS entries must have been built before, below the folder given.
 *
 * @param {'esm' | 'cjs'} format
 * @param {string} cjs folder of the built CommonJS entries
 */
export function lazyRooms(format, cjs) {
  const require = createRequire(import.meta.url);
  return {
    name: 'lazy-rooms',
    setup(build) {
      build.onResolve({ filter: /^\.\/(event-pattern|events|from-json|unwrap)\// }, ({ path, importer }) => {
        const file = join(dirname(importer), path.replace(/\.js$/, '.ts'));
        if (importer !== join(src, 'index.ts') || !LAZY.test(file.split(sep).join('/'))) return undefined;
        return { path: relative(src, file).split(sep).join('/'), namespace: 'lazy-room', sideEffects: false };
      });
      build.onResolve({ filter: /^\.\//, namespace: 'lazy-room' }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'lazy-room' }, ({ path }) => {
        const file = path.replace(/\.ts$/, '.js');
        const exports = Object.entries(require(join(cjs, file))).filter(([name]) => name !== 'facts');
        const other = exports.find(([, value]) => typeof value !== 'function');
        if (other !== undefined) throw new Error(`${file} exports ${other[0]}, which is no function and can't be loaded at first use.`);
        const functions = exports.map(([name]) => `export function ${name}(...args) { return load().${name}(...args); }`);
        return { contents: [loader(format, file), ...functions].join('\n'), loader: 'js', resolveDir: src };
      });
    },
  };
}
