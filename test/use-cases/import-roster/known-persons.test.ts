import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { certificateIdentifier } from '../../../domain/persons/identifiers.ts';
import { suspend } from '../../../domain/persons/participation.ts';
import { digestMatches } from '../../../use-cases/name-digest.ts';
import { createWorld, type World } from '../../support/world.ts';
import { importInto, itemsWithoutJobs, reportInMemory } from './importing.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

/** Whoever a test asks for by number is nobody else. */
const certificate = (no: number) => ({ kind: 'FOREIGN_PASSPORT', number: `EX${1000 + no}` });
const employee = {
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2015-07-01',
  openingBalance: { current: '10.00', historical: '20.00' },
};
const inXian = { insuranceType: 'RESIDENT', admdvs: '610100', status: 'NORMAL', since: '2020-01-01' };
const person = (no: number, differing: object = {}) => ({
  certificate: certificate(no),
  name: 'Zoë Sample',
  participations: [employee],
  ...differing,
});

async function importRows(...rows: readonly object[]) {
  const report = reportInMemory();
  const { counts } = await importInto(world, rows.map((row) => JSON.stringify(row)).join('\n'), report);
  const { registered, participationsAdded, linked, unchanged, failed } = counts;
  return { counts: [registered, participationsAdded, linked, unchanged, failed], report: report.rows() };
}
async function idOf(no: number) {
  const values = world.services.blindIndex.valuesOf(
    'CERTIFICATE',
    certificateIdentifier({ kind: 'FOREIGN_PASSPORT', number: `EX${1000 + no}` }),
  );
  const id = await world.services.reads.personIdByIndex(values);
  if (!id) throw new Error('nobody');
  return id;
}

test('the same person again, whatever the case of Latin letters: unchanged', async () => {
  expect(await importRows(person(1))).toEqual({ counts: [1, 0, 0, 0, 0], report: [] });
  const before = await itemsWithoutJobs(world);
  expect(await importRows(person(1, { name: 'ZOË  SAMPLE' }))).toEqual({ counts: [0, 0, 0, 1, 0], report: [] });
  expect(await itemsWithoutJobs(world)).toEqual(before);
});

test('whoever comes with a roster has the digest of his name', async () => {
  await importRows(person(90));
  const imported = await world.services.reads.person(await idOf(90));
  const matches = (name: string) => imported && digestMatches(world.services.blindIndex, imported, name);
  expect([matches('zoë sample'), matches('Zoe Sample')]).toEqual([true, false]);
});

test('a further participation is added, and who is responsible for the area may see the person', async () => {
  await importRows(person(2));
  const rows = person(2, { participations: [employee, inXian] });
  expect(await importRows(rows)).toEqual({ counts: [0, 1, 0, 0, 0], report: [] });
  const id = await idOf(2);
  expect(await world.services.reads.person(id)).toMatchObject({ areas: ['330100', '610100'], version: 2 });
  expect(await world.services.reads.participations(id)).toMatchObject([
    { insuranceType: 'EMPLOYEE', admdvs: '330100' },
    { insuranceType: 'RESIDENT', admdvs: '610100' },
  ]);
  expect(await world.services.reads.accounts(id)).toHaveLength(1);
  expect(await importRows(rows)).toEqual({ counts: [0, 0, 0, 1, 0], report: [] });
});

test('several rows of one person in one file, in any window, come to one person', async () => {
  const rows = [
    person(3),
    person(3, { participations: [inXian] }),
    person(3),
    person(3, { participations: [{ ...employee, admdvs: '610100', openingBalance: undefined }] }),
  ];
  expect(await importRows(...rows)).toEqual({ counts: [1, 2, 0, 1, 0], report: [] });
  expect(await world.services.reads.participations(await idOf(3))).toHaveLength(3);
});

describe('what contradicts the table is a fault and changes nothing', () => {
  test.each<[string, object, string]>([
    ['another name', { name: 'Olga Sample' }, '1,name,certificate_registered_under_other_name'],
    [
      'another first day',
      { participations: [{ ...employee, since: '2015-07-02' }, inXian] },
      '1,participations.0.since,participation_since_differs',
    ],
    [
      'another current-year balance',
      { participations: [inXian, { ...employee, openingBalance: { current: '10.01', historical: '20.00' } }] },
      '1,participations.1.openingBalance.current,opening_balance_differs',
    ],
    [
      'another historical balance',
      { participations: [{ ...employee, openingBalance: { current: '10.00', historical: '19.99' } }] },
      '1,participations.0.openingBalance.historical,opening_balance_differs',
    ],
  ])('%s', async (_, differing, row) => {
    await importRows(person(4));
    const before = await itemsWithoutJobs(world);
    expect(await importRows(person(4, differing))).toEqual({ counts: [0, 0, 0, 0, 1], report: [row] });
    expect(await itemsWithoutJobs(world)).toEqual(before);
  });

  test('a balance for an account that was opened without one', async () => {
    await importRows(person(5, { participations: [{ ...employee, openingBalance: null }] }));
    expect(await importRows(person(5))).toEqual({
      counts: [0, 0, 0, 0, 1],
      report: ['1,participations.0.openingBalance,opening_balance_differs'],
    });
  });
});

test('a row that states no balance says nothing against the one booked', async () => {
  await importRows(person(6));
  const silent = person(6, { participations: [{ ...employee, openingBalance: null }] });
  expect(await importRows(silent)).toEqual({ counts: [0, 0, 0, 1, 0], report: [] });
});

