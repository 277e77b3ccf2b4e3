import { expect, test } from 'vitest';
import { withContribution } from '../../../domain/claims/accumulators.ts';
import { cancel } from '../../../domain/claims/cancel.ts';
import type { Claim } from '../../../domain/claims/claim.ts';
import type { Institution } from '../../../domain/claims/institution.ts';
import { settle } from '../../../domain/claims/settlement.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { book } from '../../../domain/ledger/entry.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { Act, Change } from '../../../use-cases/ports.ts';
import { acceptedValue, claimOf, giverOf, ownOf, settleFacts } from '../../support/claim-facts.ts';
import { accessOf } from '../../support/records.ts';
import { type Contract, commonTools, expectRefused, rawItem, walk } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;
const facts = settleFacts({
  own: ownOf({ historical: 10_000n }),
  givers: [giverOf('mother', { account: { historical: 5_000n } })],
});
const settlement = acceptedValue(settle(facts));

/** Of ids that no other test knows. */
const someClaim = (differing: Partial<Claim> = {}): Claim =>
  claimOf(facts, settlement, { id: crypto.randomUUID(), personId: crypto.randomUUID(), ...differing });
const settled = (claim: Claim, ...older: readonly string[]): Change => ({
  change: 'CLAIM_SETTLED',
  claim,
  contentDigests: [claim.contentDigest, ...older],
});
const looked = (claim: Claim): Change => ({
  change: 'ACCESS_RECORDED',
  record: accessOf(claim.personId, '2026-11-20T02:00:00.000Z', 'look-1'),
});
const cancelled = (claim: Claim): Claim =>
  acceptedValue(
    cancel(claim, {
      kind: 'CANCEL',
      id: 'cancellation-1',
      institutionId: claim.institutionId,
      messageId: 'H33010600001202403011115300002',
      at: '2024-03-01T03:15:30.000Z',
      identities: facts.profile.identities,
      openQuotas: [],
    }),
  ).claim;

/** Claims as they lie in the table. */
export function describeClaims(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);

  test('CLAIM_SETTLED writes the claim, and it comes back whole', async () => {
    const claim = someClaim();
    expect(claim.settlement.slices.map(({ share }) => share)).toContainEqual(expect.any(Number));
    expect(await moved(settled(claim))).toEqual({ added: [`CLAIM#${claim.id} | CLAIM`], removed: [] });
    expect(await reads().claim(claim.id)).toEqual(claim);
  });

  test('amounts beyond 2^53 fen come back to the fen, shares as numbers, also of the record that cancels', async () => {
    const huge = 9_007_199_254_740_993n;
    const claim = someClaim({ settlement: { ...settlement, cash: huge } });
    await commit(settled(claim));
    const record = { ...cancelled(someClaim()).cancellation, settlement: { ...settlement, cash: -huge } };
    const changed = { ...claim, state: 'CANCELLED', cancellation: record, version: 2 } as Claim;
    await commit({ change: 'CLAIM_CHANGED', claim: changed });
    expect(await reads().claim(claim.id)).toEqual(changed);
  });

  test('CLAIM_CHANGED follows the version before, and no other', async () => {
    const claim = someClaim();
    const changing = { change: 'CLAIM_CHANGED', claim: cancelled(claim) } as const;
    await expectRefused(contract, { changes: [changing] }, changedMeanwhile);
    await commit(settled(claim));
    await commit(changing);
    expect(await reads().claim(claim.id)).toEqual(cancelled(claim));
    await expectRefused(contract, { changes: [changing] }, changedMeanwhile);
  });
}

