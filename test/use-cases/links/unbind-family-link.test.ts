import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { newPassword } from '../../../domain/passwords/transaction-password.ts';
import { refOf } from '../../../use-cases/links/end-link.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { at, codeOf, himself, linkScene, staffOf } from './scene.ts';

let world: World;
let giver: Registered;
let receiver: Registered;
let serial = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(async () => {
  world.clock.set(at.ten);
  serial += 2;
  giver = await register(world.services, { serial: serial - 1 });
  receiver = await register(world.services, { serial });
});
afterAll(() => world.close());

const { commit, made, unbind, live, endedOf, writesNothing } = linkScene(() => world);
/** Mutual aid of Xi'an: by the giver, with his password, from the next day on. */
const strict = () => made(giver, receiver, 'MUTUAL_AID', { admdvs: '610100' });
const hash = (password: string) => world.services.passwordHash.hash(password);
const setPassword = async () =>
  commit({
    change: 'TRANSACTION_PASSWORD_SET',
    password: newPassword(giver.person.id, await hash('246810'), world.clock.now()),
  });
const rights = { transactionPassword: '246810' };

describe('at once', () => {
  test.each(['GIVING', 'RECEIVING'] as const)(
    'by the side that is %s: over, and readable from both sides',
    async (side) => {
      const link = await made(giver, receiver, 'DISPLAY');
      const ended = {
        ...link,
        status: 'ENDED',
        endedAt: at.ten,
        endCause: side === 'GIVING' ? 'UNBOUND_BY_GIVER' : 'UNBOUND_BY_RECEIVER',
        version: 2,
      };
      expect(await unbind(himself(side === 'GIVING' ? giver : receiver), link, side)).toEqual({
        ok: true,
        value: ended,
      });
      expect(await live(link)).toBeUndefined();
      expect([await endedOf(giver), await endedOf(receiver)]).toEqual([[ended], [ended]]);
      expect(await world.services.reads.lastEndedLink(refOf(link))).toEqual(ended);
    },
  );

  test('is one transaction after one read, and leaves the counters of both alone', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    world.recorder.clear();
    expect(codeOf(await unbind(himself(giver), link, 'GIVING'))).toBe('OK');
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      // The answer, two live items away, two ended ones, the newest end.
      ['TransactWriteItems', 6],
    ]);
    expect(await world.services.reads.linkCounters([giver.person.id, receiver.person.id])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('the second click is the first one’s answer; another call hears that it is over', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    const first = await unbind(himself(giver), link, 'GIVING', { key: `second-click-${serial}` });
    const outcomes = await writesNothing(async () => [
      await unbind(himself(giver), link, 'GIVING', { key: `second-click-${serial}` }),
      await unbind(himself(giver), link, 'GIVING'),
      await unbind(himself(receiver), link, 'RECEIVING'),
    ]);
    expect(outcomes[0]).toEqual(first);
    expect(outcomes.slice(1).map(codeOf)).toEqual(['link_not_live', 'link_not_live']);
  });

  test('the same key for another link is told so', async () => {
    const [one, other] = [await made(giver, receiver, 'DISPLAY'), await made(giver, receiver, 'MUTUAL_AID')];
    await unbind(himself(giver), one, 'GIVING', { key: `another-link-${serial}` });
    const outcome = await writesNothing(() =>
      unbind(himself(giver), other, 'GIVING', { key: `another-link-${serial}` }),
    );
    expect(codeOf(outcome)).toBe('idempotency_key_reused_with_other_content');
  });

  test('the same two may be linked again and end again, and the history has both', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    await unbind(himself(giver), link, 'GIVING');
    world.clock.set('2026-11-20T03:00:00.000Z');
    const again = await made(giver, receiver, 'DISPLAY', { since: '2026-11-20T02:30:00.000Z' });
    await unbind(himself(receiver), again, 'RECEIVING');
    expect((await endedOf(giver)).map(({ endedAt, endCause }) => [endedAt, endCause])).toEqual([
      ['2026-11-20T03:00:00.000Z', 'UNBOUND_BY_RECEIVER'],
      [at.ten, 'UNBOUND_BY_GIVER'],
    ]);
    expect(await world.services.reads.endedLink(refOf(link), at.ten)).toMatchObject({ since: link.since });
    // An id of the first one's end does not mean whatever the two have now.
    const third = await made(giver, receiver, 'DISPLAY');
    const named = { ref: refOf(link), side: 'GIVING', endedAt: at.ten } as const;
    const request = { idempotencyKey: `ended-${serial}`, link: named };
    const outcome = await writesNothing(() => unbindFamilyLink(world.services, himself(giver), request));
    expect([codeOf(outcome), await live(third)]).toEqual(['link_not_live', third]);
  });
});

