import { existsSync, rmSync } from 'node:fs';
import { copyTests, fileOf, folderOf } from './install.mjs';
import { checksOf } from './report.mjs';
import { run } from './run.mjs';

export const VITEST_PROJECTS = ['vitest-3', 'vitest-4', 'vitest-5'];

export const vitestSuites = VITEST_PROJECTS.map((project) => ({ name: project, projects: [project], run: () => runVitest(project) }));

async function runVitest(project) {
  copyVitestTests(project, 'tests');
  const report = fileOf(project, 'report.json');
  rmSync(report, { force: true });
  const args = [
    fileOf(project, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--root',
    'tests',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  return checksOf(report, await run(nodeFor(project), args, { cwd: folderOf(project) }));
}

/** Vitest 5 needs Node 22.12 or later: where we run on less, the one that the project installs. */
function nodeFor(project) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (project !== 'vitest-5' || major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  const own = fileOf(project, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  throw new Error(`Vitest 5 needs Node 22.12 or later, and this is ${process.version}. Run with a later one.`);
}

/** The shared tests and their configuration. */
export function copyVitestTests(project, folder) {
  copyTests('vitest', project, folder);
  copyTests('handler.test.ts', project, `${folder}/handler.test.ts`);
}
