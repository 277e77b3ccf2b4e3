import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryHash, type LedgerEntry } from '../../../domain/ledger/entry.ts';
import { type ChainFault, endWalk, startWalk, verifyChain, walkOn } from '../../../domain/ledger/verify-chain.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { anyHistory } from './acts.ts';
import { History } from './history.ts';
import { child, emptyAccount, mother, rulesOf } from './scene.ts';

/** Contribution in two entries, a quota, aid out of it, own care, a refund of the aid, and another contribution. */
function sevenEntries(): History {
  const history = new History(rulesOf({ quota: { mode: 'OPTIONAL' } }));
  history.try({ act: 'CONTRIBUTE', employer: 700n, person: 500n });
  history.try({ act: 'BIND', receiverId: mother });
  history.try({ act: 'SET_QUOTA', receiverId: mother, quota: 300n });
  history.try({ act: 'AID', receiverId: mother, amount: 250n });
  history.try({ act: 'SETTLE', amount: 100n });
  history.try({ act: 'REFUND', nth: 0 });
  history.try({ act: 'CONTRIBUTE', employer: 40n, person: 0n });
  return history;
}

const { account, entries } = sevenEntries();

const changed = (sequence: number, fields: Partial<LedgerEntry>): LedgerEntry[] =>
  entries.map((entry) => (entry.sequence === sequence ? { ...entry, ...fields } : entry));

/** Whoever can write to the table can also reckon hashes: from that entry on, and in the account. */
function resealed(from: number, forged: readonly LedgerEntry[]): { account: PersonalAccount; entries: LedgerEntry[] } {
  const sealed: LedgerEntry[] = [];
  for (const entry of forged) {
    const linked = { ...entry, previousHash: sealed.at(-1)?.hash ?? entry.previousHash };
    sealed.push(entry.sequence < from ? entry : { ...linked, hash: entryHash(linked) });
  }
  return { entries: sealed, account: { ...account, headHash: sealed.at(-1)?.hash ?? account.headHash } };
}

test('a sound chain has no broken link, nor has an account with nothing booked', () => {
  expect(entries.map(({ kind }) => kind)).toEqual([
    'CONTRIBUTION_EMPLOYER',
    'CONTRIBUTION_PERSON',
    'QUOTA_RESERVED',
    'MUTUAL_AID',
    'SETTLEMENT',
    'CANCELLATION',
    'CONTRIBUTION_EMPLOYER',
  ]);
  expect(verifyChain(account, entries)).toBeUndefined();
  expect(verifyChain(emptyAccount, [])).toBeUndefined();
});

describe('a single changed field is found where it is', () => {
  const fields: readonly (readonly [keyof LedgerEntry, unknown, ChainFault])[] = [
    ['personId', mother, 'OTHER_ACCOUNT'],
    ['insuranceType', 'RETIRED_CADRE', 'OTHER_ACCOUNT'],
    ['admdvs', '310000', 'OTHER_ACCOUNT'],
    ['sequence', 9, 'SEQUENCE_GAP'],
    ['previousHash', 'f'.repeat(64), 'PREVIOUS_HASH_DIFFERS'],
    ['kind', 'OPENING', 'HASH_DIFFERS'],
    ['transferId', 'transfer-99', 'HASH_DIFFERS'],
    ['counterSide', 'POOL', 'HASH_DIFFERS'],
    ['counterPersonId', child, 'HASH_DIFFERS'],
    ['claimId', 'claim-99', 'HASH_DIFFERS'],
    ['undoes', 3, 'HASH_DIFFERS'],
    ['reason', 'PAID_OUT', 'HASH_DIFFERS'],
    ['currentDelta', 9_999n, 'HASH_DIFFERS'],
    ['historicalDelta', 9_999n, 'HASH_DIFFERS'],
    ['reservedDelta', 9_999n, 'HASH_DIFFERS'],
    ['currentAfter', 9_999n, 'HASH_DIFFERS'],
    ['historicalAfter', 9_999n, 'HASH_DIFFERS'],
    ['reservedAfter', 9_999n, 'HASH_DIFFERS'],
    ['bookedAt', '2026-01-10T02:00:00.999Z', 'HASH_DIFFERS'],
    ['hash', 'f'.repeat(64), 'HASH_DIFFERS'],
  ];

  test.each(fields)('%s', (field, value, fault) => {
    for (const { sequence } of entries)
      expect(verifyChain(account, changed(sequence, { [field]: value }))).toEqual({ sequence, fault });
  });

  test('every field is in the table', () => {
    const all = new Set(entries.flatMap((entry) => Object.keys(entry)).concat('reason'));
    expect(fields.map(([field]) => field).sort()).toEqual([...all].sort());
  });
});

