import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { payingAccountOf } from '../../../domain/links/paying-account.ts';
import { end } from '../../../domain/persons/participation.ts';
import type { AccountRef, PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { endLinksOfFinding, endLinksOfParticipation } from '../../../use-cases/links/automatic-endings.ts';
import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import { type MadeUpParticipation, type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { at, codeOf, himself, linkScene } from './scene.ts';

let world: World;
let serial = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(() => world.clock.set(at.ten));
afterAll(() => world.close());

const { commit, made, unbind, live, writesNothing } = linkScene(() => world);
const somebody = (...participations: readonly MadeUpParticipation[]) => {
  serial += 1;
  return register(world.services, { serial, ...(participations.length > 0 && { participations }) });
};

/** Sets money aside for the receiver of the link, by the rules of Hangzhou of 2026. */
async function setAside(link: FamilyLink, quota: bigint): Promise<PersonalAccount> {
  const account = await stored(payingAccountOf(link));
  const rules = world.services.regions.profile('330100', '2026-11-20')?.mutualAid ?? null;
  const booked = setQuota(account, { link, quota }, rules, { transferId: 'transfer-1', now: world.clock.now() });
  if (!booked.ok) throw new Error(`not set aside: ${booked.rejection.code}`);
  await commit({ change: 'ACCOUNT_BOOKED', ...booked.value });
  return booked.value.account;
}
async function stored(ref: AccountRef): Promise<PersonalAccount> {
  const account = await world.services.reads.account(ref);
  if (!account) throw new Error('there is no such account');
  return account;
}
const newest = async (ref: AccountRef) => (await world.services.reads.entries(ref, { first: 1 })).items[0];
const employeeOf = ({ person }: Registered): AccountRef => ({
  personId: person.id,
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
});
const released = { kind: 'QUOTA_RELEASED', counterSide: 'OWN_RESERVE', currentDelta: 0n, historicalDelta: 0n } as const;

describe('unbinding at once', () => {
  test('gives the rest of the quota back in the same transaction, after one read more', async () => {
    const [giver, receiver] = [await somebody(), await somebody()];
    const link = await made(giver, receiver, 'MUTUAL_AID');
    await setAside(link, 20_000n);
    world.recorder.clear();
    expect(codeOf(await unbind(himself(giver), link, 'GIVING'))).toBe('OK');
    const { personId } = employeeOf(giver);
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      ['GetItem', 1],
      // The answer, two live items away, two ended ones, the newest end, the account and what is booked on it.
      ['TransactWriteItems', 8],
    ]);
    expect(world.recorder.requests[2]?.keys.slice(6)).toEqual([
      `PERSON#${personId} | ACCOUNT#EMPLOYEE#330100`,
      `LEDGER#${personId}#EMPLOYEE#330100 | ENTRY#000000000003`,
    ]);
    const account = await stored(employeeOf(giver));
    expect(account).toMatchObject({ current: 10_000n, historical: 25_000n, reservedByLink: {}, sequence: 3 });
    expect([account.version, account.quotaTransfers?.pending]).toEqual([3, []]);
    expect(await newest(account)).toMatchObject({
      ...released,
      counterPersonId: receiver.person.id,
      reservedDelta: -20_000n,
      reservedAfter: 0n,
      bookedAt: at.ten,
    });
  });

  test('where no quota stands: the account is touched and nothing is booked', async () => {
    const [giver, receiver] = [await somebody(), await somebody()];
    const link = await made(giver, receiver, 'MUTUAL_AID');
    const before = await stored(employeeOf(giver));
    expect(codeOf(await unbind(himself(receiver), link, 'RECEIVING'))).toBe('OK');
    expect(await stored(employeeOf(giver))).toEqual({ ...before, version: 2 });
    expect(await newest(before)).toMatchObject({ sequence: 1, kind: 'OPENING' });
  });

  test('leaves what is set aside for others, and the accounts of the receiver', async () => {
    const [giver, receiver, other] = [await somebody(), await somebody(), await somebody()];
    const link = await made(giver, receiver, 'MUTUAL_AID');
    await setAside(await made(giver, other, 'MUTUAL_AID'), 5_000n);
    await setAside(link, 20_000n);
    const untouched = await stored(employeeOf(receiver));
    await unbind(himself(giver), link, 'GIVING');
    expect((await stored(employeeOf(giver))).reservedByLink).toEqual({ [other.person.id]: 5_000n });
    expect(await stored(employeeOf(receiver))).toEqual(untouched);
  });

  test('is of the row on which the link rests', async () => {
    const giver = await somebody({}, { insuranceType: 'RETIRED_CADRE' });
    const cadre = { insuranceType: 'RETIRED_CADRE', admdvs: '330100' } as const;
    const restsOn = { giver: cadre, receiver: { insuranceType: 'RESIDENT', admdvs: '330100' } } as const;
    const link = await made(giver, await somebody(), 'MUTUAL_AID', { restsOn });
    await setAside(link, 20_000n);
    const employees = await stored(employeeOf(giver));
    await unbind(himself(giver), link, 'GIVING');
    expect(await stored({ personId: giver.person.id, ...cadre })).toMatchObject({ reservedByLink: {}, version: 3 });
    expect(await stored(employeeOf(giver))).toEqual(employees);
  });

  test('of a giver who has no such account ends the link all the same', async () => {
    const giver = await somebody({ insuranceType: 'RESIDENT' });
    const link = await made(giver, await somebody(), 'MUTUAL_AID');
    expect(codeOf(await unbind(himself(giver), link, 'GIVING'))).toBe('OK');
    expect(await live(link)).toBeUndefined();
    expect(await world.services.reads.accounts(giver.person.id)).toEqual([]);
  });
});

