// Declarations come from tsc, once for each module format; the code of each entry is bundled into one file, which loads
// several times faster than a file for each module (docs/decisions/one-file-an-entry.md).
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { entryFiles, root } from './entries.mjs';

const tsc = join(dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const entries = entryFiles();

for (const format of ['esm', 'cjs']) {
  execFileSync(process.execPath, [tsc, '-p', join(root, 'scripts', `tsconfig.${format}.json`)], { stdio: 'inherit' });
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => join(root, 'src', file)),
    outbase: join(root, 'src'),
    outdir: join(root, 'dist', format),
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
writeFileSync(join(root, 'dist', 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
console.log(`Built ${entries.length} entries in two formats.`);
