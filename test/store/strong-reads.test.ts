import { afterAll, expect, inject, test } from 'vitest';
import type { Reads } from '../../use-cases/ports.ts';
import { indexValuesOf, register } from '../support/people.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

/** No index can be read strongly; whoever acts on what he found there reads that again. */
const ofAnIndex: readonly string[] = ['linksToEnd', 'reviewQueue', 'quotaReturns', 'claimsOf', 'adjustmentsOpen'];

const first = { first: 10 };

function theOnly<T>([one]: readonly T[]): T {
  if (!one) throw new Error('he has an account');
  return one;
}

test('every read there is asks one request, strongly consistent unless it is of an index', async () => {
  const { person, plaintext, accounts } = await register(world.services, { serial: 1 });
  const account = theOnly(accounts);
  const { reads, blindIndex } = world.services;
  const link = { kind: 'DISPLAY', giverId: person.id, receiverId: person.id } as const;
  const every: Record<keyof Reads, () => Promise<unknown>> = {
    person: () => reads.person(person.id),
    persons: () => reads.persons([person.id, crypto.randomUUID()]),
    personIdByIndex: () => reads.personIdByIndex(indexValuesOf(blindIndex, plaintext)),
    personIdsByIndex: () => reads.personIdsByIndex([indexValuesOf(blindIndex, plaintext)]),
    participations: () => reads.participations(person.id),
    participation: () => reads.participation(account),
    accounts: () => reads.accounts(person.id),
    account: () => reads.account(account),
    entries: () => reads.entries(account, first),
    entry: () => reads.entry(account, 1),
    contribution: () => reads.contribution(account, '2026-11'),
    contributionsAt: () => reads.contributionsAt(['2026-10', '2026-11'].map((month) => ({ ...account, month }))),
    statement: () => reads.statement(crypto.randomUUID()),
    accountsAt: () => reads.accountsAt([account, { ...account, admdvs: '610100' }]),
    participationsAt: () => reads.participationsAt([account, { ...account, admdvs: '610100' }]),
    quotaReturns: () => reads.quotaReturns('330100', '2026-11-20T02:00:00.000Z', first),
    links: () => reads.links(person.id, undefined, first),
    link: () => reads.link(link),
    consent: () => reads.consent(person.id, 'demo-pay'),
    consents: () => reads.consents(person.id, first),
    accessRecords: () => reads.accessRecords(person.id, first),
    endedLinks: () => reads.endedLinks(person.id, 'DISPLAY', first),
    endedLink: () => reads.endedLink(link, '2026-11-20T02:00:00.000Z'),
    lastEndedLink: () => reads.lastEndedLink(link),
    linksToEnd: () => reads.linksToEnd('330100', '2026-11-20T02:00:00.000Z', first),
    linkCounters: () => reads.linkCounters([person.id, crypto.randomUUID()]),
    relationFinding: () => reads.relationFinding(link),
    application: () => reads.application(crypto.randomUUID()),
    applications: () => reads.applications([crypto.randomUUID(), crypto.randomUUID()]),
    openApplicationId: () => reads.openApplicationId(link),
    applicationsOf: () => reads.applicationsOf(person.id, first),
    submissionsSince: () => reads.submissionsSince('digest', '2026-11-20T02:00:00.000Z', first),
    reviewQueue: () => reads.reviewQueue('330100', first, { kind: 'DISPLAY' }),
    evidence: () => reads.evidence([crypto.randomUUID(), crypto.randomUUID()]),
    evidenceUses: () => reads.evidenceUses('hash'),
    vouchers: () => reads.vouchers([person.id, crypto.randomUUID()]),
    faceSession: () => reads.faceSession(crypto.randomUUID()),
    legalHold: () => reads.legalHold(person.id),
    transactionPassword: () => reads.transactionPassword(person.id),
    workflowToken: () => reads.workflowToken(crypto.randomUUID()),
    claim: () => reads.claim(crypto.randomUUID()),
    claimsOf: () => reads.claimsOf(person.id, first),
    claimYear: () => reads.claimYear(person.id, '2026'),
    institution: () => reads.institution('demo-hospital'),
    mutualAidFreeze: () => reads.mutualAidFreeze(person.id),
    claimGround: () => reads.claimGround({ clientId: 'demo-hospital', row: account, year: '2026' }),
    claimYears: () => reads.claimYears(account.personId, ['2025', '2026']),
    receiverAt: () => reads.receiverAt(account.personId, '2026'),
    payersAt: () => reads.payersAt([account]),
    adjustment: () => reads.adjustment(crypto.randomUUID()),
    adjustmentsOpen: () => reads.adjustmentsOpen('330100', first),
    closingLines: () => reads.closingLines({ institutionId: 'H61010400001', day: '2026-11-20' }, first),
    closingSums: () => reads.closingSums({ institutionId: 'H61010400001', day: '2026-11-20' }, first),
    reconciliationRequest: () => reads.reconciliationRequest(crypto.randomUUID()),
    reconciledDay: () => reads.reconciledDay({ institutionId: 'H61010400001', day: '2026-11-20', admdvs: '610100' }),
    rememberedAnswer: () => reads.rememberedAnswer(['name']),
  };
  expect(Object.keys(every).sort()).toEqual(Object.keys(reads).sort());
  await areStrong(Object.entries(every));
});

async function areStrong(reads: readonly (readonly [string, () => Promise<unknown>])[]): Promise<void> {
  for (const [name, read] of reads) {
    world.recorder.clear();
    await read();
    expect([name, world.recorder.requests.map(({ consistent }) => consistent)]).toEqual([
      name,
      [!ofAnIndex.includes(name)],
    ]);
  }
}
