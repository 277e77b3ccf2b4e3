import { expect, test } from 'vitest';
import { book } from '../../../domain/ledger/entry.ts';
import { accessOf, consentOf, linkOf } from '../../support/records.ts';
import { type Contract, expectCommitted, walk } from './contract.ts';

const nobody = '99999999-0000-4000-8000-000000000000';
const nowhere = { personId: nobody, insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;
const linkOfNobody = { kind: 'DISPLAY', giverId: nobody, receiverId: nobody } as const;
const nothing = { items: [], positions: [] };
const dayOfNobody = { institutionId: 'H00000000000', day: '2026-11-20' } as const;
const keyOfNobody = 'nobody-asked-this';

/** What every read answers where there is nothing, and that each costs one strong request. */
export function describeMissing(contract: Contract): void {
  const index = { kind: 'CERTIFICATE', keyVersion: '1', digest: 'unknown' } as const;
  const older = { ...index, keyVersion: '0' };
  test.each([
    ['person', 'GetItem', () => reads().person(nobody), undefined],
    ['persons', 'GetItem', () => reads().persons([nobody]), [undefined]],
    ['persons (two)', 'BatchGetItem', () => reads().persons([nobody, `${nobody}9`]), [undefined, undefined]],
    ['personIdByIndex', 'GetItem', () => reads().personIdByIndex([index]), undefined],
    ['personIdByIndex (two keys)', 'BatchGetItem', () => reads().personIdByIndex([index, older]), undefined],
    ['participations', 'Query', () => reads().participations(nobody), []],
    ['participation', 'GetItem', () => reads().participation(nowhere), undefined],
    ['accounts', 'Query', () => reads().accounts(nobody), []],
    ['account', 'GetItem', () => reads().account(nowhere), undefined],
    ['entries', 'Query', () => reads().entries(nowhere, { first: 5 }), { items: [], positions: [] }],
    ['entry', 'GetItem', () => reads().entry(nowhere, 1), undefined],
    ['links', 'Query', () => reads().links(nobody, undefined, { first: 5 }), { items: [], positions: [] }],
    ['links (of a kind)', 'Query', () => reads().links(nobody, 'DISPLAY', { first: 5 }), { items: [], positions: [] }],
    ['link', 'GetItem', () => reads().link(linkOfNobody), undefined],
    ['endedLinks', 'Query', () => reads().endedLinks(nobody, undefined, { first: 5 }), nothing],
    ['endedLinks (of a kind)', 'Query', () => reads().endedLinks(nobody, 'DISPLAY', { first: 5 }), nothing],
    ['lastEndedLink', 'GetItem', () => reads().lastEndedLink(linkOfNobody), undefined],
    ['linkCounters', 'GetItem', () => reads().linkCounters([nobody]), [undefined]],
    ['linkCounters (two)', 'BatchGetItem', () => reads().linkCounters([nobody, 'x']), [undefined, undefined]],
    ['relationFinding', 'GetItem', () => reads().relationFinding(linkOfNobody), undefined],
    ['application', 'GetItem', () => reads().application(nobody), undefined],
    ['applications (two)', 'BatchGetItem', () => reads().applications([nobody, 'x']), [undefined, undefined]],
    ['openApplicationId', 'GetItem', () => reads().openApplicationId(linkOfNobody), undefined],
    ['applicationsOf', 'Query', () => reads().applicationsOf(nobody, { first: 5 }), nothing],
    ['submissionsSince', 'Query', () => reads().submissionsSince('digest', '2026', { first: 5 }), nothing],
    ['evidence (two)', 'BatchGetItem', () => reads().evidence([nobody, 'x']), [undefined, undefined]],
    ['evidenceUses', 'Query', () => reads().evidenceUses('hash'), []],
    ['vouchers', 'GetItem', () => reads().vouchers([nobody]), [undefined]],
    ['faceSession', 'GetItem', () => reads().faceSession(nobody), undefined],
    ['transactionPassword', 'GetItem', () => reads().transactionPassword(nobody), undefined],
    ['workflowToken', 'GetItem', () => reads().workflowToken(nobody), undefined],
    ['accountsAt', 'GetItem', () => reads().accountsAt([nowhere]), [undefined]],
    ['participationsAt', 'GetItem', () => reads().participationsAt([nowhere]), [undefined]],
    ['claim', 'GetItem', () => reads().claim(nobody), undefined],
    ['claimYear', 'GetItem', () => reads().claimYear(nobody, '2026'), undefined],
    ['claimYears', 'BatchGetItem', () => reads().claimYears(nobody, ['2025', '2026']), [undefined, undefined]],
    ['institution', 'GetItem', () => reads().institution('nobody'), undefined],
    ['closingLines', 'Query', () => reads().closingLines(dayOfNobody, { first: 5 }), nothing],
    ['reconciledDay', 'GetItem', () => reads().reconciledDay({ ...dayOfNobody, admdvs: '330100' }), undefined],
    ['adjustment', 'GetItem', () => reads().adjustment(nobody), undefined],
    ['consent', 'GetItem', () => reads().consent(nobody, 'channel-a'), undefined],
    ['consents', 'Query', () => reads().consents(nobody, { first: 5 }), { items: [], positions: [] }],
    ['accessRecords', 'Query', () => reads().accessRecords(nobody, { first: 5 }), { items: [], positions: [] }],
    ['rememberedAnswer', 'GetItem', () => reads().rememberedAnswer([keyOfNobody]), undefined],
  ])('%s: one strong %s, and nothing found', async (_name, command, read, expected) => {
    const { recorder } = contract.world();
    recorder.clear();
    expect(await read()).toEqual(expected);
    expect(recorder.requests.map((request) => [request.command, request.consistent])).toEqual([[command, true]]);
  });

  const reads = () => contract.world().services.reads;
}

/** The same of what an index answers, and of what is asked for nobody. */
export function describeMissingElsewhere(contract: Contract): void {
  const reads = () => contract.world().services.reads;

  test.each([
    ['reviewQueue', () => reads().reviewQueue('999999', { first: 5 }, {})],
    ['claimsOf', () => reads().claimsOf(nobody, { first: 5 })],
    ['adjustmentsOpen', () => reads().adjustmentsOpen('999999', { first: 5 })],
    ['quotaReturns', () => reads().quotaReturns('999999', '2026-11-20T02:00:00.000Z', { first: 5 })],
    ['linksToEnd', () => reads().linksToEnd('999999', '2026-11-20T02:00:00.000Z', { first: 5 })],
  ])('%s: one Query of an index, and nothing found', async (_name, read) => {
    const { recorder } = contract.world();
    recorder.clear();
    expect(await read()).toEqual(nothing);
    expect(recorder.requests.map((request) => [request.command, request.consistent])).toEqual([['Query', false]]);
  });

  test('no persons asked for: none, and no request', async () => {
    const { recorder } = contract.world();
    recorder.clear();
    expect(await reads().persons([])).toEqual([]);
    expect(recorder.count()).toBe(0);
  });
}

/** What the operations of the design cost at the least. */
export function describeRequests(contract: Contract): void {
  const cost = async (operation: () => Promise<unknown>) => {
    const { recorder } = contract.world();
    recorder.clear();
    await operation();
    return recorder.requests.map(({ command, keys }) => [command, ...keys]);
  };

  test('a person: one GetItem', async () => {
    const { person } = await contract.someone();
    expect(await cost(() => contract.world().services.reads.person(person.id))).toEqual([
      ['GetItem', `PERSON#${person.id} | PROFILE`],
    ]);
  });

  test('own balances: one Query', async () => {
    const { person } = await contract.someone({ participations: [{}, { admdvs: '610100' }] });
    expect(await cost(() => contract.world().services.reads.accounts(person.id))).toEqual([
      ['Query', `PERSON#${person.id} | ACCOUNT#`],
    ]);
  });

  test('the family: one Query', async () => {
    const { person } = await contract.someone();
    expect(await cost(() => contract.world().services.reads.links(person.id, undefined, { first: 100 }))).toEqual([
      ['Query', `PERSON#${person.id} | LINK#`],
    ]);
  });

  test('balances through a channel: the consent and the accounts', async () => {
    const { person } = await contract.someone();
    const { reads } = contract.world().services;
    const read = () => Promise.all([reads.consent(person.id, 'channel-a'), reads.accounts(person.id)]);
    expect(await cost(read)).toEqual([
      ['GetItem', `PERSON#${person.id} | CONSENT#channel-a`],
      ['Query', `PERSON#${person.id} | ACCOUNT#`],
    ]);
  });

  test('a business act: one transaction and no read', async () => {
    const { person, changes } = await contract.nobodyYet();
    const { services, recorder } = contract.world();
    recorder.clear();
    await expectCommitted(services, ...changes);
    expect(recorder.requests).toHaveLength(1);
    expect(recorder.requests[0]?.command).toBe('TransactWriteItems');
    expect(recorder.requests[0]?.keys[0]).toBe(`PERSON#${person.id} | PROFILE`);
    expect(recorder.requests[0]?.conditions).toEqual(Array(7).fill('attribute_not_exists(pk)'));
  });
}

/** Lists are whole and in order. */
export function describeLists(contract: Contract): void {
  const reads = () => contract.world().services.reads;

  test('persons come in the order asked for, with gaps and repetitions', async () => {
    const [a, b] = [(await contract.someone()).person, (await contract.someone()).person];
    expect(await reads().persons([b.id, nobody, a.id, b.id])).toEqual([b, undefined, a, b]);
  });

  test('participations and accounts of one person only, by type and area', async () => {
    const { person, accounts, participations } = await contract.someone({
      participations: [{ admdvs: '610100' }, { insuranceType: 'RESIDENT' }, { admdvs: '330100' }],
    });
    const byArea = ['330100', '610100'].map((admdvs) => accounts.find((account) => account.admdvs === admdvs));
    expect(await reads().accounts(person.id)).toEqual(byArea);
    const found = await reads().participations(person.id);
    expect(found.map(({ insuranceType, admdvs }) => `${insuranceType} ${admdvs}`)).toEqual([
      'EMPLOYEE 330100',
      'EMPLOYEE 610100',
      'RESIDENT 330100',
    ]);
    expect(found).toHaveLength(participations.length);
  });

  test('entries come newest first, also from the ninth to the tenth', async () => {
    const { person, changes, account, entries } = await withEntries(contract, 11);
    await expectCommitted(contract.world().services, ...changes);
    const shown = await walk((page) => reads().entries(account, page), 4);
    expect(shown.map((page) => page.map(({ sequence }) => sequence))).toEqual([
      [11, 10, 9, 8],
      [7, 6, 5, 4],
      [3, 2, 1],
    ]);
    expect(shown.flat()).toEqual(entries.toReversed());
    expect(await reads().entry({ ...account, personId: person.id }, 7)).toEqual(entries[6]);
  });

  test('links page by page, of all kinds or of one', async () => {
    const giver = (await contract.someone()).person;
    const receivers = await Promise.all([contract.someone(), contract.someone(), contract.someone()]);
    const links = [
      ...receivers.map(({ person }) => linkOf(giver, person, 'DISPLAY')),
      ...receivers.map(({ person }) => linkOf(giver, person, 'MUTUAL_AID')),
    ];
    await expectCommitted(contract.world().services, ...links.map((link) => ({ change: 'LINK_MADE', link }) as const));
    const byReceiver = links.toSorted((a, b) => (`${a.kind}${a.receiver.id}` < `${b.kind}${b.receiver.id}` ? -1 : 1));
    const all = await walk((page) => reads().links(giver.id, undefined, page), 4);
    expect(all.map((page) => page.length)).toEqual([4, 2]);
    expect(all.flat()).toEqual(byReceiver);
    const display = await walk((page) => reads().links(giver.id, 'DISPLAY', page), 1);
    expect(display).toEqual(byReceiver.slice(0, 3).map((link) => [link]));
    const [link] = links;
    expect(await reads().link({ kind: 'DISPLAY', giverId: giver.id, receiverId: link?.receiver.id ?? '' })).toEqual(
      link,
    );
  });
}

/** Who has an identifier. */
export function describeLookUps(contract: Contract): void {
  test('of several identifiers each leads to its own person, under any key version, in one request', async () => {
    const [a, b] = [await contract.someone(), await contract.someone()];
    const { services, recorder } = contract.world();
    const certificate = ({ plaintext }: typeof a) =>
      services.blindIndex.valuesOf('CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`);
    const [newest] = certificate(b);
    if (!newest) throw new Error('there is a key');
    const underOlder = [{ ...newest, keyVersion: '0' }, newest];
    recorder.clear();
    expect(
      await services.reads.personIdsByIndex([underOlder, [], [{ ...newest, digest: 'x' }], certificate(a)]),
    ).toEqual([b.person.id, undefined, undefined, a.person.id]);
    expect(recorder.requests.map(({ command, consistent }) => [command, consistent])).toEqual([['BatchGetItem', true]]);
    expect(await services.reads.personIdsByIndex([])).toEqual([]);
  });
}

/** Pages begin and end where they should. */
export function describePages(contract: Contract): void {
  const reads = () => contract.world().services.reads;

  test('consents by channel, the exact last page has no next', async () => {
    const { person } = await contract.someone();
    const consents = ['channel-a', 'channel-b', 'channel-c', 'channel-d'].map((id) => consentOf(person.id, id));
    for (const consent of consents.toReversed()) {
      await expectCommitted(contract.world().services, { change: 'CONSENT_SET', consent });
    }
    expect(await walk((page) => reads().consents(person.id, page), 2)).toEqual([
      consents.slice(0, 2),
      consents.slice(2),
    ]);
    const positions = ['channel-a', 'channel-b', 'channel-c', 'channel-d'];
    expect(await reads().consents(person.id, { first: 4 })).toEqual({ items: consents, positions });
  });

  test('a page may begin after any item, not only after the last one shown', async () => {
    const { person } = await contract.someone();
    const records = ['a', 'b', 'c', 'd'].map((id) => accessOf(person.id, '2026-02-01T00:00:00.000Z', id));
    await expectCommitted(
      contract.world().services,
      ...records.map((record) => ({ change: 'ACCESS_RECORDED', record }) as const),
    );
    const { items, positions } = await reads().accessRecords(person.id, { first: 3 });
    expect(items.map(({ id }) => id)).toEqual(['d', 'c', 'b']);
    const after = positions[1] ?? '';
    const later = await reads().accessRecords(person.id, { first: 3, after });
    expect(later.items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(later.next).toBeUndefined();
  });

  test('rows too big for one answer of the engine (1 MB) make a shorter page, and none is lost', async () => {
    const { person } = await contract.someone();
    const channels = ['channel-a', 'channel-b', 'channel-c', 'channel-d', 'channel-e'];
    for (const channel of channels) {
      const consent = consentOf(person.id, channel, { textVersion: 'x'.repeat(300_000) });
      await expectCommitted(contract.world().services, { change: 'CONSENT_SET', consent });
    }
    const pages = await walk((page) => reads().consents(person.id, page), 5);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().map(({ clientId }) => clientId)).toEqual(channels);
  });

  test('access records come newest first', async () => {
    const { person } = await contract.someone();
    const instants = ['2026-01-31T23:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.001Z'];
    const records = instants.map((at, index) => accessOf(person.id, at, `id-${index}`));
    await expectCommitted(
      contract.world().services,
      ...records.map((record) => ({ change: 'ACCESS_RECORDED', record }) as const),
    );
    expect(await walk((page) => reads().accessRecords(person.id, page), 2)).toEqual([
      [records[2], records[1]],
      [records[0]],
    ]);
  });
}

/** An account with so many entries. */
async function withEntries(contract: Contract, count: number) {
  const { person, accounts, entries } = await contract.nobodyYet();
  const all = [...entries];
  let [account] = accounts;
  if (!account) throw new Error('everybody has one');
  while (all.length < count) {
    const booked = book(account, {
      kind: 'OPENING',
      transferId: `transfer-${all.length}`,
      counterSide: 'CONTRIBUTION_SOURCE',
      currentDelta: 100n,
      historicalDelta: 0n,
      bookedAt: '2026-11-20T02:00:00.000Z',
    });
    account = booked.account;
    all.push(booked.entry);
  }
  const opened = { change: 'ACCOUNT_OPENED', account: { ...account, version: 1 }, entries: all } as const;
  return { person, account, entries: all, changes: [opened] };
}
