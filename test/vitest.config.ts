import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const ISOLATED = ['context', 'function', 'internal', 'invoke', 'matchers', 'runtime', 'sandbox'];

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^lambdouble\/events\/(.*)$/, replacement: src('events/$1/index.ts') },
      { find: /^lambdouble\/arbitraries\/(.*)$/, replacement: src('events/$1/arbitrary.ts') },
      { find: /^lambdouble\/fixtures\/(.*)$/, replacement: fileURLToPath(new URL('../fixtures/$1', import.meta.url)) },
      { find: /^lambdouble\/(arbitraries|awslambda|laws|matchers|vitest|jest|jest-globals|faker)$/, replacement: src('$1.ts') },
      { find: /^lambdouble$/, replacement: src('index.ts') },
    ],
  },
  test: {
    maxWorkers: 2,
    // nothing is timed here: a loaded machine makes no test fail
    testTimeout: 60_000,
    reporters: ['default', fileURLToPath(new URL('summary-reporter.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        // these change globals and modules, so each file gets a world of its own
        test: { name: 'isolated', include: ISOLATED.map((folder) => `test/${folder}/**/*.test.ts`) },
      },
      {
        extends: true,
        // the others share the modules that they load: loading them again for each file would take most of the time
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['runners', ...ISOLATED].map((folder) => `test/${folder}/**`),
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, checker: 'tsc', include: ['test/types/**/*.test-d.ts'], tsconfig: 'test/tsconfig.json' },
        },
      },
    ],
  },
});
