import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { testProjects } from './test/support/projects.ts';

const files = testProjects(fileURLToPath(new URL('.', import.meta.url)));
const recorder = 'test/support/rights/setup.ts';
const nothingLeft = 'test/support/nothing-left.ts';

// Apollo Server loads graphql as CommonJS; with Vite's own choice our code would get a second copy of it.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }],
};

// Every core: what a test waits for is mostly an engine beside it, and left to itself Vitest keeps one core free.
const limits = { maxWorkers: '100%', testTimeout: 20_000, hookTimeout: 60_000 } as const;

/** One project after another, because a process goes on only while the next file is of the same one. */
const project = (name: keyof typeof files, setupFiles: string[], groupOrder: number) => ({
  resolve,
  test: { ...limits, name, include: files[name], isolate: name === 'alone', setupFiles, sequence: { groupOrder } },
});

export default defineConfig({
  test: {
    ...limits,
    globalSetup: ['test/support/engines.ts', 'test/support/rights/whole-run.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      project('recorded', [nothingLeft, recorder], 1),
      project('alone', [recorder], 2),
      project('plain', [nothingLeft], 3),
    ],
  },
});
