import type { Day } from '../../domain/calendar.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { ClosingLine } from '../../domain/reconciliation/closing-line.ts';
import { mayClear, type ReconciledDayRef } from '../../domain/reconciliation/reconciled-day.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { closingLines } from './closing-lines.ts';
import { institutionAsked } from './institution-asked.ts';
import { clearingId, typeOf } from './reconciliation-objects.ts';
import { clearingFile } from './result-file.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'blindIndex' | 'regions' | 'evidenceObjects'>;

export interface ClearingRequest {
  readonly idempotencyKey: string;
  readonly institutionId?: string | undefined;
  readonly insuredAt: string;
  readonly day: Day;
}

export interface ClearingFile {
  readonly institutionId: string;
  readonly lines: number;
  /** Where it is, for a minute. */
  readonly file: PresignedRequest;
}

/** What the fund clears with an institution for a day; refused while the two sides do not agree about it. */
export async function createClearingFile(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...asked }: ClearingRequest,
): Promise<Outcome<ClearingFile>> {
  const once = { operation: 'clearingFileCreate', key: idempotencyKey, content: asked };
  const { insuredAt: admdvs, day } = asked;
  const outcome = await answerOnce(services, caller, once, async () => {
    const institutionId = await institutionAsked(services, caller, asked);
    if (!institutionId.ok) return institutionId;
    const ref = { institutionId: institutionId.value, day, admdvs };
    if (!mayClear(await services.reads.reconciledDay(ref))) return rejected('reconciliation_day_unresolved', ['day']);
    const lines = await linesOf(services, ref);
    const written = await services.evidenceObjects.write(clearingId(ref), clearingFile(lines), typeOf.CSV);
    if (written === 'UNAVAILABLE') return rejected('busy');
    return accepted({ changes: [], answer: { institutionId: ref.institutionId, lines: lines.length } });
  });
  if (!outcome.ok) return outcome;
  const { institutionId } = outcome.value;
  const file = await services.evidenceObjects.presignDownload(clearingId({ institutionId, day, admdvs }));
  return accepted({ ...outcome.value, file });
}

/** Of a day as one pooling area clears it. */
async function linesOf(
  { reads }: Pick<Services, 'reads'>,
  { institutionId, day, admdvs }: ReconciledDayRef,
): Promise<readonly ClosingLine[]> {
  const lines: ClosingLine[] = [];
  for await (const line of closingLines(reads, { institutionId, day, heading: { admdvs } })) lines.push(line);
  return lines;
}
