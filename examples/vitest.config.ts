import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['*/handler.test.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    setupFiles: ['./setup.ts'],
    // The built library is loaded as node loads it in a project that has installed it.
    server: { deps: { external: [/\/dist\/(esm|cjs)\//] } },
  },
});
