import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, idFor, link, personIdFor } from './scene.ts';

const membersQuery = `{ viewer { person { familyLinks { edges { node {
  giver { name person { id certificateNumber } } receiver { name person { id certificateNumber } }
} } } } } }`;
const linksQuery = `query ($kind: LinkKind, $first: Int = 20, $after: String) {
  viewer { person { familyLinks(kind: $kind, first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id kind side relation admdvs since giver { name } receiver { name } } }
  } } }
}`;

let world: World;
let api: TestApi;
/** Gives to six relatives, shows two of them, and is shown by his wife. */
let father: Registered;
let family: readonly Registered[];
let wife: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  father = await register(world.services, { serial: 1 });
  const members: Registered[] = [];
  for (let serial = 2; serial <= 7; serial += 1) {
    members.push(await register(world.services, { serial, plaintext: { name: `${'赵钱孙李周吴'[serial - 2]}小家` } }));
  }
  for (const member of members) await link(world, father, member);
  await link(world, father, members[0] as Registered, 'DISPLAY');
  await link(world, father, members[1] as Registered, 'DISPLAY');
  wife = members[5] as Registered;
  await link(world, wife, father, 'DISPLAY', { relation: 'SPOUSE' });
  family = members;
});
afterAll(() => world.close());

const listOf = async (variables: object = {}) => {
  const answer = await api.ask(citizen(father.person.id), linksQuery, variables);
  expect(answer.errors).toEqual([]);
  return answer.data.viewer.person.familyLinks;
};
type Edge = { cursor: string; node: { kind: string; side: string; receiver: { name: string } } };
const summary = ({ edges }: { edges: Edge[] }) =>
  edges.map(({ node: { kind, side, receiver } }) => `${kind} ${side} ${receiver.name}`);

const all = [
  'DISPLAY GIVING 赵**',
  'DISPLAY GIVING 钱**',
  'DISPLAY RECEIVING 试**',
  'MUTUAL_AID GIVING 赵**',
  'MUTUAL_AID GIVING 钱**',
  'MUTUAL_AID GIVING 孙**',
  'MUTUAL_AID GIVING 李**',
  'MUTUAL_AID GIVING 周**',
  'MUTUAL_AID GIVING 吴**',
];

describe('the list of links', () => {
  test('is one Query, with everybody masked', async () => {
    world.recorder.clear();
    const list = await listOf();
    expect(summary(list)).toEqual(all);
    expect(world.recorder.requests.map(({ command, keys, consistent }) => [command, keys, consistent])).toEqual([
      ['Query', [`PERSON#${father.person.id} | LINK#`], true],
    ]);
    expect(list.edges[2].node).toEqual({
      id: expect.stringMatching(/^lnk_/),
      kind: 'DISPLAY',
      side: 'RECEIVING',
      relation: 'SPOUSE',
      admdvs: '330100',
      since: '2026-01-05T02:00:00.000Z',
      giver: { name: '吴**' },
      receiver: { name: '试**' },
    });
  });

  test.each([
    ['DISPLAY', all.slice(0, 3)],
    ['MUTUAL_AID', all.slice(3)],
  ])('of kind %s leaves the other kind out, in one Query', async (kind, expected) => {
    world.recorder.clear();
    expect(summary(await listOf({ kind }))).toEqual(expected);
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys])).toEqual([
      ['Query', [`PERSON#${father.person.id} | LINK#${kind}#`]],
    ]);
  });

  test.each([undefined, 'MUTUAL_AID'])('goes page by page without missing or repeating one (kind %s)', async (kind) => {
    const expected = kind ? all.slice(3) : all;
    const pages = expected.length / 3;
    let after: string | null = null;
    const seen: string[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const list: { edges: Edge[]; pageInfo: Record<string, unknown> } = await listOf({ kind, first: 3, after });
      seen.push(...summary(list));
      expect(list.pageInfo).toEqual({
        hasNextPage: page < pages,
        hasPreviousPage: page > 1,
        startCursor: list.edges[0]?.cursor,
        endCursor: list.edges[2]?.cursor,
      });
      after = String(list.pageInfo.endCursor);
    }
    expect(seen).toEqual(expected);
  });

  test('a cursor of one kind is none of another, nor of all', async () => {
    const { pageInfo } = await listOf({ kind: 'DISPLAY' });
    for (const kind of ['MUTUAL_AID', undefined]) {
      const answer = await api.ask(citizen(father.person.id), linksQuery, { kind, after: pageInfo.endCursor });
      expect(codesOf(answer)).toEqual(['CURSOR_MALFORMED']);
    }
  });

  test('is empty for somebody without family', async () => {
    const lonely = await register(world.services, { serial: 20 });
    const answer = await api.ask(citizen(lonely.person.id), linksQuery);
    expect(answer.data.viewer.person.familyLinks).toEqual({
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [],
    });
  });
});

