import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import unit from './vitest.config.js';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: unit.resolve!,
  test: {
    include: ['.cache/docs/**/*.test.ts'],
    reporters: ['default', fileURLToPath(new URL('summary-reporter.ts', import.meta.url))],
    setupFiles: ['src/vitest.ts'],
    isolate: false,
  },
});
