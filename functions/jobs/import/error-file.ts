import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import type { ErrorReport } from '../../../use-cases/import-roster/error-report.ts';

/** The error report as a file. There is none where no row is bad; one that an earlier import left is taken away. */
export function errorFile(path: string): ErrorReport {
  let hash = createHash('sha256');
  let bytes = 0;
  return {
    async keep(part) {
      if (part.bytes === 0) await rm(path, { force: true });
      else if ((await sizeOf(path)) < part.bytes) return false;
      const found = await hashOf(path, part.bytes);
      if (found.copy().digest('hex') !== part.digest) return false;
      if (part.bytes > 0) await truncate(path, part.bytes);
      hash = found;
      bytes = part.bytes;
      return true;
    },
    async add(text) {
      await appendFile(path, text);
      hash.update(text);
      bytes += Buffer.byteLength(text);
      return { bytes, digest: hash.copy().digest('hex') };
    },
    flush: async () => {},
  };
}

async function hashOf(path: string, bytes: number): Promise<Hash> {
  const hash = createHash('sha256');
  if (bytes === 0) return hash;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk);
  return hash;
}

/** 0 where there is no file. */
export async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return stats?.size ?? 0;
}
