// Declarations come from tsc; the code of each entry is bundled into one file, over a few files that entries share
// (docs/decisions/one-file-an-entry.md). What was built before stays until all is done.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { entryFiles, root } from './entries.mjs';
import { RUNTIME, lazyEntries, lazyRooms } from './lazy-rooms.mjs';
import { asCommonJS, asESM } from './module-formats.mjs';
import { shareDeclarations } from './shared-declarations.mjs';
import { entriesAsShared, oftenUsed, sharedFile, sharing, sourceOf } from './shared-files.mjs';

const tsc = join(dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')), 'bin', 'tsc');

const src = join(root, 'src');
const dist = join(root, 'dist');
const fresh = `${dist}-${process.pid}`;
mkdirSync(fresh);
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
const entries = entryFiles();
const BOTH = ['esm', 'cjs'];

for (const format of BOTH) {
  execFileSync(process.execPath, [tsc, '-p', join(root, 'scripts', `tsconfig.${format}.json`), '--outDir', join(fresh, format)], {
    stdio: 'inherit',
  });
}
shareDeclarations({ esm: join(fresh, 'esm'), cjs: join(fresh, 'cjs') }, entries);
writeFileSync(join(fresh, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');

const SETTINGS = {
  absWorkingDir: root,
  outbase: src,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  treeShaking: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles over shared files, and writes the bundles in the formats asked for. */
async function bundle(input, shared, formats = BOTH) {
  const { outputFiles } = await build({ ...SETTINGS, ...input, outdir: fresh, format: 'esm', write: false, plugins: [sharing(shared)] });
  for (const { path, text } of outputFiles) {
    const file = relative(fresh, path).split(sep).join('/');
    const code = asESM(text, file);
    for (const format of formats) {
      const target = join(fresh, format, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, format === 'esm' ? code : asCommonJS(code, file));
    }
  }
}

const files = (names) => ({ entryPoints: names.map((name) => join(src, name)) });

/** Writes a file for several entries that holds some modules, over other shared files. */
async function share(name, modules, shared, formats = BOTH) {
  const made = await sharedFile(`${name}.js`, modules);
  await bundle({ stdin: { contents: sourceOf(made), resolveDir: src }, entryNames: name }, shared, formats);
  return made;
}

const rooms = entries.filter((file) => file.includes('/'));
const indexes = rooms.filter((file) => file.endsWith('/index.ts'));
const generators = rooms.filter((file) => !indexes.includes(file));
const runners = ['vitest.ts', 'jest.ts', 'jest-globals.ts'];
const whole = ['arbitraries.ts', 'from-json/index.ts'];
const named = new Set([...rooms, ...runners, ...whole, 'laws.ts', 'matchers.ts', 'index.ts']);

/** What so many entries use is in the shared files. With fewer uses the files grow, and a single source loads noticeably slower. */
const OFTEN = 40;

const base = await share('base', await oftenUsed({ entries: rooms, floors: ['internal', 'values', 'contracts'], uses: OFTEN }), []);
const generate = await share('generate', await oftenUsed({ entries: rooms, floors: ['generate'], uses: OFTEN }), [base]);
const registry = await share('registry', ['events/registry.ts'], [base]);
const factories = await share('factories', await oftenUsed({ entries: whole, floors: ['events'], uses: 2 }), [base], ['cjs']);

const deployed = ['function/index.ts', 'mapping/index.ts'];
const runtimeFloors = ['timeline', 'sandbox', 'context', 'invoke'];
const runtime = await share(
  'runtime',
  await oftenUsed({ entries: [...RUNTIME, ...deployed], floors: runtimeFloors, uses: 1 }),
  [base],
  ['cjs'],
);

await bundle(files(indexes), [base]);
await bundle(files(generators), [base, generate, ...(await entriesAsShared(indexes))]);
await bundle(files(['arbitraries.ts']), [base, generate], ['esm']);
await bundle(files(whole), [base, generate, registry, factories], ['cjs']);
await bundle(files(['matchers.ts']), [base, registry]);
await bundle(files(runners), [base, await sharedFile('matchers.js', ['matchers.ts'])]);
await bundle(files(entries.filter((file) => !named.has(file))), [base, generate, registry]);
await bundle(files(lazyEntries().filter((file) => !named.has(file) && !deployed.includes(file))), [base, registry], ['cjs']);
await bundle(files(['laws.ts']), [base, generate, registry], ['esm']);
await bundle(files(['laws.ts']), [base, generate, registry, factories, runtime], ['cjs']);
await bundle(files([...RUNTIME, ...deployed]), [base, runtime, ...(await entriesAsShared(indexes))], ['cjs']);
for (const format of BOTH) {
  const front = { ...SETTINGS, ...files(['index.ts']), outdir: join(fresh, format), format };
  await build({ ...front, plugins: [lazyRooms(format, join(fresh, 'cjs'))] });
}

rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
console.log(`Built ${entries.length} entries in two formats.`);
