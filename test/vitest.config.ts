import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^lambdouble\/events\/(.*)$/, replacement: src('events/$1/index.ts') },
      { find: /^lambdouble\/arbitraries\/(.*)$/, replacement: src('events/$1/arbitrary.ts') },
      { find: /^lambdouble\/fixtures\/(.*)$/, replacement: fileURLToPath(new URL('../fixtures/$1', import.meta.url)) },
      { find: /^lambdouble\/(arbitraries|matchers|vitest|jest|jest-globals|faker)$/, replacement: src('$1.ts') },
      { find: /^lambdouble$/, replacement: src('index.ts') },
    ],
  },
  test: {
    reporters: ['default', fileURLToPath(new URL('summary-reporter.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/runners/**', '**/node_modules/**'] },
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
