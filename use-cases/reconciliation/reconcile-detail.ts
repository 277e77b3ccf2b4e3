import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import { fileHash } from '../../domain/evidence/file-hash.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { ClosingLine, ClosingSums } from '../../domain/reconciliation/closing-line.ts';
import { compareDetail, countFindings } from '../../domain/reconciliation/detail.ts';
import {
  dayIsOver,
  type ReconciledDay,
  type ReconciledDayRef,
  stateOf,
} from '../../domain/reconciliation/reconciled-day.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { closingLines, closingSums } from './closing-lines.ts';
import { type BadLine, type DetailFormat, detailBytesMax, readDetailFile, tooLarge } from './detail-file.ts';
import { areaNotServed } from './institution-asked.ts';
import { isFileHash, resultId, typeOf, uploadId } from './reconciliation-objects.ts';
import { resultFile } from './result-file.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'regions' | 'evidenceObjects'>;

export interface DetailRequest {
  readonly idempotencyKey: string;
  readonly insuredAt: string;
  readonly day: Day;
  readonly format: DetailFormat;
  readonly sha256: string;
}

export interface DetailReconciled {
  readonly reconciled: ReconciledDay;
  /** The first of the lines that are no rows; all of them are in the result. */
  readonly badLines: readonly BadLine[];
  /** Where the result is, for a minute. */
  readonly result: PresignedRequest;
}

/** As many as a person looks at. */
const badLinesToldMax = 100;

/**
 * 3202: compares an institution's day row by row with ours. Whatever differs leaves the day open, until a later file is
 * balanced or a clerk resolves it.
 */
export async function reconcileDetail(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...asked }: DetailRequest,
): Promise<Outcome<DetailReconciled>> {
  const once = { operation: 'reconciliationDetail', key: idempotencyKey, content: asked };
  const outcome = await answerOnce(services, caller, once, () => decide(services, caller, asked));
  if (!outcome.ok) return outcome;
  const result = await services.evidenceObjects.presignDownload(resultId(outcome.value.reconciled));
  return accepted({ ...outcome.value, result });
}

type Decided = Omit<DetailReconciled, 'result'>;

async function decide(
  services: Needs,
  caller: Caller,
  { insuredAt: admdvs, day, format, sha256 }: Omit<DetailRequest, 'idempotencyKey'>,
): Promise<Outcome<Decision<Decided>>> {
  const elsewhere = areaNotServed(services, admdvs);
  if (elsewhere) return elsewhere;
  const institution = await services.reads.institution(caller.clientId);
  if (!institution) return rejected('institution_not_designated');
  if (!dayIsOver(day, shanghaiDay(services.clock.now()))) return rejected('reconciliation_day_not_over', ['day']);
  const { institutionId } = institution;
  const bytes = await fileOf(services, institutionId, sha256);
  if (!bytes.ok) return bytes;
  const file = readDetailFile(bytes.value, format, institutionId);
  if (!file.ok) return file;
  const ref: ReconciledDayRef = { institutionId, day, admdvs };
  const [before, lines] = await Promise.all([services.reads.reconciledDay(ref), sumsOf(services, ref)]);
  const findings = compareDetail(lines, file.value.rows);
  const counts = countFindings(findings, file.value.bad.length);
  const reconciled: ReconciledDay = {
    ...ref,
    state: stateOf(counts),
    counts,
    file: sha256,
    reconciledAt: services.clock.now().toISOString(),
    version: (before?.version ?? 0) + 1,
  };
  const written = await services.evidenceObjects.write(
    resultId(reconciled),
    resultFile(findings, file.value.bad),
    typeOf.CSV,
  );
  if (written === 'UNAVAILABLE') return rejected('busy');
  return accepted({
    changes: [{ change: 'RECONCILED_DAY_SET', reconciled }],
    answer: { reconciled, badLines: file.value.bad.slice(0, badLinesToldMax) },
  });
}

async function fileOf({ evidenceObjects }: Needs, institutionId: string, sha256: string): Promise<Outcome<Uint8Array>> {
  if (!isFileHash(sha256)) return rejected('evidence_hash_malformed', ['sha256']);
  const bytes = await evidenceObjects.read(uploadId(institutionId, sha256), detailBytesMax);
  if (bytes === 'UNAVAILABLE') return rejected('busy');
  // A file that the scan refuses is of no more use than none.
  if (!bytes || bytes === 'NOT_CLEAN') return rejected('reconciliation_file_missing', ['sha256']);
  if (bytes.length > detailBytesMax) return tooLarge();
  return fileHash(bytes) === sha256 ? accepted(bytes) : rejected('reconciliation_file_not_expected', ['sha256']);
}

async function sumsOf(
  { reads }: Needs,
  { institutionId, day, admdvs }: ReconciledDayRef,
): Promise<readonly ClosingSums[]> {
  const sums: ClosingSums[] = [];
  for await (const one of closingSums(reads, { institutionId, day, heading: { admdvs } })) sums.push(one);
  return sums;
}

/** Of a day as one pooling area clears it. */
export async function linesOf(
  { reads }: Pick<Services, 'reads'>,
  { institutionId, day, admdvs }: ReconciledDayRef,
): Promise<readonly ClosingLine[]> {
  const lines: ClosingLine[] = [];
  for await (const line of closingLines(reads, { institutionId, day, heading: { admdvs } })) lines.push(line);
  return lines;
}
