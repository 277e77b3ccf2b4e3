import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Apollo Server loads graphql as CommonJS; with Vite's own choice our code would get a second copy of it.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/rights/setup.ts'],
    globalSetup: ['test/support/engines.ts', 'test/support/rights/whole-run.ts'],
    // Every core: what a test waits for is mostly an engine beside it, and left to itself Vitest keeps one core free.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
