import { expect } from 'vitest';
import type { Institution } from '../../../domain/claims/institution.ts';
import { bookAct } from '../../../domain/ledger/act.ts';
import { unreserved } from '../../../domain/ledger/cover.ts';
import { verifyChain } from '../../../domain/ledger/verify-chain.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { balanceOf, type PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { cancelClaim } from '../../../use-cases/claims/cancel-claim.ts';
import type { CareRequest } from '../../../use-cases/claims/claim-request.ts';
import { quoteClaim } from '../../../use-cases/claims/quote-claim.ts';
import { resettleClaim } from '../../../use-cases/claims/resettle-claim.ts';
import { reverseMessage } from '../../../use-cases/claims/reverse-message.ts';
import { type SettleRequest, settleClaim } from '../../../use-cases/claims/settle-claim.ts';
import type { Change, Services } from '../../../use-cases/ports.ts';
import { staff } from '../../support/callers.ts';
import { type MadeUp, type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';

export const hospital: Caller & Correlated = {
  ...staff('institution', '610100'),
  clientId: 'demo-hospital',
  correlationId: 'request-1',
};
export const pharmacy: Caller & Correlated = { ...hospital, clientId: 'demo-pharmacy' };

/** A tertiary hospital of Xi'an, designated there and in Hangzhou. */
const hospitalOfXian: Institution = {
  clientId: 'demo-hospital',
  institutionId: 'H61010400001',
  name: '试样医院',
  level: 'TERTIARY',
  admdvs: '610104',
  designatedFor: ['610100', '330100'],
  kind: 'HOSPITAL',
  active: true,
  version: 1,
};
const pharmacyOfXian: Institution = {
  ...hospitalOfXian,
  clientId: 'demo-pharmacy',
  institutionId: 'P61010400002',
  name: '试样药店',
  level: 'UNGRADED',
  designatedFor: ['610100'],
  kind: 'PHARMACY',
};

export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection.code);
export const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection);

let serial = 0;
let messages = 0;

/** A new message id of an institution, the hospital's unless told otherwise. */
export function messageId(institutionId = hospitalOfXian.institutionId): string {
  messages += 1;
  return `${institutionId}20261120100000${String(messages).padStart(4, '0')}`;
}

/** ¥1,000 in scope, ¥100 borne first and ¥60 outside the catalogue, at a doctor's on the day on which the clock stands. */
export const careOf = (patient: Registered, differing: Partial<CareRequest> = {}): CareRequest => ({
  claimant: { certificate: { kind: 'RESIDENT_ID', number: patient.plaintext.certificateNumber } },
  insuredAt: '610100',
  insuranceType: 'EMPLOYEE',
  medType: '11',
  reimbursementClass: 'GENERAL',
  dayOfCare: '2026-11-20',
  costs: { total: '1160.00', inScope: '1000.00', preSelfPay: '100.00', overLimit: '0.00', fullSelfFunded: '60.00' },
  useAccounts: true,
  ...differing,
});

/** What institutions do. */
const institutionActs = (world: () => World) => ({
  quote: (request: CareRequest, by = hospital) => quoteClaim(world().services, by, request),
  settle: (
    request: CareRequest & Partial<Pick<SettleRequest, 'messageId' | 'cashFirst'>>,
    by = hospital,
    services: Partial<Services> = {},
  ) =>
    settleClaim({ ...world().services, ...services }, by, {
      messageId: messageId(),
      cashFirst: false,
      ...request,
    }),
  cancel: (claimId: string | undefined, message = messageId(), by = hospital) =>
    cancelClaim(world().services, by, { claimId, messageId: message }),
  reverse: (originalMessageId: string, message = messageId(), by = hospital) =>
    reverseMessage(world().services, by, { originalMessageId, messageId: message }),
  resettle: (claimId: string | undefined, differing: { readonly messageId?: string } = {}, by = hospital) =>
    resettleClaim(world().services, by, { claimId, messageId: messageId(), useAccounts: true, ...differing }),
});

