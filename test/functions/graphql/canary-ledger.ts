import type { AdjustmentProposal } from '../../../domain/ledger/adjustment-proposal.ts';
import type { AccountStatement } from '../../../domain/ledger/statement.ts';
import type { Person } from '../../../domain/persons/person.ts';
import { createNodeIds } from '../../../functions/graphql/node-ids.ts';
import { participationChanges } from '../../../use-cases/registration-changes.ts';
import { citizen, staff } from '../../support/api.ts';
import type { World } from '../../support/world.ts';
import { quill, yu } from './canary-people.ts';

/** An account of somebody that stays open with money on it, two adjustments of it that wait, and statements of it. */
export interface LedgerIds {
  readonly ledger: {
    readonly account: string;
    readonly approve: string;
    readonly reject: string;
    /** By role: each sees his own. */
    readonly statements: readonly string[];
  };
}

export async function prepareLedger(world: World, person: Person): Promise<LedgerIds> {
  const row = { insuranceType: 'RETIRED_CADRE', admdvs: '330100' } as const;
  const opening = { current: 10_000n, historical: 25_000n };
  const registered = { ...row, status: 'NORMAL', since: '2020-01-01', civilServant: false, opening } as const;
  const opened = participationChanges(registered, {
    personId: person.id,
    now: world.clock.now(),
    newId: world.services.ids.newId,
  });
  const [approve, reject] = [world.services.ids.newId(), world.services.ids.newId()];
  const proposal = (id: string): AdjustmentProposal => ({
    id,
    personId: person.id,
    ...row,
    current: 100n,
    historical: -100n,
    reason: 'PAYMENT_CORRECTED',
    reference: 'file 7',
    state: 'PROPOSED',
    proposedBy: { role: 'clerk', subject: 'another-clerk', clientId: 'gongji-web', admdvs: '330100' },
    proposedAt: '2026-11-20T01:00:00.000Z',
    version: 1,
  });
  const statements = [staff('clerk'), staff('auditor'), citizen(person.id)].map(
    ({ role, subject, clientId, personId }): AccountStatement => ({
      id: world.services.ids.newId(),
      personId: person.id,
      ...row,
      format: 'PDF',
      language: 'zh-CN',
      after: 0,
      through: 1,
      requestedAt: world.clock.now().toISOString(),
      requestedBy: { role, subject, clientId, ...(personId && { personId }) },
      outcome: { result: 'READY', at: world.clock.now().toISOString(), bytes: 7, sha256: '0'.repeat(64) },
      version: 1,
    }),
  );
  const { status } = await world.services.commit({
    changes: [
      ...opened,
      ...statements.map((statement) => ({ change: 'STATEMENT_SET', statement }) as const),
      { change: 'ADJUSTMENT_SET', adjustment: proposal(approve) },
      { change: 'ADJUSTMENT_SET', adjustment: proposal(reject) },
    ],
  });
  if (status !== 'COMMITTED') throw new Error('the ledger was not prepared');
  const { encode } = createNodeIds(world.services.pairwise, staff('clerk'));
  return {
    ledger: {
      account: encode({ type: 'PersonalAccount', personId: person.id, ...row }),
      approve: encode({ type: 'Adjustment', adjustmentId: approve }),
      reject: encode({ type: 'Adjustment', adjustmentId: reject }),
      statements: statements.map(({ id }) => encode({ type: 'AccountStatement', statementId: id })),
    },
  };
}

let keys = 0;
const idempotencyKey = () => `canary-ledger-${++keys}`;
const some = { amount: '1.00' };

/** As in `canary-cases.ts`. */
export const ledgerCases: Readonly<Record<string, (ids: LedgerIds) => readonly object[]>> = {
  accountVerify: ({ ledger }) => [{ accountId: ledger.account }, { accountId: yu.certificate.number }],
  adjustmentsOpen: () => [{ first: 20 }, { first: 20, after: yu.certificate.number }, { first: 20, after: quill.name }],
  contributionBook: ({ ledger }) =>
    onAccount(ledger.account, { month: '2026-11', employer: some, person: some }, [
      { month: yu.phone },
      { employer: { amount: yu.certificate.number } },
      { accountId: yu.name },
    ]),
  interestCredit: ({ ledger }) =>
    onAccount(ledger.account, { currentYear: some, historical: some }, [
      { historical: { amount: quill.name } },
      { accountId: yu.certificate.number },
    ]),
  adjustmentPropose: ({ ledger }) =>
    onAccount(
      ledger.account,
      { currentYear: some, historical: { amount: '-1.00' }, reason: 'PAYMENT_CORRECTED', reference: 'file 8' },
      [{ reference: `${quill.name} ${yu.phone}` }, { reference: yu.certificate.number }, { reason: yu.name }],
    ),
  accountStatementCreate: ({ ledger }) =>
    onAccount(ledger.account, { format: 'CSV', kinds: ['OPENING'] }, [
      { from: yu.name },
      { until: '2999-01-01' },
      { accountId: yu.certificate.number },
      { kinds: [quill.name] },
      { idempotencyKey: `${quill.name} ${yu.phone}` },
    ]),
  adjustmentApprove: ({ ledger }) => onAdjustment(ledger.approve),
  adjustmentReject: ({ ledger }) => onAdjustment(ledger.reject),
  premiumPay: ({ ledger }) =>
    onAccount(ledger.account, { use: 'RESIDENT_PREMIUM', premium: some }, [
      { premium: { amount: yu.certificate.number } },
      { linkId: yu.phone },
      { use: yu.name },
    ]),
};

const onAccount = (accountId: string, input: object, differing: readonly object[]) =>
  [{}, ...differing].map((one) => ({ input: { idempotencyKey: idempotencyKey(), accountId, ...input, ...one } }));

const onAdjustment = (adjustmentId: string) =>
  [adjustmentId, yu.certificate.number, yu.name].map((id) => ({
    input: { idempotencyKey: idempotencyKey(), adjustmentId: id },
  }));