test('a family of seven is read in two requests: the links, and everybody at once', async () => {
  world.recorder.clear();
  const { data, errors } = await api.ask(citizen(father.person.id), membersQuery);
  expect(errors).toEqual([]);
  expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
    ['Query', 1],
    ['BatchGetItem', 7],
  ]);
  const { edges } = data.viewer.person.familyLinks;
  expect(edges[3].node.receiver).toEqual({
    name: '赵**',
    person: {
      id: personIdFor(world, citizen(father.person.id), family[0]?.person.id ?? ''),
      certificateNumber: family[0]?.person.masked.certificateNumber,
    },
  });
  expect(edges[3].node.giver.person.certificateNumber).toBe('330106********0014');
});

describe('a link is seen from both sides', () => {
  test('each side sees his own, and by its id it is the same again', async () => {
    const query = '{ viewer { person { familyLinks(kind: DISPLAY) { edges { node { id side relation } } } } } }';
    const ofWife = await api.ask(citizen(wife.person.id), query);
    const [edge] = ofWife.data.viewer.person.familyLinks.edges;
    expect(edge.node).toMatchObject({ side: 'GIVING', relation: 'SPOUSE' });
    const node = 'query ($id: ID!) { node(id: $id) { id ... on FamilyLink { side relation } } }';
    expect((await api.ask(citizen(wife.person.id), node, { id: edge.node.id })).data).toEqual({ node: edge.node });
    expect((await api.ask(citizen(father.person.id), node, { id: edge.node.id })).data).toEqual({ node: null });
  });

  test('through it each sees the other, and nobody further', async () => {
    const child = family[0] as Registered;
    const sibling = family[1] as Registered;
    const query = 'query ($id: ID!) { person(id: $id) { name } }';
    const ask = (of: Registered) => {
      const me = citizen(child.person.id);
      return api.ask(me, query, { id: personIdFor(world, me, of.person.id) });
    };
    expect((await ask(father)).data).toEqual({ person: { name: '试**' } });
    expect((await ask(sibling)).data).toEqual({ person: null });
  });
});