describe('from the next day on', () => {
  beforeEach(setPassword);

  test('it is live until midnight in Shanghai, and says since then when it ends', async () => {
    const link = await strict();
    const ending = { ...link, endsAt: at.midnight, endCause: 'UNBOUND_BY_GIVER', version: 2 };
    expect(await unbind(himself(giver), link, 'GIVING', rights)).toEqual({ ok: true, value: ending });
    expect(await live(link)).toEqual(ending);
    expect(await endedOf(giver)).toEqual([]);
    expect(await world.services.reads.linkCounters([giver.person.id])).toEqual([undefined]);
  });

  test('is one transaction after two reads: the link and the password', async () => {
    const link = await strict();
    world.recorder.clear();
    await unbind(himself(giver), link, 'GIVING', rights);
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      ['GetItem', 1],
      // The answer, both sides, and the password that was right.
      ['TransactWriteItems', 4],
    ]);
  });

  test('asked twice: it ends already, and is over from midnight on', async () => {
    const link = await strict();
    await unbind(himself(giver), link, 'GIVING', rights);
    const again = () => writesNothing(() => unbind(himself(giver), link, 'GIVING', rights));
    world.clock.set('2026-11-20T15:59:59.999Z');
    expect(await again()).toEqual({
      ok: false,
      rejection: { code: 'link_ends_already', path: ['linkId'], details: { at: at.midnight } },
    });
    world.clock.set(at.midnight);
    expect(codeOf(await again())).toBe('link_not_live');
  });

  test('the rules of today count, not those under which it was made', async () => {
    const link = await strict();
    world.clock.set('2036-01-01T02:00:00.000Z');
    expect(await unbind(himself(receiver), link, 'RECEIVING')).toMatchObject({
      value: { status: 'ENDED', endCause: 'UNBOUND_BY_RECEIVER' },
    });
  });
});

describe('the transaction password', () => {
  test('a wrong one is counted and nothing else is written; the right one then counts', async () => {
    await setPassword();
    const link = await strict();
    const outcome = await unbind(himself(giver), link, 'GIVING', { transactionPassword: '111111' });
    expect(outcome).toEqual({
      ok: false,
      rejection: { code: 'transaction_password_wrong', path: ['transactionPassword'], details: { left: '4' } },
    });
    expect(await live(link)).toEqual(link);
    expect(await world.services.reads.transactionPassword(giver.person.id)).toMatchObject({ failures: 1 });
    expect(codeOf(await unbind(himself(giver), link, 'GIVING', rights))).toBe('OK');
    expect(await world.services.reads.transactionPassword(giver.person.id)).toMatchObject({ failures: 0 });
  });

  test('is locked after five', async () => {
    await setPassword();
    const link = await strict();
    const wrong = () => unbind(himself(giver), link, 'GIVING', { transactionPassword: '111111' });
    for (let attempt = 1; attempt <= 5; attempt += 1) await wrong();
    const outcome = await writesNothing(() => unbind(himself(giver), link, 'GIVING', rights));
    expect([codeOf(outcome), await live(link)]).toEqual(['transaction_password_locked', link]);
  });

  test('is not looked at where the link could not be unbound anyway', async () => {
    await setPassword();
    const link = await strict();
    const wrong = { transactionPassword: '111111' };
    const outcome = await writesNothing(() => unbind(himself(receiver), link, 'RECEIVING', wrong));
    expect(codeOf(outcome)).toBe('unbinding_not_of_caller');
  });

  test('none at all is asked for', async () => {
    await setPassword();
    const link = await strict();
    expect(codeOf(await writesNothing(() => unbind(himself(giver), link, 'GIVING')))).toBe(
      'transaction_password_missing',
    );
  });

  test('who never set one sets it by this', async () => {
    const link = await strict();
    const short = { transactionPassword: '123' };
    expect(codeOf(await writesNothing(() => unbind(himself(giver), link, 'GIVING', short)))).toBe(
      'transaction_password_malformed',
    );
    expect(codeOf(await unbind(himself(giver), link, 'GIVING', rights))).toBe('OK');
    const stored = await world.services.reads.transactionPassword(giver.person.id);
    expect(await world.services.passwordHash.matches('246810', stored?.hash ?? '')).toBe(true);
  });

  test('is in nothing that is remembered: the same call with another one is the same call', async () => {
    await setPassword();
    const link = await strict();
    const first = await unbind(himself(giver), link, 'GIVING', { ...rights, key: `password-${serial}` });
    const replayed = await writesNothing(() =>
      unbind(himself(giver), link, 'GIVING', { key: `password-${serial}`, transactionPassword: '246810' }),
    );
    expect(replayed).toEqual(first);
  });
});

