import type { AccessKind } from '../../domain/access/access-record.ts';
import { invariant } from '../../domain/invariant.ts';
import { adjust } from '../../domain/ledger/adjust.ts';
import type { AdjustmentProposal, ProposalState } from '../../domain/ledger/adjustment-proposal.ts';
import { afterReturns } from '../../domain/ledger/after-returns.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import { actorOf } from '../binding/actors.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change } from '../ports.ts';
import { groundOf } from './area-account.ts';
import type { AdjustmentNeeds } from './propose-adjustment.ts';

export interface AdjustmentDecision {
  readonly idempotencyKey: string;
  readonly adjustmentId: string;
}

/** A supervisor agrees: decision, account and entry are one transaction. Refused where it is no longer covered. */
export const approveAdjustment = (
  services: AdjustmentNeeds,
  caller: Caller & Correlated,
  decision: AdjustmentDecision,
) =>
  decide(services, caller, 'adjustmentApprove', decision, 'ADJUSTMENT_APPROVED', async (proposal) => {
    const account = await services.reads.account(proposal);
    invariant(account, 'what an adjustment was proposed for is there');
    const ground = groundOf(services, account);
    if (!ground.ok) return rejected(ground.rejection.code, ['adjustmentId']);
    const act = { transferId: proposal.id, now: services.clock.now() };
    const booked = afterReturns(account, act, (left) => adjust(left, proposal, ground.value.profile, act));
    if (!booked.ok) return rejected(booked.rejection.code, ['adjustmentId'], booked.rejection.details);
    return accepted({ state: 'BOOKED', changes: [{ change: 'ACCOUNT_BOOKED', ...booked.value }] });
  });

/** A supervisor does not agree; nothing is booked. */
export const rejectAdjustment = (
  services: AdjustmentNeeds,
  caller: Caller & Correlated,
  decision: AdjustmentDecision,
) =>
  decide(services, caller, 'adjustmentReject', decision, 'ADJUSTMENT_REJECTED', async () =>
    accepted({ state: 'DECLINED', changes: [] }),
  );

interface Decided {
  readonly state: ProposalState;
  readonly changes: readonly Change[];
}

/** Once, by a second person of the same pooling area, under the proposal's version: of two decisions the first counts. */
async function decide(
  services: AdjustmentNeeds,
  caller: Caller & Correlated,
  operation: string,
  { idempotencyKey, adjustmentId }: AdjustmentDecision,
  kind: AccessKind,
  book: (proposal: AdjustmentProposal) => Promise<Outcome<Decided>>,
): Promise<Outcome<AdjustmentProposal>> {
  return answerOnce(services, caller, { operation, key: idempotencyKey, content: { adjustmentId } }, async () => {
    const proposal = await services.reads.adjustment(adjustmentId);
    if (!proposal || proposal.admdvs !== caller.admdvs) return rejected('not_found', ['adjustmentId']);
    if (proposal.state !== 'PROPOSED') return rejected('adjustment_decided_already', ['adjustmentId']);
    if (isProposer(proposal, caller)) return rejected('adjustment_decided_by_proposer', ['adjustmentId']);
    const decided = await book(proposal);
    if (!decided.ok) return decided;
    const adjustment: AdjustmentProposal = {
      ...proposal,
      state: decided.value.state,
      decidedBy: actorOf(caller),
      decidedAt: services.clock.now().toISOString(),
      version: proposal.version + 1,
    };
    const { personId, reference } = proposal;
    const record = accessRecord(services, caller, { personId, kind, reference });
    return accepted({
      changes: [
        { change: 'ADJUSTMENT_SET', adjustment },
        ...decided.value.changes,
        { change: 'ACCESS_RECORDED', record },
      ],
      answer: adjustment,
    });
  });
}

/** The same person in another role, or through another client, is not a second one. */
const isProposer = ({ proposedBy }: AdjustmentProposal, { subject }: Caller): boolean => proposedBy.subject === subject;
