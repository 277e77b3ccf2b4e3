import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { DetailFormat } from '../../domain/reconciliation/detail-file.ts';
import { dayIsOver } from '../../domain/reconciliation/reconciled-day.ts';
import type { ReconciliationRequest } from '../../domain/reconciliation/reconciliation-request.ts';
import type { Locale } from '../../domain/rejection-messages.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { areaNotServed } from './institution-asked.ts';
import { isFileHash, uploadId } from './reconciliation-objects.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions' | 'evidenceObjects'>;

export interface DetailRequest {
  readonly idempotencyKey: string;
  readonly insuredAt: string;
  readonly day: Day;
  readonly format: DetailFormat;
  readonly sha256: string;
}

/**
 * 3202: an institution asks to have its day compared row by row with ours. Of the file only that it is there is looked at;
 * it is compared by the consumer of the table's stream (`compare-file.ts`). `language` is that of whoever asks.
 */
export async function requestReconciliation(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...asked }: DetailRequest,
  language: Locale,
): Promise<Outcome<ReconciliationRequest>> {
  // Not the mutation's own name: what it answered while it still compared within the call is of another form.
  const once = { operation: 'reconciliationRequest', key: idempotencyKey, content: asked };
  return answerOnce(services, caller, once, async () => {
    const { insuredAt: admdvs, day, format, sha256 } = asked;
    const institutionId = await whoMayAsk(services, caller, asked);
    if (!institutionId.ok) return institutionId;
    const missing = await fileMissing(services, institutionId.value, sha256);
    if (missing) return missing;
    const request: ReconciliationRequest = {
      id: services.ids.newId(),
      ...{ institutionId: institutionId.value, day, admdvs, format, language },
      file: sha256,
      requestedAt: services.clock.now().toISOString(),
      version: 1,
    };
    return accepted({ changes: [{ change: 'RECONCILIATION_REQUEST_SET', request }], answer: request });
  });
}

async function whoMayAsk(
  services: Needs,
  caller: Caller,
  { insuredAt, day, sha256 }: Omit<DetailRequest, 'idempotencyKey'>,
): Promise<Outcome<string>> {
  const elsewhere = areaNotServed(services, insuredAt);
  if (elsewhere) return elsewhere;
  const institution = await services.reads.institution(caller.clientId);
  if (!institution) return rejected('institution_not_designated');
  if (!dayIsOver(day, shanghaiDay(services.clock.now()))) return rejected('reconciliation_day_not_over', ['day']);
  return isFileHash(sha256) ? accepted(institution.institutionId) : rejected('evidence_hash_malformed', ['sha256']);
}

/** One byte of it is read. */
async function fileMissing({ evidenceObjects }: Needs, institutionId: string, sha256: string) {
  const found = await evidenceObjects.read(uploadId(institutionId, sha256), 0);
  if (found === 'UNAVAILABLE') return rejected('busy');
  if (found === 'NOT_CLEAN') return rejected('evidence_not_clean', ['sha256']);
  return found ? undefined : rejected('reconciliation_file_missing', ['sha256']);
}
