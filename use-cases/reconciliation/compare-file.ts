import { fileHash } from '../../domain/evidence/file-hash.ts';
import { countFindings, createDetailComparison } from '../../domain/reconciliation/detail.ts';
import { type DetailFailure, detailBytesMax } from '../../domain/reconciliation/detail-file.ts';
import { linesTold } from '../../domain/reconciliation/line-fault-words.ts';
import type { Clearing } from '../../domain/reconciliation/reconciled-day.ts';
import {
  type DetailFound,
  dayReconciled,
  isOutdone,
  type ReconciliationRequest,
} from '../../domain/reconciliation/reconciliation-request.ts';
import type { FileOutcome } from '../../domain/requested-file.ts';
import { type FileMaking, type MadeFile, makeFile } from '../make-file.ts';
import type { Change, Services } from '../ports.ts';
import { createClearingLines } from './clearing-file.ts';
import { closingLines } from './closing-lines.ts';
import { readDetailFile } from './read-detail-file.ts';
import { clearingId, resultId, uploadId } from './reconciliation-objects.ts';
import { resultFile } from './result-file.ts';

export type CompareFileNeeds = Pick<Services, 'reads' | 'commit' | 'clock' | 'evidenceObjects'>;

/**
 * Compares the file of an institution with its day as we have it, as `makeFile` makes files: the result names every row,
 * and with the answer the day is written, and the file by which it is cleared is there. Whatever differs leaves the day
 * open, until a later file is balanced or a clerk resolves it; of a file that cannot be used the day learns nothing.
 */
export async function compareFile(services: CompareFileNeeds, id: string): Promise<FileMaking> {
  const request = await services.reads.reconciliationRequest(id);
  return makeFile<DetailFailure, DetailFound, ReconciliationRequest>(services, request, {
    make: (asked) => compare(services, asked),
    answered: (asked, outcome) => changesOf(services, asked, outcome),
  });
}

async function compare(
  services: CompareFileNeeds,
  request: ReconciliationRequest,
): Promise<MadeFile<DetailFailure, DetailFound>> {
  const bytes = await uploaded(services, request);
  if (!(bytes instanceof Uint8Array)) return { failure: bytes };
  const comparison = createDetailComparison();
  const bad = readDetailFile(bytes, request, comparison.addTheirs);
  if (typeof bad === 'string') return { failure: bad };
  const { institutionId, day, admdvs } = request;
  const clearing = createClearingLines();
  for await (const line of closingLines(services.reads, { institutionId, day, heading: { admdvs } })) {
    comparison.addOurs(line);
    clearing.add(line);
  }
  const findings = comparison.findings();
  const result = resultFile(findings, bad);
  return {
    name: resultId(request, fileHash(result)),
    bytes: result,
    type: 'text/csv',
    place: 'RECONCILED',
    found: {
      counts: countFindings(findings, bad.length),
      badLines: linesTold(bad, request.language),
      clearing: await keepClearing(services, request, clearing.file()),
    },
  };
}

/** It is cleared as it was compared: a line that comes later belongs to nobody's comparison yet. */
async function keepClearing(
  { evidenceObjects }: CompareFileNeeds,
  request: ReconciliationRequest,
  { bytes, lines }: { readonly bytes: Uint8Array; readonly lines: number },
): Promise<Clearing> {
  const sha256 = fileHash(bytes);
  const written = await evidenceObjects.write(clearingId(request, sha256), bytes, 'text/csv');
  if (written === 'UNAVAILABLE') throw new Error('The clearing file could not be written.');
  return { lines, sha256 };
}

/** What the store lets through is looked at again. */
async function uploaded(
  { evidenceObjects }: CompareFileNeeds,
  { institutionId, file }: ReconciliationRequest,
): Promise<Uint8Array | DetailFailure> {
  const bytes = await evidenceObjects.read(uploadId(institutionId, file), detailBytesMax);
  if (bytes === 'UNAVAILABLE') throw new Error('The file could not be read.');
  // A file that the scan refuses is of no more use than none; the call that asked has told it by name.
  if (!bytes || bytes === 'NOT_CLEAN') return 'FILE_MISSING';
  if (bytes.length > detailBytesMax) return 'FILE_TOO_LARGE';
  return fileHash(bytes) === file ? bytes : 'FILE_NOT_EXPECTED';
}

async function changesOf(
  { reads }: CompareFileNeeds,
  asked: ReconciliationRequest,
  outcome: FileOutcome<DetailFailure, DetailFound>,
): Promise<readonly Change[]> {
  const request: ReconciliationRequest = { ...asked, outcome, version: asked.version + 1 };
  const answered: Change = { change: 'RECONCILIATION_REQUEST_SET', request };
  if (outcome.result === 'FAILED') return [answered];
  const before = await reads.reconciledDay(request);
  if (isOutdone(request, before)) return [answered];
  const reconciled = { ...dayReconciled({ request, outcome }), version: (before?.version ?? 0) + 1 };
  return [answered, { change: 'RECONCILED_DAY_SET', reconciled }];
}
