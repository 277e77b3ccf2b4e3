import { isStaffReference } from '../../domain/access/staff-reference.ts';
import type { Day } from '../../domain/calendar.ts';
import { isInstitutionId } from '../../domain/claims/institution.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { type ReconciledDay, resolved } from '../../domain/reconciliation/reconciled-day.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex'>;

export interface ResolveRequest {
  readonly idempotencyKey: string;
  readonly institutionId: string;
  readonly day: Day;
  /** File number under which the differences were settled. */
  readonly reference: string;
}

/** A clerk of the area that pays answers for the differences of a day, so that it can be cleared. */
export async function resolveDay(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...asked }: ResolveRequest,
): Promise<Outcome<ReconciledDay>> {
  const once = { operation: 'reconciliationDayResolve', key: idempotencyKey, content: asked };
  return answerOnce(services, caller, once, async () => {
    const { institutionId, day, reference } = asked;
    const { admdvs } = caller;
    invariant(admdvs !== undefined, 'a clerk works for a pooling area');
    if (!isInstitutionId(institutionId)) return rejected('institution_id_malformed', ['institutionId']);
    if (!isStaffReference(reference)) return rejected('reference_malformed', ['reference']);
    const before = await services.reads.reconciledDay({ institutionId, day, admdvs });
    if (!before) return rejected('not_found', ['day']);
    const at = services.clock.now().toISOString();
    const reconciled = resolved(before, { reference, at, by: caller.subject });
    if (!reconciled.ok) return reconciled;
    return accepted({
      changes: [{ change: 'RECONCILED_DAY_SET', reconciled: reconciled.value }],
      answer: reconciled.value,
    });
  });
}