test('a participation that was suspended since stays suspended', async () => {
  await importRows(person(7));
  const ref = { personId: await idOf(7), insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;
  const participation = await world.services.reads.participation(ref);
  if (!participation) throw new Error('not there');
  const suspended = suspend(participation, '2026-11-01');
  if (!suspended.ok) throw new Error(suspended.rejection.code);
  await world.services.commit({ changes: [{ change: 'PARTICIPATION_CHANGED', participation: suspended.value }] });
  expect(await importRows(person(7))).toEqual({ counts: [0, 0, 0, 1, 0], report: [] });
  expect(await world.services.reads.participation(ref)).toMatchObject({ status: 'SUSPENDED' });
});

test('one row that cannot go in keeps none of its neighbours out', async () => {
  await importRows(person(8, { socialCardNumber: 'A00000308' }));
  const rows = [
    person(9),
    person(10, { socialCardNumber: 'A00000308' }),
    person(11, { computerNumber: '330100000311' }),
    person(12, { computerNumber: '330100000311' }),
    person(13),
  ];
  expect(await importRows(...rows)).toEqual({
    counts: [3, 0, 0, 0, 2],
    report: [
      '2,socialCardNumber,social_card_number_already_registered',
      '4,computerNumber,computer_number_already_registered',
    ],
  });
});

test('somebody known only under an older index key is known', async () => {
  await importRows(person(14));
  const rotated = await world.withKeys({ addSecret: '2' });
  const report = reportInMemory();
  const rows = [person(14), person(15)].map((row) => JSON.stringify(row)).join('\n');
  const { counts } = await importInto({ ...world, services: rotated }, rows, report);
  expect([counts.registered, counts.unchanged, counts.failed]).toEqual([1, 1, 0]);
});

describe('family links', () => {
  const party = (no: number) => ({ certificate: certificate(no) });
  const link = (giver: number, receiver: number, differing: object = {}) => ({
    record: 'familyLink',
    kind: 'MUTUAL_AID',
    giver: party(giver),
    receiver: party(receiver),
    relation: 'CHILD',
    since: '2025-03-01',
    ...differing,
  });
  const resident = (no: number) => person(no, { participations: [inXian] });

  test('stand in both families from the day that the old system says', async () => {
    const rows = [person(21), resident(22), link(21, 22), link(21, 22, { kind: 'DISPLAY' })];
    expect(await importRows(...rows)).toEqual({ counts: [2, 0, 2, 0, 0], report: [] });
    const [giverId, receiverId] = [await idOf(21), await idOf(22)];
    const made = await world.services.reads.link({ kind: 'MUTUAL_AID', giverId, receiverId });
    expect(made).toEqual({
      kind: 'MUTUAL_AID',
      giver: { id: giverId, maskedName: 'Z** S*****' },
      receiver: { id: receiverId, maskedName: 'Z** S*****' },
      relation: 'CHILD',
      admdvs: '330100',
      // The first moment of 1 March 2025 in Shanghai.
      since: '2025-02-28T16:00:00.000Z',
      status: 'LIVE',
      version: 1,
    });
    expect((await world.services.reads.links(receiverId, undefined, { first: 10 })).items).toHaveLength(2);
    expect(await importRows(link(21, 22))).toEqual({ counts: [0, 0, 0, 1, 0], report: [] });
  });

  test('the giver of several areas gives where the row says', async () => {
    const both = person(23, { participations: [employee, { ...employee, admdvs: '610100' }] });
    await importRows(both, resident(24), link(23, 24, { admdvs: '610100' }));
    const ref = { kind: 'MUTUAL_AID', giverId: await idOf(23), receiverId: await idOf(24) } as const;
    expect(await world.services.reads.link(ref)).toMatchObject({ admdvs: '610100' });
  });

  test.each<[string, object, string]>([
    ['a giver who is not registered', link(99, 26), '1,giver.certificate,not_found'],
    ['a receiver who is not registered', link(25, 99), '1,receiver.certificate,not_found'],
    ['oneself', link(25, 25), '1,receiver,link_to_oneself'],
    ['an account that the giver has not', link(26, 25), '1,giver,giver_without_account'],
    ['an area that the giver is not in', link(25, 26, { admdvs: '610100' }), '1,giver,giver_without_account'],
    ['an area for display', link(25, 26, { kind: 'DISPLAY', admdvs: '610100' }), '1,giver,participation_not_found'],
    ['a relation that is none', link(25, 26, { relation: 'FATHER_IN_LAW' }), '1,relation,relation_unknown'],
    ['tomorrow', link(25, 26, { since: '2026-11-21' }), '1,since,date_in_the_future'],
    ['no real day', link(25, 26, { since: '2025-02-29' }), '1,since,date_malformed'],
    [
      'a certificate that is none',
      link(25, 26, { giver: { certificate: { kind: '01', number: '1' } } }),
      '1,giver.certificate.number,certificate_number_malformed',
    ],
  ])('%s is a fault', async (_, row, fault) => {
    await importRows(person(25), resident(26));
    const before = await itemsWithoutJobs(world);
    expect(await importRows(row)).toEqual({ counts: [0, 0, 0, 0, 1], report: [fault] });
    expect(await itemsWithoutJobs(world)).toEqual(before);
  });

  test('a link that is there stays as it is, and its neighbours go in', async () => {
    await importRows(person(27), resident(28), resident(29), link(27, 28));
    const rows = [link(27, 28, { relation: 'SPOUSE' }), link(27, 29), link(27, 29)];
    expect(await importRows(...rows)).toEqual({
      counts: [0, 0, 1, 1, 1],
      report: ['1,relation,link_differs'],
    });
  });
});
