import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Context, S3Event } from 'aws-lambda';
import { CsvHeaderUnusable } from '../../../use-cases/import-roster/csv-header.ts';
import { errorReportHeader } from '../../../use-cases/import-roster/error-report.ts';
import type { RosterCounts } from '../../../use-cases/import-roster/import-progress.ts';
import { importRoster } from '../../../use-cases/import-roster/import-roster.ts';
import type { RosterFormat } from '../../../use-cases/import-roster/read-rows.ts';
import type { JobServices } from '../../runtime/compose.ts';
import type { Log } from '../../runtime/log.ts';
import { errorObject, errorObjectKey, isErrorObject } from './error-object.ts';
import { findRosterObject, type RosterObject } from './roster-object.ts';

/** The import has kept its progress and has to be invoked again to go on: Lambda does so when a function fails. */
export class ImportInterrupted extends Error {
  override readonly name = 'ImportInterrupted';
}

export interface ImportObjectsNeeds {
  readonly services: JobServices;
  readonly s3: S3Client;
  readonly log: Log;
  /** Rows worked on together; the importer's own choice unless a test wants fewer. */
  readonly windowRows?: number;
}

/** A window takes seconds, and up to half a minute where the table is busy; with less than this left, we stop. */
const stopBeforeEndMs = 60_000;

/** After a crash at most so much is done again, which changes nothing twice. */
const keepProgressEveryMs = 30_000;
const concurrency = 8;

/**
 * Imports each roster of the event, one after the other. Events come at least once: an object that was imported to
 * its end is not gone through again. Throws {@link ImportInterrupted} when the time runs out.
 */
export async function importObjects(
  needs: ImportObjectsNeeds,
  event: S3Event,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<readonly RosterCounts[]> {
  const imported: RosterCounts[] = [];
  for (const { s3 } of event.Records) {
    const object = await findRosterObject(needs.s3, s3.bucket.name, s3.object.key);
    const format = object && formatOf(object.key);
    if (!object || !format) {
      needs.log.warn('roster_passed_over', { bucket: s3.bucket.name, reason: object ? 'not a roster' : 'not there' });
      continue;
    }
    const counts = await importObject(needs, object, format, context);
    if (counts) imported.push(counts);
  }
  return imported;
}

function formatOf(key: string): RosterFormat | undefined {
  if (isErrorObject(key)) return undefined;
  if (/\.csv$/i.test(key)) return 'csv';
  return /\.(?:ndjson|jsonl)$/i.test(key) ? 'ndjson' : undefined;
}

/** Undefined where the roster cannot be used as a whole. */
async function importObject(
  { services, s3, log, windowRows }: ImportObjectsNeeds,
  object: RosterObject,
  format: RosterFormat,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<RosterCounts | undefined> {
  const { bucket, key, fingerprint: roster, encoding } = object;
  const folder = await mkdtemp(join(tmpdir(), 'roster-'));
  const errors = errorObject(s3, bucket, errorObjectKey(key), join(folder, 'errors.csv'));
  try {
    const { status, counts, position } = await importRoster(services, object, {
      format,
      encoding,
      jobs: services.jobs,
      errors,
      finishedBefore: 'SKIP',
      concurrency,
      keepProgressEveryMs,
      onReportGone: () => log.warn('roster_report_gone', { roster }),
      shouldStop: () => context.getRemainingTimeInMillis() < stopBeforeEndMs,
      ...(windowRows !== undefined && { windowRows }),
    });
    log.info(status === 'FINISHED' ? 'roster_imported' : 'roster_interrupted', { roster, ...counts, ...position });
    if (status === 'RUNNING') throw new ImportInterrupted(`Stopped after line ${position.line}; to be invoked again.`);
    return counts;
  } catch (error) {
    if (!(error instanceof CsvHeaderUnusable)) throw error;
    // Another attempt would find the same header, so this one counts as done.
    log.error('roster_header_unusable', { roster, error });
    await errors.add(`${errorReportHeader}1,,header_unusable,"${error.message}"\n`);
    await errors.flush();
    return undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}
