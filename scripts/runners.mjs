// The package as it would be published, in empty projects with real runners and compilers: each project of test/runners/projects is
// installed in a temporary folder, gets the packed library unpacked beside its dependencies, and runs. Closes with `N passed, N failed`.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { jestSuites } from './runners/jest.mjs';
import { nodeSuites } from './runners/node.mjs';
import { install, pack } from './runners/install.mjs';
import { run } from './runners/run.mjs';
import { typescriptSuites } from './runners/typescript.mjs';
import { vitestSuites } from './runners/vitest.mjs';

/** Each suite answers with its checks, `{ name, problem }` each; no problem means passed. */
const suites = [...typescriptSuites, ...vitestSuites, ...jestSuites, ...nodeSuites];

const wanted = process.argv.slice(2);
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (chosen.length === 0) {
  console.error(`There is no suite ${wanted.join(', ')}. Suites: ${suites.map(({ name }) => name).join('; ')}.`);
  process.exit(2);
}

if (!existsSync(join(root, 'dist'))) await run(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, mustSucceed: true });
const tarball = await pack();
for (const project of new Set(chosen.flatMap((suite) => suite.projects))) await install(project, tarball);

let passed = 0;
let failed = 0;
const waiting = [...chosen];

async function work() {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
    const start = performance.now();
    const checks = await suite.run().catch((error) => [{ name: 'runs', problem: String(error?.stack ?? error) }]);
    const failures = checks.filter(({ problem }) => problem !== undefined);
    passed += checks.length - failures.length;
    failed += failures.length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${failures.length === 0 ? 'ok    ' : 'FAILED'} ${suite.name} (${checks.length - failures.length} of ${checks.length}, ${seconds} s)`,
    );
    for (const { name, problem } of failures) console.log(`       ${name}\n${problem.replace(/^/gm, '         ')}`);
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
