// Declarations come from tsc, once for each module format; the code of each entry is bundled into one file, which loads
// several times faster than a file for each module (docs/decisions/one-file-an-entry.md). What was built before stays until all is done.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { entryFiles, root } from './entries.mjs';

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
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => join(root, 'src', file)),
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
  });
}
writeFileSync(join(fresh, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');

rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
console.log(`Built ${entries.length} entries in two formats.`);