describe('with hashes reckoned anew', () => {
  test('for the changed entry alone, the next one does not follow', () => {
    const forged = changed(4, { claimId: 'claim-99' });
    const alone = forged.map((entry) => (entry.sequence === 4 ? { ...entry, hash: entryHash(entry) } : entry));
    expect(verifyChain(account, alone)).toEqual({ sequence: 5, fault: 'PREVIOUS_HASH_DIFFERS' });
  });

  test('for the newest entry, the account does not name it', () => {
    const forged = resealed(7, changed(7, { transferId: 'transfer-99' }));
    expect(verifyChain(account, forged.entries)).toEqual({ sequence: 7, fault: 'HEAD_DIFFERS' });
  });

  test.each<readonly [string, number, Partial<LedgerEntry>, ChainFault]>([
    ['a smaller payment', 5, { currentDelta: -1n }, 'BALANCE_DOES_NOT_FOLLOW'],
    ['a larger contribution', 1, { currentDelta: 9_999n }, 'BALANCE_DOES_NOT_FOLLOW'],
    ['a balance of the other fund', 5, { historicalAfter: 1n }, 'BALANCE_DOES_NOT_FOLLOW'],
    ['a larger quota', 3, { reservedDelta: 301n }, 'RESERVED_DOES_NOT_FOLLOW'],
    ['another sum of quotas', 3, { reservedAfter: 0n }, 'RESERVED_DOES_NOT_FOLLOW'],
    ['a kind that does not fit', 5, { kind: 'INTEREST' }, 'KIND_DOES_NOT_FIT'],
    ['an earlier time', 5, { bookedAt: '2026-01-09T00:00:00.000Z' }, 'TIME_RUNS_BACKWARDS'],
    ['a later one than that which follows', 4, { bookedAt: '2027-01-01T00:00:00.000Z' }, 'TIME_RUNS_BACKWARDS'],
  ])('for all that follow and for the account: %s', (_what, sequence, fields, fault) => {
    const forged = resealed(sequence, changed(sequence, fields));
    const found = fields.bookedAt?.startsWith('2027') ? sequence + 1 : sequence;
    expect(verifyChain(forged.account, forged.entries)).toEqual({ sequence: found, fault });
  });

  test('an entry that is undone a second time', () => {
    const undoing = { kind: 'CANCELLATION', counterSide: 'INSTITUTION_PAYABLE', undoes: 4, reason: undefined } as const;
    const forged = resealed(7, changed(7, undoing));
    expect(verifyChain(forged.account, forged.entries)).toEqual({ sequence: 7, fault: 'UNDONE_TWICE' });
  });

  test('an account below zero, and one that has promised more than it holds', () => {
    const overdrawn = resealed(5, changed(5, { currentDelta: -951n, currentAfter: -1n }));
    expect(verifyChain(overdrawn.account, overdrawn.entries)).toEqual({ sequence: 5, fault: 'BELOW_ZERO' });
    const promised = resealed(3, changed(3, { reservedDelta: 1_201n, reservedAfter: 1_201n }));
    expect(verifyChain(promised.account, promised.entries)).toEqual({ sequence: 3, fault: 'BELOW_ZERO' });
  });
});

