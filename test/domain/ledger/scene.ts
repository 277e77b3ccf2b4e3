import type { LedgerAct } from '../../../domain/ledger/act.ts';
import type { AccountRules } from '../../../domain/ledger/cover.ts';
import { book, genesisHash, type LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { MutualAidRules, QuotaRules } from '../../../domain/region-profile.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';

const father = '11111111-0000-4000-8000-000000000001';
export const mother = '22222222-0000-4000-8000-000000000002';
export const child = '33333333-0000-4000-8000-000000000003';

/** Noon in Shanghai. */
export const noon = new Date('2026-11-20T04:00:00.000Z');

export const actAt = (now: Date | string = noon, transferId = 'transfer-2'): LedgerAct => ({
  transferId,
  now: new Date(now),
});

export const emptyAccount: PersonalAccount = {
  personId: father,
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'OPEN',
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 0,
  headHash: genesisHash,
  version: 0,
};

export interface Ledger {
  readonly account: PersonalAccount;
  readonly entries: readonly LedgerEntry[];
}

/** The father's account as it came in January: one entry. */
export function opened(currentDelta: bigint, historicalDelta: bigint): Ledger {
  const { account, entry } = book(emptyAccount, {
    kind: 'OPENING',
    transferId: 'transfer-1',
    counterSide: 'CONTRIBUTION_SOURCE',
    currentDelta,
    historicalDelta,
    bookedAt: '2026-01-10T02:00:00.000Z',
  });
  return { account, entries: [entry] };
}

/** The account with so much on it, and so much set aside. */
export const holding = (
  current: bigint,
  historical: bigint,
  reservedByLink: Readonly<Record<string, bigint>> = {},
  differing: Partial<PersonalAccount> = {},
): PersonalAccount => ({ ...opened(current, historical).account, reservedByLink, ...differing });

/** The father gives to the relative. */
export const linkTo = (receiverId: string, differing: Partial<FamilyLink> = {}): FamilyLink => ({
  kind: 'MUTUAL_AID',
  giver: { id: father, maskedName: '张*' },
  receiver: { id: receiverId, maskedName: '李*' },
  relation: receiverId === child ? 'CHILD' : 'SPOUSE',
  admdvs: '330100',
  since: '2026-03-01T02:00:00.000Z',
  status: 'LIVE',
  version: 1,
  ...differing,
});

const noQuota: QuotaRules = {
  mode: 'NONE',
  perTransferMax: null,
  transfersPerDay: null,
  closedHours: null,
  acceptanceDeadline: null,
};

/** The pilot limits of 2026 (N). */
export const walletQuota: QuotaRules = {
  mode: 'REQUIRED',
  perTransferMax: 200_000n,
  transfersPerDay: 3,
  closedHours: { from: '22:00', until: '06:00' },
  acceptanceDeadline: '06:00',
};

interface Differing extends Partial<Pick<MutualAidRules, 'shareableFunds' | 'minimumBalanceKept' | 'premiumUses'>> {
  readonly quota?: Partial<QuotaRules>;
  readonly fundOrder?: AccountRules['ownAccount']['fundOrder'];
}

/** Both funds may be shared, historical money pays first, nothing has to stay, and there are no quotas. */
export function rulesOf({ quota, fundOrder, ...differing }: Differing = {}) {
  if (!hangzhou2026.mutualAid) throw new Error('Hangzhou offers mutual aid');
  const mutualAid: MutualAidRules = {
    ...hangzhou2026.mutualAid,
    shareableFunds: 'ALL',
    minimumBalanceKept: 0n,
    premiumUses: ['RESIDENT_PREMIUM', 'LONG_TERM_CARE_PREMIUM'],
    ...differing,
    quota: { ...noQuota, ...quota },
  };
  const ownAccount: AccountRules['ownAccount'] = {
    payableCostClasses: ['IN_SCOPE'],
    fundOrder: fundOrder ?? ['HISTORICAL', 'CURRENT'],
  };
  return { mutualAid, ownAccount, yearCloseOn: '01-01' };
}

/** What was accepted; a rejection fails the test by its code. */
export function acceptedOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`rejected: ${outcome.rejection.code}`);
  return outcome.value;
}

export const codeOf = (outcome: Outcome<unknown>): string | undefined =>
  outcome.ok ? undefined : outcome.rejection.code;

/** The money that each entry moves, and what it moves of what is set aside. */
export const deltasOf = (entries: readonly LedgerEntry[]) =>
  entries.map(({ kind, currentDelta, historicalDelta, reservedDelta }) => [
    kind,
    currentDelta,
    historicalDelta,
    reservedDelta,
  ]);