test('a link that has ended shows nothing, to nobody', async () => {
  const [giver, receiver] = [
    await register(world.services, { serial: 30 }),
    await register(world.services, { serial: 31 }),
  ];
  const endedAt = '2026-11-01T00:00:00.000Z';
  await link(world, giver, receiver, 'MUTUAL_AID', { status: 'ENDED', endedAt });
  const me = citizen(giver.person.id);
  const list = await api.ask(me, linksQuery);
  expect(list.data.viewer.person.familyLinks.edges).toEqual([]);
  const ref = { personId: giver.person.id, kind: 'MUTUAL_AID', side: 'GIVING', otherId: receiver.person.id } as const;
  for (const caller of [me, staff('clerk')]) {
    const id = idFor(world, caller, { type: 'FamilyLink', ...ref });
    expect((await api.ask(caller, 'query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
  }
  const id = personIdFor(world, me, receiver.person.id);
  expect((await api.ask(me, 'query ($id: ID!) { person(id: $id) { id } }', { id })).data).toEqual({ person: null });
});

test('staff see the relatives who take part in their area, and of the others the masked name', async () => {
  const home = await register(world.services, { serial: 40 });
  const away = await register(world.services, { serial: 41, participations: [{ admdvs: '610100' }] });
  const near = await register(world.services, { serial: 42 });
  await link(world, home, away);
  await link(world, home, near);
  const query = `query ($id: ID!) { person(id: $id) { familyLinks { edges { node {
    giver { person { name } } receiver { name person { certificateNumber } }
  } } } } }`;
  const clerk = staff('clerk');
  const { data } = await api.ask(clerk, query, { id: personIdFor(world, clerk, home.person.id) });
  expect(data.person.familyLinks.edges.map(({ node }: { node: object }) => node)).toEqual([
    { giver: { person: { name: '试**' } }, receiver: { name: '试**', person: null } },
    {
      giver: { person: { name: '试**' } },
      receiver: { name: '试**', person: { certificateNumber: near.person.masked.certificateNumber } },
    },
  ]);
  const log = (of: Registered) => world.services.reads.accessRecords(of.person.id, { first: 9 });
  expect((await log(near)).items.map(({ kind }) => kind)).toEqual(['VIEWED']);
  expect((await log(away)).items).toEqual([]);
});

describe('a channel', () => {
  const query = `query ($id: ID!, $after: String) { person(id: $id) { familyLinks(first: 4, after: $after) {
    pageInfo { endCursor } edges { cursor node { id kind side relation } }
  } } }`;
  const ask = (clientId: string, of: Registered, after?: string) => {
    const caller = channel(clientId);
    return api.ask(caller, query, { id: personIdFor(world, caller, of.person.id), after });
  };

  beforeAll(async () => {
    await consent(world, father.person.id, 'sees-family', ['FAMILY']);
    await consent(world, father.person.id, 'sees-too', ['FAMILY']);
    await consent(world, wife.person.id, 'sees-family', ['FAMILY', 'IDENTITY']);
  });

  test('sees kinds and relations, page by page', async () => {
    const first = await ask('sees-family', father);
    const { pageInfo, edges } = first.data.person.familyLinks;
    const second = await ask('sees-family', father, pageInfo.endCursor);
    const both = [...edges, ...second.data.person.familyLinks.edges];
    expect(both.map(({ node }) => `${node.kind} ${node.side} ${node.relation}`)).toEqual([
      'DISPLAY GIVING CHILD',
      'DISPLAY GIVING CHILD',
      'DISPLAY RECEIVING SPOUSE',
      'MUTUAL_AID GIVING CHILD',
      'MUTUAL_AID GIVING CHILD',
      'MUTUAL_AID GIVING CHILD',
      'MUTUAL_AID GIVING CHILD',
      'MUTUAL_AID GIVING CHILD',
    ]);
  });

  test.each(['giver { name }', 'receiver { name }', 'receiver { person { id } }'])('but not %s', async (fields) => {
    const caller = channel('sees-family');
    const answer = await api.ask(
      caller,
      `query ($id: ID!) { person(id: $id) { familyLinks { edges { node { ${fields} } } } } }`,
      { id: personIdFor(world, caller, father.person.id) },
    );
    expect(new Set(codesOf(answer))).toEqual(new Set(['FORBIDDEN']));
    expect(answer.text).not.toMatch(/[赵钱孙李周吴试]\*/);
  });

  test('no id and no cursor tells it who they are, or another channel the same thing', async () => {
    const decoded = (text: string) => Buffer.from(text.replace(/^lnk_/, ''), 'base64url').toString();
    const partsOf = async (clientId: string, of: Registered) => {
      const { data } = await ask(clientId, of);
      const texts: string[] = data.person.familyLinks.edges.flatMap(
        (edge: { cursor: string; node: { id: string } }) => [decoded(edge.cursor), decoded(edge.node.id)],
      );
      expect(texts).toHaveLength(8 - (of === wife ? 4 : 0));
      return new Set(texts.flatMap((text) => text.split(/[~#]/)).filter((part) => part.includes('.')));
    };
    const [seen, seenByOther, seenOfWife] = [
      await partsOf('sees-family', father),
      await partsOf('sees-too', father),
      await partsOf('sees-family', wife),
    ];
    // Father, wife and two children; wife and father.
    expect([seen.size, seenByOther.size, seenOfWife.size]).toEqual([4, 4, 2]);
    expect([...seen].filter((part) => seenByOther.has(part))).toEqual([]);
    expect([...seen].filter((part) => seenOfWife.has(part))).toEqual([]);
    const everybody = [father, ...family].map(({ person }) => person.id);
    const text = (await ask('sees-family', father)).text;
    for (const encoded of text.match(/[\w-]{20,}/g) ?? []) {
      for (const id of everybody) expect(decoded(encoded)).not.toContain(id);
    }
  });
});
