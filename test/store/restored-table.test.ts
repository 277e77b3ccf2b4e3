import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compose } from '../../functions/runtime/compose.ts';
import type { Environment } from '../../functions/runtime/env.ts';
import { createTable } from '../../local/dynamodb.ts';
import type { Registered } from '../support/people.ts';
import { consentOf } from '../support/records.ts';
import { createWorld, type World } from '../support/world.ts';
import { careOf, claimScene, messageId } from '../use-cases/claims/scene.ts';
import { acceptedOf } from '../use-cases/wallet/scene.ts';

/**
 * What docs/SCALE.md promises of a restore: a new table with the items of a moment, under another name and the same id,
 * into which comes again what institutions know and the table has forgotten.
 */
let world: World;
let restored: World;
let patient: Registered;
const before = claimScene(() => world);
const after = claimScene(() => restored);
/** Settled before the moment; cancelled after it. Settled after it. */
const messages = { settled: messageId(), cancel: messageId(), lost: messageId() };

beforeAll(async () => {
  const endpoint = inject('dynamoDbEndpoint');
  world = await createWorld({ endpoint });
  await before.institutions();
  patient = await before.person(100_000n, 200_000n);
  acceptedOf(await before.settle({ ...careOf(patient), messageId: messages.settled }));
  await before.commit({ change: 'CONSENT_SET', consent: consentOf(patient.person.id, 'demo-pay') });
  const moment = await world.rawItems();

  const tableName = `restored-${crypto.randomUUID()}`;
  await createTable(endpoint, tableName);
  await putBack(moment, tableName);
  restored = { ...world, tableName, services: await servicesOn({ ...world.environment, tableName }) };
});
afterAll(() => world.close());

const servicesOn = async (environment: Environment): Promise<World['services']> => ({
  ...world.services,
  ...(await compose(environment, {
    clock: world.clock,
    ids: world.services.ids,
    documentClient: world.documentClient,
  })),
});

async function putBack(items: readonly Record<string, unknown>[], tableName: string): Promise<void> {
  for (let from = 0; from < items.length; from += 25) {
    const requests = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await world.documentClient.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
  }
}

const personOf = async ({ services }: World) => {
  const person = await services.reads.person(patient.person.id);
  if (!person) throw new Error('he is there');
  return person;
};

test('opens whom the other one held, under the same id of the table and no other', async () => {
  const person = await personOf(restored);
  const { name, certificateNumber } = patient.plaintext;
  expect(await restored.services.vault.open(person, ['name', 'certificateNumber'])).toEqual({
    name,
    certificateNumber,
  });
  const { environment, tableName } = restored;
  const { vault } = await servicesOn({ ...environment, tableName, tableId: 'gongji-other' });
  await expect(vault.open(person, ['name'])).rejects.toThrow();
});

test('what was booked before the moment is there, and its chain holds', async () => {
  expect(await after.fundsOf(patient)).toEqual(await before.fundsOf(patient));
  expect(await after.verified(patient)).toBeUndefined();
  const again = acceptedOf(await after.settle({ ...careOf(patient), messageId: messages.settled }));
  expect(again.cancellation).toBeUndefined();
  expect(await after.booked(patient)).toEqual(await before.booked(patient));
});

test('what came after the moment is forgotten, and is booked once when the institution sends it again', async () => {
  const [paid] = await Promise.all([before.settle({ ...careOf(patient), messageId: messages.lost })]);
  const lost = acceptedOf(paid);
  const fundsBefore = await after.balance(patient);
  const first = acceptedOf(await after.settle({ ...careOf(patient), messageId: messages.lost }));
  expect(first.id).toBe(lost.id);
  expect(first.settlement).toEqual(lost.settlement);
  acceptedOf(await after.settle({ ...careOf(patient), messageId: messages.lost }));
  expect(fundsBefore - (await after.balance(patient))).toBe(lost.settlement.ownAccount);
  expect(lost.settlement.ownAccount).toBeGreaterThan(0n);
});

test('a cancel that was forgotten gives back once, when it is sent again', async () => {
  const claim = acceptedOf(await after.settle({ ...careOf(patient), messageId: messages.settled }));
  const fundsBefore = await after.balance(patient);
  acceptedOf(await after.cancel(claim.id, messages.cancel));
  acceptedOf(await after.cancel(claim.id, messages.cancel));
  expect((await after.balance(patient)) - fundsBefore).toBe(claim.settlement.ownAccount);
  expect(await after.verified(patient)).toBeUndefined();
});

test('a consent revoked after the moment is live again: the steps of a restore end it before anybody is let in', async () => {
  const revoked = consentOf(patient.person.id, 'demo-pay', { revokedAt: '2026-11-20T02:00:00.000Z', version: 2 });
  await before.commit({ change: 'CONSENT_SET', consent: revoked });
  const consentIn = async ({ services }: Pick<World, 'services'>) =>
    (await services.reads.consent(patient.person.id, 'demo-pay'))?.revokedAt;
  expect(await consentIn(world)).toBe('2026-11-20T02:00:00.000Z');
  expect(await consentIn(restored)).toBeUndefined();
});