/** A claim is what its message finds when it comes again. */
export function describeMessages(contract: Contract): void {
  const { reads, commit } = commonTools(contract);
  const send = (act: Act) => contract.world().services.commit(act);

  test('the same message and content: the claim as it stands now, and nothing is written', async () => {
    const claim = someClaim();
    await commit(settled(claim));
    const again = { ...claim, settledAt: '2026-11-20T09:00:00.000Z', settlement: { ...settlement, cash: 1n } };
    const before = await contract.world().rawItems();
    // What else the act would write, and what stands against it, is not looked at.
    const stale: Change = { change: 'CLAIM_CHANGED', claim: someClaim({ version: 7 }) };
    expect(await send({ changes: [stale, looked(claim), settled(again)] })).toEqual({
      status: 'CLAIM_REPLAYED',
      claim,
    });
    expect(await contract.world().rawItems()).toEqual(before);
    const taken = cancelled(claim);
    await commit({ change: 'CLAIM_CHANGED', claim: taken });
    expect(await send({ changes: [settled(again)] })).toEqual({ status: 'CLAIM_REPLAYED', claim: taken });
  });

  test('the same content under an older key is the same content', async () => {
    const claim = someClaim({ contentDigest: 'content-under-the-old-key' });
    await commit(settled(claim));
    const again = { ...claim, contentDigest: 'content-under-the-new-key' };
    expect(await send({ changes: [settled(again, 'content-under-the-old-key')] })).toEqual({
      status: 'CLAIM_REPLAYED',
      claim,
    });
  });

  test('the same message with other content is refused', async () => {
    const claim = someClaim();
    await commit(settled(claim));
    const other = { ...claim, contentDigest: 'content-2' };
    await expectRefused(contract, { changes: [looked(claim), settled(other)] }, otherContent);
  });

  test('of two at the same moment one settles, and the other has its claim', async () => {
    const claim = someClaim();
    const outcomes = await Promise.all([send({ changes: [settled(claim)] }), send({ changes: [settled(claim)] })]);
    expect(outcomes.toSorted((one, other) => (one.status < other.status ? -1 : 1))).toEqual([
      { status: 'CLAIM_REPLAYED', claim },
      { status: 'COMMITTED' },
    ]);
  });

  test('a reply that is lost after the writing is the claim when the message comes again', async () => {
    const claim = someClaim();
    contract.world().recorder.inject('TransactWriteItems', 'DIED_AFTER');
    await expect(send({ changes: [settled(claim)] })).rejects.toThrow('died');
    expect(await send({ changes: [settled(claim)] })).toEqual({ status: 'CLAIM_REPLAYED', claim });
  });

  test('an act that settles remembers no other answer', async () => {
    const claim = someClaim();
    const remember = { names: ['key-of-a-claim'], contentDigest: 'digest-1', answer: '1' } as const;
    await expect(send({ changes: [settled(claim)], remember })).rejects.toThrow(
      new InvariantBroken('an act has one answer to give again'),
    );
    expect(await reads().claim(claim.id)).toBeUndefined();
  });
}

const otherContent = { code: 'message_id_reused_with_other_content', path: ['messageId'] } as const;

/** A message that is reversed before it comes. */
export function describeClosedMessages(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);

  test('MESSAGE_CLOSED stands where the claim would: a later original is refused', async () => {
    const claim = someClaim();
    const closing = { change: 'MESSAGE_CLOSED', claimId: claim.id, at: '2026-11-20T02:00:00.000Z' } as const;
    expect(await moved(closing)).toEqual({ added: [`CLAIM#${claim.id} | CLAIM`], removed: [] });
    expect(await reads().claim(claim.id)).toEqual({
      claimId: claim.id,
      state: 'CLOSED',
      at: '2026-11-20T02:00:00.000Z',
    });
    const reversed = { code: 'message_reversed_before', path: ['messageId'] } as const;
    await expectRefused(contract, { changes: [looked(claim), settled(claim)] }, reversed);
    await expectRefused(contract, { changes: [closing] }, changedMeanwhile);
    expect((await reads().claimsOf(claim.personId, { first: 5 })).items).toEqual([]);
  });

  test('MESSAGE_CLOSED is refused where the claim stands', async () => {
    const claim = someClaim();
    await commit(settled(claim));
    const closing = { change: 'MESSAGE_CLOSED', claimId: claim.id, at: '2026-11-20T02:00:00.000Z' } as const;
    await expectRefused(contract, { changes: [closing] }, changedMeanwhile);
  });
}

