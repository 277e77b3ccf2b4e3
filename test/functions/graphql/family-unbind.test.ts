import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { FamilyLink, LinkKind, LinkSide } from '../../../domain/links/family-link.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { applicationOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, idFor, link, personIdFor, write } from './scene.ts';

const unbindMutation = `mutation ($input: FamilyLinkUnbindInput!) { familyLinkUnbind(input: $input) {
  link { id kind side status endsAt endedAt endCause giver { name person { id } } receiver { name person { id } } }
  userErrors { code message path }
} }`;
const refuteMutation = `mutation ($input: FamilyRelationRefuteInput!) { familyRelationRefute(input: $input) {
  finding { foundAt reference } userErrors { code path }
} }`;
const historyQuery = `query ($first: Int = 20, $after: String) { viewer { person { familyLinkHistory(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id kind side status since endsAt endedAt endCause receiver { name } } }
} } } }`;
const liveQuery = '{ viewer { person { familyLinks { edges { node { id status endsAt endCause } } } } } }';
const personQuery = 'query ($id: ID!) { person(id: $id) { name } }';
const nodeQuery = 'query ($id: ID!) { node(id: $id) { id ... on FamilyLink { status endedAt endCause } } }';

const ten = '2026-11-20T02:00:00.000Z';
const midnight = '2026-11-20T16:00:00.000Z';
let world: World;
let api: TestApi;
let giver: Registered;
let receiver: Registered;
let serial = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
beforeEach(async () => {
  world.clock.set(ten);
  serial += 2;
  giver = await register(world.services, { serial: serial - 1 });
  receiver = await register(world.services, { serial });
});
afterAll(() => world.close());

const me = ({ person }: Registered) => citizen(person.id);
const linkId = (caller: Caller, side: LinkSide, kind: LinkKind = 'DISPLAY', differing: object = {}) => {
  const [own, other] = side === 'GIVING' ? [giver, receiver] : [receiver, giver];
  const ref = {
    type: 'FamilyLink',
    personId: own.person.id,
    kind,
    side,
    otherId: other.person.id,
    ...differing,
  } as const;
  return idFor(world, caller, ref);
};
let keys = 0;
async function unbind(caller: Caller, id: string, more: object = {}) {
  keys += 1;
  const answer = await api.ask(caller, unbindMutation, {
    input: { idempotencyKey: `unbind-${keys}`, linkId: id, ...more },
  });
  expect(answer.errors).toEqual([]);
  return answer.data.familyLinkUnbind;
}
const historyOf = async (who: Registered, variables: object = {}) => {
  const answer = await api.ask(me(who), historyQuery, variables);
  expect(answer.errors).toEqual([]);
  return answer.data.viewer.person.familyLinkHistory;
};
const seesPerson = async (who: Registered, whom: Registered) =>
  (await api.ask(me(who), personQuery, { id: personIdFor(world, me(who), whom.person.id) })).data.person;
/** Mutual aid under the rules of Xi'an: the giver, with his password, from the next day on. */
const inXian: Partial<FamilyLink> = { admdvs: '610100' };

