import { afterAll, expect, inject, test } from 'vitest';
import type { Reads } from '../../use-cases/ports.ts';
import { indexValuesOf, register } from '../support/people.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

test('every read there is asks one request, strongly consistent', async () => {
  const { person, plaintext, accounts } = await register(world.services, { serial: 1 });
  const [account] = accounts;
  if (!account) throw new Error('he has an account');
  const { reads, blindIndex } = world.services;
  const first = { first: 10 };
  const link = { kind: 'DISPLAY', giverId: person.id, receiverId: person.id } as const;
  const every: Record<keyof Reads, () => Promise<unknown>> = {
    person: () => reads.person(person.id),
    persons: () => reads.persons([person.id, crypto.randomUUID()]),
    personIdByIndex: () => reads.personIdByIndex(indexValuesOf(blindIndex, plaintext)),
    participations: () => reads.participations(person.id),
    participation: () => reads.participation(account),
    accounts: () => reads.accounts(person.id),
    account: () => reads.account(account),
    entries: () => reads.entries(account, first),
    entry: () => reads.entry(account, 1),
    links: () => reads.links(person.id, undefined, first),
    link: () => reads.link(link),
    consent: () => reads.consent(person.id, 'demo-pay'),
    consents: () => reads.consents(person.id, first),
    accessRecords: () => reads.accessRecords(person.id, first),
    rememberedAnswer: () => reads.rememberedAnswer(['name']),
  };
  expect(Object.keys(every).sort()).toEqual(Object.keys(reads).sort());
  for (const [name, read] of Object.entries(every)) {
    world.recorder.clear();
    await read();
    expect([name, world.recorder.requests.map(({ consistent }) => consistent)]).toEqual([name, [true]]);
  }
});
