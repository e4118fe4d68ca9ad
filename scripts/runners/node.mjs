import { copyTests, folderOf } from './install.mjs';
import { endOf, run } from './run.mjs';

/** Projects in which nothing but Node runs, and their tests under test/runners/tests. */
export const nodeSuites = ['without-peers', 'with-peers'].map((project) => ({
  name: `node, ${project.replace('-', ' ')}`,
  projects: [project],
  run: () => runNode(project),
}));

async function runNode(project) {
  copyTests(`node/${project}`, project, 'tests');
  const { output } = await run(process.execPath, ['--no-warnings', '--test', '--test-reporter=tap', 'tests/'], { cwd: folderOf(project) });
  const checks = [...output.matchAll(/^\s*(not ok|ok) \d+ - (.*)$/gm)].map(([, outcome, name]) => ({
    name,
    problem: outcome === 'ok' ? undefined : endOf(output, 80),
  }));
  return checks.length === 0 ? [{ name: 'runs its tests', problem: endOf(output) }] : checks;
}
