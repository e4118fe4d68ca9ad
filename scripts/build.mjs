// Declarations come from tsc, once for each module format; the code of each entry is bundled into one file, which loads
// several times faster than a file for each module (docs/decisions/one-file-an-entry.md). What was built before stays until all is done.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { entryFiles, root } from './entries.mjs';
import { lazyRooms } from './lazy-rooms.mjs';

const tsc = join(dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')), 'bin', 'tsc');

const dist = join(root, 'dist');
const fresh = `${dist}-${process.pid}`;
mkdirSync(fresh);
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
const entries = entryFiles();

for (const format of ['esm', 'cjs']) {
  execFileSync(process.execPath, [tsc, '-p', join(root, 'scripts', `tsconfig.${format}.json`), '--outDir', join(fresh, format)], {
    stdio: 'inherit',
  });
}
writeFileSync(join(fresh, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');

/** Bundles entries into one file each. */
async function bundle(format, files, plugins = []) {
  await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => join(root, 'src', file)),
    outbase: join(root, 'src'),
    outdir: join(fresh, format),
    bundle: true,
    format,
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    treeShaking: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins,
  });
}

const others = entries.filter((file) => file !== 'index.ts');
await bundle('cjs', [...others, 'event-pattern/matches-event-pattern.ts', 'events/detect.ts', 'from-json/index.ts', 'unwrap/index.ts']);
await bundle('esm', others);
for (const format of ['esm', 'cjs']) await bundle(format, ['index.ts'], [lazyRooms(format, join(fresh, 'cjs'))]);

rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
console.log(`Built ${entries.length} entries in two formats.`);
