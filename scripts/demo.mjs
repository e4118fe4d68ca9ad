// Runs examples/ as a test suite against the built library and shows a person what happened. Every figure that it prints was measured in
// this run. Closes with `N passed, N failed`.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { demoReport } from './demo-report.mjs';
import { root } from './entries.mjs';

function newest(folder) {
  const files = readdirSync(join(root, folder), { recursive: true });
  return Math.max(...files.map((file) => statSync(join(root, folder, file)).mtimeMs));
}

function isBuilt() {
  const built = ['dist/esm/index.js', 'dist/cjs/index.js'].map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs);
  return built.every((time) => time !== undefined && time > newest('src'));
}

if (!isBuilt()) {
  console.log('Building the library ...');
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
}

const started = performance.now();
const vitest = await startVitest('test', [], {
  config: join(root, 'examples', 'vitest.config.ts'),
  watch: false,
  reporters: [{}],
});
const realTime = performance.now() - started;
await vitest.close();

const { text, failed } = demoReport(vitest.state.getTestModules(), vitest.state.getUnhandledErrors(), realTime);
console.log(text);
process.exitCode = failed === 0 ? 0 : 1;
