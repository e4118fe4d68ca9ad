import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from './entries.mjs';

const src = join(root, 'src');
const SCHEME = 'shared:';

/** A module's path below src with slashes. */
const moduleName = (file) => relative(src, file).split(sep).join('/');

const asModules = (modules) => ({
  absWorkingDir: root,
  entryPoints: modules.map((module) => join(src, module)),
  outbase: src,
  outdir: join(root, 'never-written'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  write: false,
  metafile: true,
});

/** What each bundle would hold if each entry stood alone: the modules below src that it takes code from, and its exports. */
async function contents(modules) {
  const { metafile } = await build(asModules(modules));
  return Object.values(metafile.outputs).map(({ entryPoint, inputs, exports }) => ({
    entry: moduleName(join(root, entryPoint)),
    exports,
    modules: Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => moduleName(join(root, file))),
  }));
}

/**
 * The modules of some floors from which at least so many entries take code, and what these modules need themselves.
 *
 * @param {{ entries: string[], floors: string[], uses: number }} choice entries and floors below src
 */
export async function oftenUsed({ entries, floors, uses }) {
  const counts = new Map();
  const ofFloors = (module) => floors.some((floor) => module.startsWith(`${floor}/`));
  for (const { modules } of await contents(entries)) {
    for (const module of modules.filter(ofFloors)) counts.set(module, (counts.get(module) ?? 0) + 1);
  }
  const chosen = new Set([...counts].filter(([, count]) => count >= uses).map(([module]) => module));
  for (let size = -1; size !== chosen.size;) {
    size = chosen.size;
    for (const { modules } of await contents([...chosen])) for (const module of modules.filter(ofFloors)) chosen.add(module);
  }
  return [...chosen].sort();
}

/**
 * @typedef {object} SharedFile a file that entries share
 * @property {string} file its name below each format's folder
 * @property {Map<string, Map<string, string>>} modules by module below src, by the name that it exports, the name in the shared file
 */

/**
 * A file with all exports of some modules, each under its own name; of equal names the later ones get a number.
 *
 * @param {string} file
 * @param {string[]} modules
 * @returns {Promise<SharedFile>}
 */
export async function sharedFile(file, modules) {
  const taken = new Set();
  const free = (name, number = 2) => {
    if (!taken.has(name)) return name;
    return taken.has(`${name}_${number}`) ? free(name, number + 1) : `${name}_${number}`;
  };
  const named = (names) =>
    names.map((name) => {
      const own = free(name);
      taken.add(own);
      return [name, own];
    });
  return { file, modules: new Map((await contents(modules)).map(({ entry, exports }) => [entry, new Map(named(exports))])) };
}

/**
 * The entries of rooms as shared files: what other bundles want of a room and its entry exports, they take from there.
 *
 * @param {string[]} entries below src
 * @returns {Promise<SharedFile[]>}
 */
export async function entriesAsShared(entries) {
  const bundles = await contents(entries);
  const modules = [...new Set(bundles.flatMap((bundle) => bundle.modules))].filter((module) => !entries.includes(module));
  const exportsOf = new Map((await contents(modules)).map(({ entry, exports }) => [entry, exports]));
  return bundles.map(({ entry, exports, modules: inside }) => {
    const shared = new Map();
    for (const name of exports) {
      const owners = inside.filter((module) => exportsOf.get(module)?.includes(name));
      const [owner] = owners;
      if (owners.length !== 1 || dirname(owner) !== dirname(entry)) continue;
      shared.set(owner, (shared.get(owner) ?? new Map()).set(name, name));
    }
    return { file: entry.replace(/\.ts$/, '.js'), modules: shared };
  });
}

/** The source of a shared file. */
export function sourceOf({ modules }) {
  const list = (names) => [...names].map(([name, own]) => `${name} as ${own}`).join(', ');
  return [...modules].map(([module, names]) => `export { ${list(names)} } from './${module}';`).join('\n');
}

/**
 * An esbuild plugin: what a bundle would take from the modules of shared files it imports from these files. Each name is a module of its
 * own on the way, so that a bundle imports only the names it uses, each once; `asESM` makes the imports what they have to be.
 */
export function sharing(files) {
  const fileOf = new Map(files.flatMap((file) => [...file.modules.keys()].map((module) => [module, file])));
  return {
    name: 'shared-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, importer, kind, namespace }) => {
        if (kind === 'entry-point' || namespace !== 'file') return undefined;
        const module = moduleName(join(dirname(importer), path.replace(/\.js$/, '.ts')));
        return fileOf.has(module) ? { path: module, namespace: 'shared-module', sideEffects: false } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'shared-module' }, ({ path: module }) => {
        const { file, modules } = fileOf.get(module);
        const exports = [...modules.get(module)].map(([name, own]) => `export { ${own} as ${name} } from '${SCHEME}${file}#${own}';`);
        return { contents: [...exports, `export * from './${module}';`].join('\n'), loader: 'js', resolveDir: src };
      });
      onResolve({ filter: /^\./, namespace: 'shared-module' }, ({ path }) => ({ path: join(src, path), sideEffects: false }));
      onResolve({ filter: /^shared:/ }, ({ path, namespace }) =>
        namespace === 'shared-name'
          ? { path, external: true, sideEffects: false }
          : { path: path.slice(SCHEME.length), namespace: 'shared-name', sideEffects: false },
      );
      onLoad({ filter: /.*/, namespace: 'shared-name' }, ({ path }) => {
        const [file, name] = path.split('#');
        return { contents: `export { ${name} } from '${SCHEME}${file}';`, loader: 'js' };
      });
    },
  };
}