describe('entries that are not where they should be', () => {
  const without = (sequence: number) => entries.filter((entry) => entry.sequence !== sequence);

  test.each([1, 2, 3, 4, 5, 6, 7])('number %i is missing', (sequence) => {
    expect(verifyChain(account, without(sequence))).toEqual({ sequence, fault: 'SEQUENCE_GAP' });
  });

  test('twice the same, and two the wrong way round', () => {
    expect(
      verifyChain(
        account,
        entries.flatMap((entry) => [entry, entry]),
      ),
    ).toEqual({ sequence: 2, fault: 'SEQUENCE_GAP' });
    expect(verifyChain(account, entries.toReversed())).toEqual({ sequence: 1, fault: 'SEQUENCE_GAP' });
  });

  test('those booked since the account was read are not looked at', () => {
    const history = sevenEntries();
    history.try({ act: 'SETTLE', amount: 1n });
    expect(verifyChain(account, history.entries)).toBeUndefined();
  });
});

describe('an account that is not what its entries make it', () => {
  test.each<readonly [string, Partial<PersonalAccount>]>([
    ['current-year money', { current: account.current + 1n }],
    ['historical money', { historical: 1n }],
    ['money moved between the funds', { current: account.current - 5n, historical: 5n }],
    ['a quota', { reservedByLink: { [mother]: 301n } }],
    ['the quota of another', { reservedByLink: { [child]: 300n } }],
    ['a quota of zero', { reservedByLink: { [mother]: 300n, [child]: 0n } }],
    ['what was used of a quota', { spentByLink: { [mother]: 1n } }],
    ['the head', { headHash: 'f'.repeat(64) }],
    ['the time of the head', { headBookedAt: '2026-01-10T02:00:00.000Z' }],
    ['since when the year gathers', { currentSince: '2026-01-10T02:00:00.000Z' }],
  ])('%s', (_what, fields) => {
    expect(verifyChain({ ...account, ...fields }, entries)).toEqual({ sequence: 7, fault: 'HEAD_DIFFERS' });
  });

  test('an account with money and no entries', () => {
    expect(verifyChain({ ...emptyAccount, current: 1n }, [])).toEqual({ sequence: 0, fault: 'HEAD_DIFFERS' });
  });
});

describe('page by page', () => {
  test.each([1, 2, 3, 100])('of %i, the same is found', (size) => {
    const walked = (all: readonly LedgerEntry[]) => {
      let walk = startWalk(account);
      for (let from = 0; from < all.length; from += size) walk = walkOn(walk, all.slice(from, from + size));
      return endWalk(walk);
    };
    expect(walked(entries)).toBeUndefined();
    expect(walked(changed(4, { claimId: 'claim-99' }))).toEqual({ sequence: 4, fault: 'HASH_DIFFERS' });
  });

  test('a walk is not changed by going on from it', () => {
    const walk = walkOn(startWalk(account), entries.slice(0, 3));
    walkOn(walk, entries.slice(3));
    expect(endWalk(walk)).toEqual({ sequence: 4, fault: 'SEQUENCE_GAP' });
  });
});

test('in any history, any entry with any amount changed is found there', () => {
  const amounts = [
    'currentDelta',
    'historicalDelta',
    'reservedDelta',
    'currentAfter',
    'historicalAfter',
    'reservedAfter',
  ] as const;
  const by = fc.bigInt({ min: 1n, max: 10n ** 18n });
  fc.assert(
    fc.property(anyHistory, fc.nat(), fc.constantFrom(...amounts), by, (acts, nth, field, more) => {
      const history = new History(rulesOf({ quota: { mode: 'OPTIONAL' } }));
      for (const act of acts) history.try(act);
      const index = nth % history.entries.length;
      const forged = history.entries.map((entry, place) =>
        place === index ? { ...entry, [field]: entry[field] + more } : entry,
      );
      expect(verifyChain(history.account, forged)).toEqual({ sequence: index + 1, fault: 'HASH_DIFFERS' });
    }),
    { numRuns: 200 },
  );
});
