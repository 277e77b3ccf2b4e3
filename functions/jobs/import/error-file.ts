import { appendFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { type ErrorReport, errorReportHeader } from '../../../use-cases/import-roster/error-report.ts';

/** The error report as a file. There is none where no row is bad; one that an earlier import left is taken away. */
export function errorFile(path: string): ErrorReport {
  return {
    async keep(bytes) {
      if (bytes === 0) return rm(path, { force: true });
      if ((await sizeOf(path)) >= bytes) return truncate(path, bytes);
      // Somebody has moved the report of the first part away: what follows is a report of its own.
      await writeFile(path, errorReportHeader);
    },
    async add(text) {
      await appendFile(path, text);
      return sizeOf(path);
    },
    flush: async () => {},
  };
}

/** 0 where there is no file. */
export async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return stats?.size ?? 0;
}