describe('who may', () => {
  test('nobody else, and he is not told that it exists', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    const stranger = await register(world.services, { serial: 500 + serial });
    const outcomes = await writesNothing(async () => [
      await unbind(himself(stranger), link, 'GIVING'),
      // His own id, but not his side.
      await unbind(himself(giver), link, 'RECEIVING'),
      await unbind({ ...himself(giver), personId: '' }, link, 'GIVING'),
      await unbind(staffOf('clerk', '610100'), link, 'GIVING', { reference: 'visit-1' }),
      await unbindFamilyLink(world.services, himself(giver), {
        idempotencyKey: `id-of-none-${serial}`,
        link: undefined,
      }),
    ]);
    expect(outcomes.map(codeOf)).toEqual(Array(5).fill('not_found'));
    expect(outcomes[0]).toEqual({ ok: false, rejection: { code: 'not_found', path: ['linkId'] } });
  });

  test('a clerk of the area, for the side at the counter, which that side’s log says', async () => {
    const link = await strict();
    const clerk = staffOf('clerk', '610100');
    expect(await unbind(clerk, link, 'GIVING', { reference: 'visit-2026/7' })).toEqual({
      ok: true,
      value: { ...link, endsAt: at.midnight, endCause: 'UNBOUND_BY_GIVER', version: 2 },
    });
    const log = async ({ person }: Registered) =>
      (await world.services.reads.accessRecords(person.id, { first: 5 })).items;
    expect(await log(giver)).toMatchObject([
      { kind: 'LINK_UNBOUND', byRole: 'clerk', byAdmdvs: '610100', reference: 'visit-2026/7' },
    ]);
    expect(await log(receiver)).toEqual([]);
  });

  test('not a clerk for a side that may not, nor one without a reference, nor a person with one', async () => {
    const link = await strict();
    const clerk = staffOf('clerk', '610100');
    const outcomes = await writesNothing(async () => [
      await unbind(clerk, link, 'RECEIVING', { reference: 'visit-1' }),
      await unbind(clerk, link, 'GIVING'),
      await unbind(clerk, link, 'GIVING', { reference: '330106199003070018' }),
      await unbind(himself(giver), link, 'GIVING', { reference: 'visit-1' }),
    ]);
    expect(outcomes.map(codeOf)).toEqual([
      'unbinding_not_of_caller',
      'reference_malformed',
      'reference_malformed',
      'reference_malformed',
    ]);
  });
});

describe('at the same moment', () => {
  test('both sides: one does it, the other hears that it is over', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    const outcomes = await Promise.all([
      unbind(himself(giver), link, 'GIVING'),
      unbind(himself(receiver), link, 'RECEIVING'),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['OK', 'link_not_live']);
    expect(await endedOf(giver)).toHaveLength(1);
  });

  test('a reply that is lost after the writing is no second unbinding', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
    const key = `reply-lost-${serial}`;
    await expect(unbind(himself(giver), link, 'GIVING', { key })).rejects.toThrow('died');
    expect(await unbind(himself(giver), link, 'GIVING', { key })).toMatchObject({
      value: { status: 'ENDED', endedAt: at.ten },
    });
    expect(await endedOf(giver)).toHaveLength(1);
  });

  test('where the table is busy, nothing is written', async () => {
    const link = await made(giver, receiver, 'DISPLAY');
    const busy = { commit: async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const };
    expect(codeOf(await writesNothing(() => unbind(himself(giver), link, 'GIVING', { services: busy })))).toBe('busy');
  });
});