describe('a link that is unbound at once', () => {
  test('has ended for both, and neither sees the other any more', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    expect(await seesPerson(receiver, giver)).not.toBeNull();
    const payload = await unbind(me(receiver), linkId(me(receiver), 'RECEIVING'));
    expect(payload).toEqual({
      link: {
        id: linkId(me(receiver), 'RECEIVING', 'DISPLAY', { endedAt: ten }),
        kind: 'DISPLAY',
        side: 'RECEIVING',
        status: 'ENDED',
        endsAt: null,
        endedAt: ten,
        endCause: 'UNBOUND_BY_RECEIVER',
        giver: { name: giver.person.masked.name, person: null },
        receiver: {
          name: receiver.person.masked.name,
          person: { id: personIdFor(world, me(receiver), receiver.person.id) },
        },
      },
      userErrors: [],
    });
    expect([await seesPerson(receiver, giver), await seesPerson(giver, receiver)]).toEqual([null, null]);
    expect((await api.ask(me(giver), liveQuery)).data.viewer.person.familyLinks.edges).toEqual([]);
  });

  test('is one transaction after its reads, and the history is one Query', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    world.recorder.clear();
    const input = { idempotencyKey: `count-unbind-${serial}`, linkId: linkId(me(giver), 'GIVING') };
    const mutation = 'mutation ($input: FamilyLinkUnbindInput!) { familyLinkUnbind(input: $input) { link { id } } }';
    await api.ask(me(giver), mutation, { input });
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'TransactWriteItems']);
    world.recorder.clear();
    await historyOf(giver);
    expect(world.recorder.requests.map(({ command, keys: asked, consistent }) => [command, asked, consistent])).toEqual(
      [['Query', [`PERSON#${giver.person.id} | ENDED#`], true]],
    );
  });

  test('frees its place: whoever showed five may show another one', async () => {
    const five: Registered[] = [];
    for (let count = 1; count <= 5; count += 1)
      five.push(await register(world.services, { serial: 600 + serial * 5 + count }));
    for (const member of five) await link(world, giver, member, 'DISPLAY');
    const query = `query ($input: BindingRequestInput!) { bindingEligibility(input: $input) { verdicts { rule result } } }`;
    const { name, certificateNumber: number } = receiver.plaintext;
    const input = {
      kind: 'DISPLAY',
      admdvs: '330100',
      channel: 'NATIONAL_APP',
      initiator: 'GIVER',
      relation: 'CHILD',
      receiver: { name, certificate: { kind: 'RESIDENT_ID', number } },
    };
    const cap = async () => {
      const answer = await api.ask(me(giver), query, { input });
      expect(answer.errors).toEqual([]);
      return answer.data.bindingEligibility.verdicts.find(({ rule }: { rule: string }) => rule === 'giver_cap').result;
    };
    expect(await cap()).toBe('FAIL');
    const ref = { type: 'FamilyLink', personId: giver.person.id, kind: 'DISPLAY', side: 'GIVING' } as const;
    const id = idFor(world, me(giver), { ...ref, otherId: five[0]?.person.id ?? '' });
    expect((await unbind(me(giver), id)).userErrors).toEqual([]);
    expect(await cap()).toBe('PASS');
  });

  test('clicked twice, the second one says that it is over', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    await unbind(me(giver), linkId(me(giver), 'GIVING'));
    expect((await unbind(me(giver), linkId(me(giver), 'GIVING'))).userErrors).toEqual([
      {
        code: 'LINK_NOT_LIVE',
        message: 'This link is not live any more. Nothing needs to be done.',
        path: ['input', 'linkId'],
      },
    ]);
  });
});

