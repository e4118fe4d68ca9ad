import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './entries.mjs';

const src = join(root, 'src');

/**
 * What the front door loads at first use only: the rooms of the sources, what reads all their facts or factories, the language of event
 * patterns, and what is deployed.
 */
const LAZY = /\/(events\/(.+\/index|detect)|(from-json|unwrap|function|mapping)\/index|event-pattern\/matches-event-pattern)\.ts$/;

/** What it loads at once, and from the same files as those: two copies of the runtime would not know of each other's invocations. */
export const RUNTIME = ['context/index.ts', 'invoke/index.ts'];

/** The source files of what the front door loads at first use. */
export function lazyEntries() {
  const imports = readFileSync(join(src, 'index.ts'), 'utf8').matchAll(/from '\.\/(.+)\.js'/g);
  return [...imports].map(([, path]) => `${path}.ts`).filter((file) => LAZY.test(`/${file}`));
}

/** Code that defines `load`, which loads a CommonJS file beside the bundle, in the format of the bundle. */
function loader(format, file) {
  if (format === 'cjs') return `const load = () => require(${JSON.stringify(`./${file}`)});`;
  return [
    `import { createRequire } from 'node:module';`,
    `const load = () => createRequire(import.meta.url)(${JSON.stringify(`../cjs/${file}`)});`,
  ].join('\n');
}

const lazily = (names) => [
  'let room; const loaded = () => (room ??= load());',
  ...names.map((name) => `export function ${name}(...args) { return loaded().${name}(...args); }`),
];

const atOnce = (names) => ['const room = load();', ...names.map((name) => `export const ${name} = room.${name};`)];

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
      build.onResolve(
        { filter: /^\.\/(context|event-pattern|events|from-json|function|invoke|mapping|unwrap)\// },
        ({ path, importer }) => {
          const file = join(dirname(importer), path.replace(/\.js$/, '.ts'));
          if (importer !== join(src, 'index.ts')) return undefined;
          const name = relative(src, file).split(sep).join('/');
          if (RUNTIME.includes(name)) return { path: name, namespace: 'lazy-room' };
          return LAZY.test(`/${name}`) ? { path: name, namespace: 'lazy-room', sideEffects: false } : undefined;
        },
      );
      build.onResolve({ filter: /^\.\//, namespace: 'lazy-room' }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'lazy-room' }, ({ path }) => {
        const file = path.replace(/\.ts$/, '.js');
        const exports = Object.entries(require(join(cjs, file))).filter(([name]) => name !== 'facts');
        const names = exports.map(([name]) => name);
        if (RUNTIME.includes(path)) return { contents: [loader(format, file), ...atOnce(names)].join('\n'), loader: 'js', resolveDir: src };
        const other = exports.find(([, value]) => typeof value !== 'function');
        if (other !== undefined) throw new Error(`${file} exports ${other[0]}, which is no function and can't be loaded at first use.`);
        return { contents: [loader(format, file), ...lazily(names)].join('\n'), loader: 'js', resolveDir: src };
      });
    },
  };
}
