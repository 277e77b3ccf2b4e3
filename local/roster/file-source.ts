import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { RosterSource } from '../../use-cases/import-roster/import-roster.ts';
import type { RosterFormat } from '../../use-cases/import-roster/read-rows.ts';

/** A file that cannot be imported as it stands: the message is all that whoever named it needs to see. */
export class RosterFileUnusable extends Error {
  override readonly name = 'RosterFileUnusable';
}

/**
 * A roster in a file. It is known by its content, which takes a second a gigabyte to read: a file renamed goes on
 * where it stopped, and one that was corrected begins anew. Throws {@link RosterFileUnusable}.
 */
export async function fileSource(path: string, format: RosterFormat): Promise<RosterSource> {
  const byteCount = await sizeOf(path);
  if (byteCount === 0) throw new RosterFileUnusable(`${path} has no rows.`);
  if (format === 'ndjson' && looksLikeCsv(await beginningOf(path))) {
    throw new RosterFileUnusable(`${path} looks like CSV: use --csv.`);
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return {
    fingerprint: hash.digest('hex'),
    byteCount,
    open: (fromByte) => createReadStream(path, { start: fromByte, highWaterMark: 256 * 1024 }),
  };
}

async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new RosterFileUnusable(`There is no file ${path}.`);
    throw error;
  });
  if (!stats.isFile()) throw new RosterFileUnusable(`${path} is ${stats.isDirectory() ? 'a folder' : 'no file'}.`);
  return stats.size;
}

/** A header is ASCII, whatever the encoding of the rows. */
async function beginningOf(path: string): Promise<string> {
  const file = await opened(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096), position: 0 });
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

const opened = (path: string): Promise<FileHandle> =>
  open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EACCES' ? new RosterFileUnusable(`${path} may not be read.`) : error;
  });

/** The first line has the column that no CSV roster lacks. A line of NDJSON begins with a brace. */
const looksLikeCsv = (text: string): boolean =>
  /^[^{\n]*\b(?:certificate_number|certno)\b/i.test(text.replace(/^[\s\u00ef\u00bb\u00bf]+/, ''));
