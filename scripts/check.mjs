// Everything about the project that is not a test of its behaviour. Goes on after a failure, and closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './entries.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** What is checked, and the commands that do it; all must exit with 0. */
const CHECKS = {
  'types of the library': [[bin('tsc'), '-p', 'tsconfig.json']],
  'types of tests, scripts and benchmarks': [[bin('tsc'), '-p', 'test/tsconfig.json']],
  lint: [[bin('oxlint')]],
  format: [[bin('oxfmt'), '--check', '.']],
  'floors and peers': [[bin('depcruise'), '--config', 'scripts/floors.cjs', 'src']],
  'docstrings and mentions': [[bin('tsx'), 'scripts/check-docstrings.ts']],
  'docs examples': [
    [bin('tsx'), 'scripts/docs-examples.ts'],
    [bin('tsc'), '-p', '.cache/docs/tsconfig.json'],
    [bin('vitest'), 'run', '--config', 'test/docs.vitest.config.ts'],
  ],
  package: [
    [process.execPath, 'scripts/build.mjs'],
    [process.execPath, 'scripts/check-package.mjs'],
  ],
  'types of the examples': [
    [process.execPath, 'scripts/build.mjs'],
    [bin('tsc'), '-p', 'examples/tsconfig.json'],
  ],
};

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. Checks: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
const failures = [];
for (const [name, commands] of Object.entries(CHECKS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const failed = commands.some(([command, ...args]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) console.log(`${stdout}${stderr}`);
    return status !== 0;
  });
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name}`);
  if (failed) failures.push(name);
  else passed++;
}
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
