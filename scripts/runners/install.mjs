import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { run } from './run.mjs';

/** Outside the checkout, so that nothing is found in its node_modules; kept from run to run. */
const cache = join(tmpdir(), 'lambdouble-runners', createHash('sha256').update(root).digest('hex').slice(0, 12));
const projects = join(root, 'test', 'runners', 'projects');

/** The tests that projects share. */
export const tests = join(root, 'test', 'runners', 'tests');

/** Where a project is installed. */
export function folderOf(project) {
  return join(cache, project);
}

/** A file of an installed project. */
export function fileOf(project, ...path) {
  return join(folderOf(project), ...path);
}

/** Packs what was built, as `npm publish` would; answers with the path of the tarball. */
export async function pack() {
  mkdirSync(cache, { recursive: true });
  const { output } = await npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', cache], root);
  const names = output.match(/^lambdouble-.*\.tgz$/m);
  return join(cache, names[0]);
}

/** Installs a project unless its lock file is unchanged since it was, and unpacks the library beside its dependencies. */
export async function install(project, tarball) {
  const folder = folderOf(project);
  const stamp = join(folder, 'node_modules', '.lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(projects, project, 'package-lock.json')))
    .digest('hex');
  mkdirSync(folder, { recursive: true });
  cpSync(join(projects, project), folder, { recursive: true });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    await npm(['ci', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    writeFileSync(stamp, lock);
  }
  const library = join(folder, 'node_modules', 'lambdouble');
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library);
  await run('tar', ['-xzf', tarball, '-C', library, '--strip-components=1'], { cwd: folder, mustSucceed: true });
}

function npm(args, cwd) {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd, mustSucceed: true });
}

/** Copies a folder or file of shared tests into an installed project, in place of what was there. */
export function copyTests(from, project, to) {
  const target = join(folderOf(project), to);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(tests, from), target, { recursive: true });
}

/** Writes a file into an installed project. */
export function write(project, path, text) {
  const target = join(folderOf(project), path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, text);
}
