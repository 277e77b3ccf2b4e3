import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * `node local/graphiql/build.ts <folder>`: builds the page into a folder. It appears there in one step, whole, so
 * that two servers that start at the same moment do not serve each other's half.
 */
async function buildInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(join(dirname(folder), 'building-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    base: '/graphiql/',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: unfinished, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
    worker: { format: 'es' },
  });
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    // Somebody else was faster; his is the same.
    if (!existsSync(folder)) throw error;
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node local/graphiql/build.ts <folder>');
await buildInto(folder);
