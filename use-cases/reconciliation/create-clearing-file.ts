import type { Day } from '../../domain/calendar.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { mayClear } from '../../domain/reconciliation/reconciled-day.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { institutionAsked } from './institution-asked.ts';
import { clearingId } from './reconciliation-objects.ts';

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

/**
 * What the fund clears with an institution for a day, as it was compared; refused while the two sides do not agree about it.
 * The file was made with the comparison (`compare-file.ts`).
 */
export async function createClearingFile(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...asked }: ClearingRequest,
): Promise<Outcome<ClearingFile>> {
  // Not the mutation's own name: what it answered while it still made the file within the call is of another form.
  const once = { operation: 'clearingFile', key: idempotencyKey, content: asked };
  const { insuredAt: admdvs, day } = asked;
  const outcome = await answerOnce(services, caller, once, async () => {
    const institutionId = await institutionAsked(services, caller, asked);
    if (!institutionId.ok) return institutionId;
    const reconciled = await services.reads.reconciledDay({ institutionId: institutionId.value, day, admdvs });
    if (!mayClear(reconciled)) return rejected('reconciliation_day_unresolved', ['day']);
    return accepted({ changes: [], answer: { institutionId: institutionId.value, ...reconciled.clearing } });
  });
  if (!outcome.ok) return outcome;
  const { institutionId, lines, sha256 } = outcome.value;
  const file = await services.evidenceObjects.presignDownload(clearingId({ institutionId, day, admdvs }, sha256));
  return accepted({ institutionId, lines, file });
}
