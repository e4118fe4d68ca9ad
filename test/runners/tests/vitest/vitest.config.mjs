import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'setup file', globals: true, include: ['handler.test.ts'], setupFiles: ['lambdouble/vitest'] } },
      { test: { name: 'import', include: ['imported.test.ts', 'bare.test.ts'] } },
      {
        test: {
          name: 'setup file in one process without isolation',
          include: ['shared-*.test.ts'],
          setupFiles: ['lambdouble/vitest'],
          isolate: false,
          fileParallelism: false,
        },
      },
    ],
  },
});
