// The package as users get it: publint --strict, and attw over every entry, wildcard subpaths included.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryPoints, root } from './entries.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (name, args) => execFileSync(bin(name), args, { cwd: root, stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'lambdouble-pack-'));
try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  );
  const tarball = join(folder, filename);
  run('publint', ['--strict', tarball]);
  run('attw', [tarball, '--entrypoints', ...entryPoints()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
