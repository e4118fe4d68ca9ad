// The package as users get it: its size, publint --strict, and attw over every entry, wildcard subpaths included.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryPoints, root } from './entries.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (name, args) => execFileSync(bin(name), args, { cwd: root, stdio: 'inherit' });

/** Bytes that the package may take in node_modules. */
const MOST = 13_000_000;

const folder = mkdtempSync(join(tmpdir(), 'lambdouble-pack-'));
try {
  const [{ filename, size, unpackedSize }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  );
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(`${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`);
  if (unpackedSize > MOST)
    throw new Error(`The package unpacks to ${megabytes(unpackedSize)}; ${megabytes(MOST)} is the most that it may take.`);
  const tarball = join(folder, filename);
  run('publint', ['--strict', tarball]);
  run('attw', [tarball, '--entrypoints', ...entryPoints()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
