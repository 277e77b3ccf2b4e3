import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDocumentClient } from '../../store/document-client.ts';
import { createJobProgress } from '../../store/job-progress.ts';
import type { ErrorReport } from '../../use-cases/import-roster/error-report.ts';
import { importRoster, type RosterSource } from '../../use-cases/import-roster/import-roster.ts';
import type { Services } from '../../use-cases/ports.ts';

const rosterFile = join(import.meta.dirname, 'roster.ndjson');

/**
 * Imports the sample roster by the importer that takes every other. A roster that is there already is not gone
 * through again, so what was done to its people since stays as it is.
 */
export async function loadSample(services: Services, tableName: string, log: (line: string) => void): Promise<void> {
  const client = createDocumentClient();
  const errors = keptInMemory();
  const { counts } = await importRoster(services, sourceOf(await readFile(rosterFile)), {
    format: 'ndjson',
    encoding: 'utf-8',
    jobs: createJobProgress(client, tableName),
    errors: errors.report,
    finishedBefore: 'SKIP',
    concurrency: 4,
  });
  client.destroy();
  log(`sample data: ${counts.registered} people, ${counts.linked} family links`);
  if (errors.text() !== '') log(`sample data that do not fit what is there:\n${errors.text()}`);
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

function sourceOf(bytes: Buffer): RosterSource {
  return {
    fingerprint: sha256(bytes),
    byteCount: bytes.length,
    open: async function* (fromByte) {
      yield bytes.subarray(fromByte);
    },
  };
}

function keptInMemory(): { readonly report: ErrorReport; text(): string } {
  let text = '';
  return {
    text: () => text,
    report: {
      // Of an earlier run nothing is there.
      keep: async ({ bytes }) => bytes === 0,
      add: async (more) => {
        text += more;
        return { bytes: Buffer.byteLength(text), digest: sha256(text) };
      },
      flush: async () => {},
    },
  };
}
