import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { copyTests, fileOf, folderOf, tests, write } from './install.mjs';
import { checksOf } from './report.mjs';
import { run } from './run.mjs';

export const JEST_PROJECTS = ['jest-29', 'jest-30'];

const TESTS = ['handler.test.ts', 'jest/imported.test.ts', 'jest/bare.test.ts'];

/** `kind` is a part of the names that jest.config.cjs gives to its projects. */
const suite = (project, kind, environment) => ({
  name: `${project}, ${kind}`,
  projects: [project],
  run: () => runJest(project, kind, environment),
});

export const jestSuites = [
  ...JEST_PROJECTS.flatMap((project) => [suite(project, 'CommonJS'), suite(project, 'ts-jest')]),
  suite('jest-30', 'ESM', { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }),
];

async function runJest(project, kind, environment) {
  copyTests('jest/jest.config.cjs', project, 'jest.config.cjs');
  if (kind === 'ts-jest') {
    copyTypedTests(project, 'typed');
    copyTests('jest/tsconfig.json', project, 'tsconfig.json');
  } else {
    writePlain(project, kind);
  }
  const report = fileOf(project, `report-${kind}.json`);
  rmSync(report, { force: true });
  const names = [`globals, ${kind}`, `imports, ${kind}`];
  const jest = fileOf(project, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, '--selectProjects', ...names, '--maxWorkers=1', '--json', `--outputFile=${report}`];
  return checksOf(report, await run(process.execPath, args, { cwd: folderOf(project), environment }));
}

/** The shared tests as somebody without TypeScript would write them. */
function writePlain(project, kind) {
  const [format, extension] = kind === 'ESM' ? ['esm', 'mjs'] : ['cjs', 'js'];
  for (const test of TESTS) {
    const { code } = transformSync(readFileSync(join(tests, test), 'utf8'), { loader: 'ts', format, target: 'node20' });
    write(project, `${format}/${test.replace('jest/', '').replace(/ts$/, extension)}`, code);
  }
}

/** The shared tests as they are. */
export function copyTypedTests(project, folder) {
  for (const test of TESTS) copyTests(test, project, `${folder}/${test.replace('jest/', '')}`);
}