test('an end at midnight leaves the quota until then; the sweep gives it back', async () => {
  const giver = await somebody();
  const ending = { admdvs: '330100', endsAt: at.midnight, endCause: 'UNBOUND_BY_GIVER' } as const;
  const link = await made(giver, await somebody(), 'MUTUAL_AID', ending);
  await setAside(link, 20_000n);
  world.clock.set('2026-11-20T20:00:00.000Z');
  expect(await endDueLinks(world.services, '330100', { until: at.midnight, limit: 5 })).toEqual({
    ended: 1,
    more: false,
  });
  expect((await stored(employeeOf(giver))).reservedByLink).toEqual({});
  // Until it was put away, it could be set aside for nobody else: the entry says when that was.
  expect(await newest(employeeOf(giver))).toMatchObject({ ...released, bookedAt: '2026-11-20T20:00:00.000Z' });
});

describe('an end by itself', () => {
  test('with the participation of the giver: also where the account is closed by then', async () => {
    const giver = await somebody();
    const link = await made(giver, await somebody(), 'MUTUAL_AID');
    const account = await setAside(link, 20_000n);
    await commit({ change: 'ACCOUNT_CHANGED', account: { ...account, status: 'CLOSED', version: 3 } });
    const [row] = giver.participations;
    const over = row && end(row, '2026-11-20', 'EMIGRATION');
    if (!over?.ok) throw new Error('it does not end');
    await commit({ change: 'PARTICIPATION_CHANGED', participation: over.value });
    await endLinksOfParticipation(world.services, over.value);
    expect(await stored(account)).toMatchObject({ status: 'CLOSED', reservedByLink: {}, version: 4 });
    expect(await newest(account)).toMatchObject({ ...released, reservedDelta: -20_000n });
    await writesNothing(() => endLinksOfParticipation(world.services, over.value));
  });

  test('with a finding: several links of one account are one transaction each', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const [giving, receiving] = [await made(one, other, 'MUTUAL_AID'), await made(other, one, 'MUTUAL_AID')];
    await setAside(giving, 20_000n);
    await setAside(receiving, 10_000n);
    await endLinksOfFinding(world.services, {
      giverId: one.person.id,
      receiverId: other.person.id,
      admdvs: '330100',
      foundAt: at.ten,
      foundBy: 'reviewer-1',
      reference: 'file-1',
    });
    for (const person of [one, other]) {
      expect(await stored(employeeOf(person))).toMatchObject({ reservedByLink: {}, sequence: 3, version: 3 });
    }
  });
});

describe('at the same moment', () => {
  const onceBefore = (act: (account: PersonalAccount) => Promise<void>, account: PersonalAccount) => {
    let comes = true;
    world.recorder.before('TransactWriteItems', async () => {
      if (!comes) return;
      comes = false;
      await act(account);
    });
  };

  test.each(['by unbinding', 'by itself'] as const)(
    'somebody books on the account: an end %s is decided again, and gives back what is left then',
    async (how) => {
      const [giver, receiver] = [await somebody(), await somebody()];
      const link = await made(giver, receiver, 'MUTUAL_AID');
      const account = await setAside(link, 20_000n);
      const less = { [receiver.person.id]: 15_000n };
      const booking = async (before: PersonalAccount) =>
        commit({ change: 'ACCOUNT_BOOKED', account: { ...before, reservedByLink: less, version: 3 }, entries: [] });
      onceBefore(booking, account);
      if (how === 'by unbinding') expect(codeOf(await unbind(himself(giver), link, 'GIVING'))).toBe('OK');
      else {
        const finding = { giverId: giver.person.id, receiverId: receiver.person.id, admdvs: '330100' };
        await endLinksOfFinding(world.services, { ...finding, foundAt: at.ten, foundBy: 'r', reference: 'file-1' });
      }
      world.recorder.before('TransactWriteItems', async () => undefined);
      expect(await stored(account)).toMatchObject({ reservedByLink: {}, version: 4 });
      expect(await newest(account)).toMatchObject({ sequence: 3, reservedDelta: -15_000n });
      expect(await live(link)).toBeUndefined();
    },
  );

  test('who pays by the link as it was before its end is refused, and nothing is written', async () => {
    const giver = await somebody();
    const link = await made(giver, await somebody(), 'MUTUAL_AID');
    const before = await stored(employeeOf(giver));
    await unbind(himself(giver), link, 'GIVING');
    const paying = { ...before, current: 0n, version: before.version + 1 };
    const outcome = await writesNothing(() =>
      world.services.commit({ changes: [{ change: 'ACCOUNT_BOOKED', account: paying, entries: [] }] }),
    );
    expect(outcome).toEqual({ status: 'REFUSED', rejection: { code: 'changed_meanwhile' } });
  });
});