/** A message that takes back what another has done. */
export function describeUsedMessages(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);
  const used = (claimId: string, takesBack: string) =>
    ({
      change: 'MESSAGE_USED',
      message: { claimId, state: 'USED', takesBack, at: '2026-11-20T02:00:00.000Z' },
    }) as const;

  test('MESSAGE_USED stands where the claim would, for one claim alone', async () => {
    const claim = someClaim();
    const mark = used(claim.id, 'claim-1');
    expect(await moved(mark)).toEqual({ added: [`CLAIM#${claim.id} | CLAIM`], removed: [] });
    expect(await reads().claim(claim.id)).toEqual(mark.message);
    expect(await moved(mark)).toEqual({ added: [], removed: [] });
    await expectRefused(contract, { changes: [used(claim.id, 'claim-2')] }, otherContent);
    await expectRefused(contract, { changes: [looked(claim), settled(claim)] }, otherContent);
    const closing = { change: 'MESSAGE_CLOSED', claimId: claim.id, at: '2026-11-20T02:00:00.000Z' } as const;
    await expectRefused(contract, { changes: [closing] }, changedMeanwhile);
  });

  test('MESSAGE_USED is refused where the message has settled, or was reversed before it came', async () => {
    const [claim, closed] = [someClaim(), someClaim()];
    await commit(settled(claim));
    await commit({ change: 'MESSAGE_CLOSED', claimId: closed.id, at: '2026-11-20T02:00:00.000Z' });
    await expectRefused(contract, { changes: [used(claim.id, 'claim-1')] }, otherContent);
    const reversed = { code: 'message_reversed_before', path: ['messageId'] } as const;
    await expectRefused(contract, { changes: [used(closed.id, 'claim-1')] }, reversed);
  });
}

/** Where claims are listed, what they add up to, and who brings them. */
export function describeBesideClaims(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);

  test('a person’s claims are listed by the index, newest first, cancelled ones too, and nobody else’s', async () => {
    const personId = crypto.randomUUID();
    const at = (settledAt: string, id: string) => someClaim({ personId, settledAt, id: `${id}-${personId}` });
    const [b, a] = [at('2026-11-20T02:00:00.000Z', 'b'), at('2026-11-20T02:00:00.000Z', 'a')];
    const [old, taken] = [at('2026-10-01T02:00:00.000Z', 'c'), at('2026-11-21T02:00:00.000Z', 'd')];
    for (const claim of [b, taken, old, a, someClaim()]) await commit(settled(claim));
    await commit({ change: 'CLAIM_CHANGED', claim: cancelled(taken) });
    const { recorder } = contract.world();
    recorder.clear();
    expect((await reads().claimsOf(personId, { first: 9 })).items).toEqual([cancelled(taken), b, a, old]);
    expect(recorder.requests.map(({ command, keys, consistent }) => [command, ...keys, consistent])).toEqual([
      ['Query', `CLAIMS#${personId} | listed`, false],
    ]);
    expect(await walk((page) => reads().claimsOf(personId, page), 3)).toEqual([[cancelled(taken), b, a], [old]]);
    expect((await reads().claimsOf(personId, { first: 1 })).positions).toEqual([
      `2026-11-21T02:00:00.000Z#d-${personId}`,
    ]);
    expect(await rawItem(contract.world(), `CLAIM#${old.id}`, 'CLAIM')).toMatchObject({
      entity: 'Claim',
      listedFor: `CLAIMS#${personId}`,
      listedAt: `2026-10-01T02:00:00.000Z#${old.id}`,
    });
  });

  test('CLAIM_YEAR_SET follows the version before, or none, and comes back to the fen', async () => {
    const personId = crypto.randomUUID();
    const first = withContribution({ ...facts.year, personId }, settlement.contribution);
    const set = { change: 'CLAIM_YEAR_SET', year: first } as const;
    expect(await moved(set)).toEqual({ added: [`PERSON#${personId} | CLAIM_YEAR#2024`], removed: [] });
    expect(await reads().claimYear(personId, '2024')).toEqual(first);
    expect(await reads().claimYear(personId, '2025')).toBeUndefined();
    await expectRefused(contract, { changes: [set] }, changedMeanwhile);
    const second = { ...withContribution(first, settlement.contribution), mutualAidReceived: 9_007_199_254_740_993n };
    await commit({ change: 'CLAIM_YEAR_SET', year: second });
    expect(await reads().claimYear(personId, '2024')).toEqual(second);
  });

  test('INSTITUTION_SET follows the version before, or none', async () => {
    const institution: Institution = {
      clientId: 'hospital-of-the-contract',
      institutionId: 'H33010600001',
      name: '杭州试样医院',
      level: 'TERTIARY',
      admdvs: '330106',
      designatedFor: ['330100'],
      kind: 'HOSPITAL',
      active: true,
      version: 1,
    };
    const set = { change: 'INSTITUTION_SET', institution } as const;
    expect(await moved(set)).toEqual({ added: ['INSTITUTION#hospital-of-the-contract | INSTITUTION'], removed: [] });
    expect(await reads().institution(institution.clientId)).toEqual(institution);
    await expectRefused(contract, { changes: [set] }, changedMeanwhile);
    const closed = { ...institution, active: false, version: 2 };
    await commit({ change: 'INSTITUTION_SET', institution: closed });
    expect(await reads().institution(institution.clientId)).toEqual(closed);
  });
}