/** What the table holds of an account, its year and its log. */
const observations = (world: () => World, accountOf: (who: Registered) => Promise<PersonalAccount>) => {
  const reads = () => world().services.reads;
  return {
    /** Both funds: `[current, historical]`. */
    async fundsOf(who: Registered): Promise<readonly [bigint, bigint]> {
      const { current, historical } = await accountOf(who);
      return [current, historical];
    },
    balance: async (who: Registered) => balanceOf(await accountOf(who)),
    /** Kind and change of both funds together, the oldest first, without the opening. */
    async booked(who: Registered): Promise<readonly (readonly [string, bigint])[]> {
      const { items } = await reads().entries(await accountOf(who), { first: 100 });
      return items
        .toReversed()
        .slice(1)
        .map(({ kind, currentDelta, historicalDelta }) => [kind, currentDelta + historicalDelta]);
    },
    /** Walks the whole chain of an account. */
    async verified(who: Registered) {
      const account = await accountOf(who);
      const { items } = await reads().entries(account, { first: 100 });
      return verifyChain(account, items.toReversed());
    },
    year: (who: Registered, year = '2026') => reads().claimYear(who.person.id, year),
    async log(who: Registered) {
      const { items } = await reads().accessRecords(who.person.id, { first: 20 });
      return items.map(({ kind, bySubject }) => [kind, bySubject]);
    },
  };
};

/** What institutions do with claims in a world, and what the table holds of it. */
export function claimScene(world: () => World) {
  const reads = () => world().services.reads;
  const commit = async (...changes: readonly Change[]) =>
    expect(await world().services.commit({ changes })).toEqual({ status: 'COMMITTED' });
  const accountOf = async ({ accounts }: Registered): Promise<PersonalAccount> => {
    const account = accounts[0] && (await reads().account(accounts[0]));
    if (!account) throw new Error('he has an account');
    return account;
  };
  return {
    ...institutionActs(world),
    ...observations(world, accountOf),
    commit,
    accountOf,
    async institutions() {
      await commit(
        { change: 'INSTITUTION_SET', institution: hospitalOfXian },
        { change: 'INSTITUTION_SET', institution: pharmacyOfXian },
      );
    },
    /** Insured as an employee in Xi'an, with nothing on the account unless told otherwise. */
    person(current = 0n, historical = 0n, differing: Partial<MadeUp> = {}) {
      serial += 1;
      const participations = [{ admdvs: '610100', current, historical }];
      return register(world().services, { serial, participations, ...differing });
    },
    async linked(giver: Registered, receiver: Registered, differing: Partial<FamilyLink> = {}): Promise<FamilyLink> {
      const link: FamilyLink = { ...linkOf(giver.person, receiver.person), admdvs: '610100', ...differing };
      await commit({ change: 'LINK_MADE', link });
      return link;
    },
    /** Sets aside, as the wallet would. */
    async setAside(giver: Registered, receiver: Registered, fen: bigint) {
      const account = await accountOf(giver);
      expect(unreserved(account, 'ALL')).toBeGreaterThanOrEqual(fen);
      const act = { transferId: world().services.ids.newId(), now: world().clock.now() };
      const booked = bookAct(account, act, [
        {
          kind: 'QUOTA_RESERVED',
          counterSide: 'OWN_RESERVE',
          counterPersonId: receiver.person.id,
          currentDelta: 0n,
          historicalDelta: 0n,
          reservedDelta: fen,
        },
      ]);
      await commit({ change: 'ACCOUNT_BOOKED', ...booked });
    },
    /** Everything but what `act` returns is as it was before. */
    async writesNothing<T>(act: () => Promise<T>): Promise<T> {
      const before = await world().rawItems();
      const outcome = await act();
      expect(await world().rawItems()).toEqual(before);
      return outcome;
    },
  };
}