describe('a link that ends the next day', () => {
  const rights = { transactionPassword: '246810' };

  test('is live until midnight in Shanghai, and gives no sight from that very instant on', async () => {
    await link(world, giver, receiver, 'MUTUAL_AID', inXian);
    const id = linkId(me(giver), 'GIVING', 'MUTUAL_AID');
    const { link: ending } = await unbind(me(giver), id, rights);
    expect(ending).toMatchObject({ id, status: 'LIVE', endsAt: midnight, endedAt: null, endCause: 'UNBOUND_BY_GIVER' });
    world.clock.set('2026-11-20T15:59:59.999Z');
    const liveNow = await api.ask(me(receiver), liveQuery);
    expect(liveNow.data.viewer.person.familyLinks.edges).toEqual([
      {
        node: {
          id: linkId(me(receiver), 'RECEIVING', 'MUTUAL_AID'),
          status: 'LIVE',
          endsAt: midnight,
          endCause: 'UNBOUND_BY_GIVER',
        },
      },
    ]);
    expect(await seesPerson(receiver, giver)).not.toBeNull();

    world.clock.set(midnight);
    expect(await seesPerson(receiver, giver)).toBeNull();
    expect((await api.ask(me(receiver), liveQuery)).data.viewer.person.familyLinks.edges).toEqual([]);
    expect((await api.ask(me(giver), nodeQuery, { id })).data).toEqual({ node: null });
    // The sweep puts it away; it was over before.
    await endDueLinks(world.services, '610100', { until: midnight, limit: 100 });
    expect((await historyOf(receiver)).edges).toMatchObject([{ node: { endedAt: midnight, status: 'ENDED' } }]);
  });

  test.each([
    ['nothing', {}, 'TRANSACTION_PASSWORD_MISSING', 'transactionPassword'],
    [
      'what cannot be a password',
      { transactionPassword: '1' },
      'TRANSACTION_PASSWORD_MALFORMED',
      'transactionPassword',
    ],
    ['a reference', { ...rights, reference: 'visit-1' }, 'REFERENCE_MALFORMED', 'reference'],
  ])('is not unbound with %s', async (_name, more, code, path) => {
    await link(world, giver, receiver, 'MUTUAL_AID', inXian);
    const before = await world.rawItems();
    const { userErrors } = await unbind(me(giver), linkId(me(giver), 'GIVING', 'MUTUAL_AID'), more);
    expect(userErrors).toMatchObject([{ code, path: ['input', path] }]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('tells who asks again, and the side that may not, in their language', async () => {
    await link(world, giver, receiver, 'MUTUAL_AID', inXian);
    const mine = linkId(me(giver), 'GIVING', 'MUTUAL_AID');
    await unbind(me(giver), mine, rights);
    expect((await unbind(me(giver), mine, rights)).userErrors[0]).toMatchObject({
      code: 'LINK_ENDS_ALREADY',
      message: 'The unbinding was asked for already. The link ends at 2026-11-21 00:00 Beijing time.',
    });
    const theirs = linkId(me(receiver), 'RECEIVING', 'MUTUAL_AID');
    expect((await unbind(me(receiver), theirs)).userErrors[0].code).toBe('UNBINDING_NOT_OF_CALLER');
  });
});

describe('the history', () => {
  test('is newest first, page by page, with ids that find each end again', async () => {
    for (const hour of ['02', '03', '04']) {
      world.clock.set(`2026-11-20T${hour}:00:00.000Z`);
      await link(world, giver, receiver, 'DISPLAY');
      await unbind(me(giver), linkId(me(giver), 'GIVING'));
    }
    const first = await historyOf(receiver, { first: 2 });
    const second = await historyOf(receiver, { first: 2, after: first.pageInfo.endCursor });
    const nodes = [...first.edges, ...second.edges].map(({ node }) => node);
    expect(nodes.map(({ endedAt, side, endCause }) => [endedAt, side, endCause])).toEqual([
      ['2026-11-20T04:00:00.000Z', 'RECEIVING', 'UNBOUND_BY_GIVER'],
      ['2026-11-20T03:00:00.000Z', 'RECEIVING', 'UNBOUND_BY_GIVER'],
      ['2026-11-20T02:00:00.000Z', 'RECEIVING', 'UNBOUND_BY_GIVER'],
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    for (const { id, endedAt } of nodes) {
      const own = await api.ask(me(receiver), nodeQuery, { id });
      expect(own.data.node).toEqual({ id, status: 'ENDED', endedAt, endCause: 'UNBOUND_BY_GIVER' });
      expect((await api.ask(me(giver), nodeQuery, { id })).data.node).toBeNull();
    }
  });

  test('names the applications that made the links, to their parties, in one request for all of them', async () => {
    const applications = [];
    for (const hour of ['02', '03']) {
      world.clock.set(`2026-11-20T${hour}:00:00.000Z`);
      const application = applicationOf(giver.person, receiver.person, { kind: 'DISPLAY', state: 'APPROVED' });
      const pointers = [pointerOf(application, giver.person.id, 'GIVER')];
      await write(world, { change: 'APPLICATION_SUBMITTED', application, pointers });
      await write(world, {
        change: 'APPLICATION_CHANGED',
        application: { ...application, version: 2 },
      });
      await link(world, giver, receiver, 'DISPLAY', { applicationId: application.id });
      await unbind(me(giver), linkId(me(giver), 'GIVING'));
      applications.unshift(application);
    }
    const query = '{ viewer { person { familyLinkHistory { edges { node { application { id state } } } } } } }';
    world.recorder.clear();
    const answer = await api.ask(me(receiver), query);
    expect(answer.data.viewer.person.familyLinkHistory.edges).toEqual(
      applications.map(({ id: applicationId }) => ({
        node: {
          application: {
            id: idFor(world, me(receiver), { type: 'BindingApplication', applicationId }),
            state: 'APPROVED',
          },
        },
      })),
    );
    expect(world.recorder.requests.map(({ command, keys: asked }) => [command, asked.length])).toEqual([
      ['Query', 1],
      ['BatchGetItem', 2],
    ]);
  });

  test('is shown to staff of the person’s area, and to no channel and no relative', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    await unbind(me(giver), linkId(me(giver), 'GIVING'));
    await link(world, giver, receiver, 'MUTUAL_AID');
    await consent(world, giver.person.id, 'demo-pay', ['FAMILY', 'IDENTITY']);
    const query = 'query ($id: ID!) { person(id: $id) { familyLinkHistory { edges { node { endCause } } } } }';
    const ask = (caller: Caller) => api.ask(caller, query, { id: personIdFor(world, caller, giver.person.id) });
    expect((await ask(staff('auditor'))).data.person.familyLinkHistory.edges).toEqual([
      { node: { endCause: 'UNBOUND_BY_GIVER' } },
    ]);
    for (const caller of [channel('demo-pay'), me(receiver)]) expect(codesOf(await ask(caller))).toEqual(['FORBIDDEN']);
    const id = linkId(channel('demo-pay'), 'GIVING', 'DISPLAY', { endedAt: ten });
    expect((await api.ask(channel('demo-pay'), nodeQuery, { id })).data).toEqual({ node: null });
  });
});

describe('staff', () => {
  test('a clerk unbinds for the side at his counter, and that side’s log says so', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    const clerk = staff('clerk');
    const payload = await unbind(clerk, linkId(clerk, 'RECEIVING'), { reference: 'visit-7' });
    expect(payload.link).toMatchObject({ side: 'RECEIVING', status: 'ENDED', endCause: 'UNBOUND_BY_RECEIVER' });
    const log = '{ viewer { accessLog { edges { node { kind reference byRole } } } } }';
    const nodes = (await api.ask(me(receiver), log)).data.viewer.accessLog.edges.map(
      ({ node }: { node: object }) => node,
    );
    expect(nodes).toContainEqual({ kind: 'LINK_UNBOUND', reference: 'visit-7', byRole: 'CLERK' });
  });

  test('a clerk is shown of the person what he may see anyway, and that he looked is noted', async () => {
    const away = await register(world.services, { serial: 900 + serial, participations: [{ admdvs: '610100' }] });
    await link(world, giver, away, 'DISPLAY');
    const clerk = staff('clerk');
    const ref = { type: 'FamilyLink', kind: 'DISPLAY', side: 'RECEIVING', otherId: giver.person.id } as const;
    const id = idFor(world, clerk, { ...ref, personId: away.person.id });
    const { link: ended } = await unbind(clerk, id, { reference: 'visit-8' });
    expect([ended.giver.person, ended.receiver.person]).toEqual([
      { id: personIdFor(world, clerk, giver.person.id) },
      null,
    ]);
    const kinds = async ({ person }: Registered) =>
      (await world.services.reads.accessRecords(person.id, { first: 5 })).items.map(({ kind }) => kind);
    expect([await kinds(giver), await kinds(away)]).toEqual([['VIEWED'], ['LINK_UNBOUND']]);
  });

  test('a reviewer says that a relation is false, by a link or by its end', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    const reviewer = staff('reviewer');
    const refute = async (linkIdSent: string) => {
      keys += 1;
      const input = { idempotencyKey: `refute-${keys}`, linkId: linkIdSent, reference: 'enquiry-1' };
      return (await api.ask(reviewer, refuteMutation, { input })).data.familyRelationRefute;
    };
    const done = { finding: { foundAt: ten, reference: 'enquiry-1' }, userErrors: [] };
    expect(await refute(linkId(reviewer, 'GIVING'))).toEqual(done);
    await unbind(me(giver), linkId(me(giver), 'GIVING'));
    expect(await refute(linkId(reviewer, 'RECEIVING', 'DISPLAY', { endedAt: ten }))).toEqual(done);
    expect(await refute('lnk_none')).toEqual({
      finding: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'linkId'] }],
    });
  });

  test.each(['reviewer', 'supervisor', 'auditor', 'institution', 'terminal'] as const)(
    'a %s unbinds nothing',
    async (role) => {
      await link(world, giver, receiver, 'DISPLAY');
      const before = await world.rawItems();
      const input = {
        idempotencyKey: `role-${serial}-${role}`,
        linkId: linkId(staff(role), 'GIVING'),
        reference: 'visit-1',
      };
      expect(codesOf(await api.ask(staff(role), unbindMutation, { input }))).toEqual(['FORBIDDEN']);
      expect(await world.rawItems()).toEqual(before);
    },
  );

  test('a clerk refutes nothing', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    const input = {
      idempotencyKey: `refute-clerk-${serial}`,
      linkId: linkId(staff('clerk'), 'GIVING'),
      reference: 'e-1',
    };
    const before = await world.rawItems();
    expect(codesOf(await api.ask(staff('clerk'), refuteMutation, { input }))).toEqual(['FORBIDDEN']);
    expect(await world.rawItems()).toEqual(before);
  });
});