/** 1 claim, its year, and 2 for each payer. */
export function describeManyPayers(contract: Contract): void {
  const { reads, commit } = commonTools(contract);

  test('49 payers make 100 items, which are written; one more is refused before anything is sent', async () => {
    const [claim, another] = [someClaim(), someClaim()];
    const opened = await Promise.all(Array.from({ length: 50 }, async () => (await contract.someone()).accounts[0]));
    const accounts = opened.filter((account) => account !== undefined);
    const paying = accounts.map((account) => payment(account, claim.id));
    const year = withContribution({ ...facts.year, personId: claim.personId }, settlement.contribution);
    const { recorder, services } = contract.world();
    recorder.clear();
    const tooMany = [settled(another), { change: 'CLAIM_YEAR_SET', year } as const, ...paying];
    await expect(services.commit({ changes: tooMany })).rejects.toThrow(
      new InvariantBroken('an act fits into one transaction'),
    );
    expect(recorder.count()).toBe(0);
    await commit(settled(claim), { change: 'CLAIM_YEAR_SET', year }, ...paying.slice(0, 49));
    expect(recorder.requests.map(({ command, keys }) => [command, keys.length, keys[0]])).toEqual([
      ['TransactWriteItems', 100, `CLAIM#${claim.id} | CLAIM`],
    ]);
    const after = await reads().accountsAt(accounts);
    expect(after.slice(0, 49).every((account) => account?.historical === 24_900n && account.version === 2)).toBe(true);
    expect(after[49]).toEqual(accounts[49]);
    expect(await reads().claim(another.id)).toBeUndefined();
  });

  /** One yuan of what the registration put there. */
  const payment = (account: PersonalAccount, claimId: string): Change => {
    const { account: after, entry } = book(account, {
      kind: 'SETTLEMENT',
      transferId: 'transfer-49',
      counterSide: 'INSTITUTION_PAYABLE',
      claimId,
      currentDelta: 0n,
      historicalDelta: -100n,
      bookedAt: '2026-11-20T02:00:00.000Z',
    });
    return { change: 'ACCOUNT_BOOKED', account: after, entries: [entry] };
  };
}
