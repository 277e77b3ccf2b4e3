import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { handler } from '../../../functions/jobs/sweep/handler.ts';
import { sweepAreas } from '../../../functions/jobs/sweep/sweep-areas.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { shippedProfile } from '../../support/binding-facts.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { underReview } from '../../support/review-scene.ts';
import { createWorld, type World } from '../../support/world.ts';
import { recordingLog } from '../events/table-events.ts';

let world: World;
let giver: Registered;
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  giver = await register(world.services, { serial: 1 });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

const commit = async (...changes: Change[]) =>
  expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });

/** A link of the giver whose end was asked for; its receiver is the person of that serial. */
async function ending(serial: number, endsAt: string, differing: Partial<FamilyLink> = {}): Promise<FamilyLink> {
  const receiver = await register(world.services, { serial });
  const link = { ...linkOf(giver.person, receiver.person), ...differing };
  await commit({ change: 'LINK_MADE', link });
  const changed: FamilyLink = { ...link, endsAt, endCause: 'UNBOUND_BY_RECEIVER', version: 2 };
  await commit({ change: 'LINK_CHANGED', link: changed });
  return changed;
}

const due = '2026-11-19T16:00:00.000Z';
const { log, lines } = recordingLog();
const never = () => false;
const live = async () =>
  (await world.services.reads.links(giver.person.id, undefined, { first: 10 })).items.map(
    ({ receiver }) => receiver.id,
  );

test('what was to end by now ends, in every pooling area, and nothing else', async () => {
  const first = await ending(2, due);
  await ending(3, due, { admdvs: '610100' });
  const later = await ending(4, '2026-11-20T16:00:00.000Z');
  lines.splice(0);
  expect(await sweepAreas(world.services, log, never)).toEqual([
    { admdvs: '330100', linksEnded: 1, quotasReturned: 0, deadlinesMoved: 0, more: false },
    { admdvs: '610100', linksEnded: 1, quotasReturned: 0, deadlinesMoved: 0, more: false },
  ]);
  expect(await live()).toEqual([later.receiver.id]);
  const { items } = await world.services.reads.endedLinks(giver.person.id, undefined, { first: 10 });
  expect(items).toHaveLength(2);
  // When it was to end, not when it was swept.
  expect(items.find(({ receiver }) => receiver.id === first.receiver.id)).toMatchObject({
    status: 'ENDED',
    endedAt: due,
    endCause: 'UNBOUND_BY_RECEIVER',
  });
  expect(lines.map(({ event, fields }) => [event, fields])).toEqual([
    ['sweep', { admdvs: '330100', linksEnded: 1, quotasReturned: 0, deadlinesMoved: 0, more: false }],
    ['sweep', { admdvs: '610100', linksEnded: 1, quotasReturned: 0, deadlinesMoved: 0, more: false }],
  ]);
});

test('what was set aside and not accepted by six goes back, in every pooling area', async () => {
  const [hangzhou] = giver.accounts;
  const away = await register(world.services, { serial: 5, participations: [{ admdvs: '610100' }] });
  const receiver = await register(world.services, { serial: 2 });
  for (const account of [hangzhou, away.accounts[0]]) {
    if (!account) throw new Error('an employee has an account');
    const link = { ...linkOf(giver.person, receiver.person), giver: { id: account.personId, maskedName: '张*' } };
    const rules = shippedProfile('330100', '2026-11-20').mutualAid;
    const act = { transferId: `transfer-${account.admdvs}`, now: new Date('2026-11-19T04:00:00.000Z') };
    const set = setQuota(account, { link, quota: 1_000n }, rules, act);
    if (!set.ok) throw new Error(set.rejection.code);
    await commit({ change: 'ACCOUNT_BOOKED', ...set.value });
  }
  world.clock.set('2026-11-19T21:59:59.999Z');
  expect(await sweepAreas(world.services, log, never)).toMatchObject([{ quotasReturned: 0 }, { quotasReturned: 0 }]);
  world.clock.set('2026-11-19T22:00:00.000Z');
  lines.splice(0);
  expect(await sweepAreas(world.services, log, never)).toEqual([
    { admdvs: '330100', linksEnded: 0, quotasReturned: 1, deadlinesMoved: 0, more: false },
    { admdvs: '610100', linksEnded: 0, quotasReturned: 1, deadlinesMoved: 0, more: false },
  ]);
  expect(lines.map(({ fields }) => fields?.quotasReturned)).toEqual([1, 1]);
  expect(await world.services.reads.accounts(away.person.id)).toMatchObject([
    { reservedByLink: { [receiver.person.id]: 0n }, quotaTransfers: { pending: [] } },
  ]);
});

test('reviews whose deadlines are others by the calendar of today are moved, through every page', async () => {
  // Reckoned as if Friday, 20 November had been off: a day too late each.
  const review = {
    dueAt: '2026-11-25T16:00:00.000Z',
    escalatesAt: '2026-11-27T16:00:00.000Z',
    expiresAt: '2026-12-18T16:00:00.000Z',
    reckonedFrom: { day: '2026-11-19', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
  };
  for (let count = 0; count < 101; count += 1) await underReview(world, { review });
  const { id } = await underReview(world, { review, admdvs: '610100' });
  lines.splice(0);
  expect(await sweepAreas(world.services, log, never)).toEqual([
    { admdvs: '330100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 101, more: false },
    { admdvs: '610100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 1, more: false },
  ]);
  expect(lines.map(({ event, fields }) => [event, fields])).toEqual([
    ['sweep', { admdvs: '330100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 101, more: false }],
    ['sweep', { admdvs: '610100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 1, more: false }],
  ]);
  expect((await world.services.reads.application(id))?.review).toEqual({
    dueAt: '2026-11-24T16:00:00.000Z',
    escalatesAt: '2026-11-26T16:00:00.000Z',
    expiresAt: '2026-12-17T16:00:00.000Z',
    reckonedFrom: { day: '2026-11-19', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
  });
});

test('a second sweep finds nothing, writes nothing and says nothing', async () => {
  await ending(2, due);
  await sweepAreas(world.services, log, never);
  lines.splice(0);
  const before = await world.rawItems();
  expect(await sweepAreas(world.services, log, never)).toEqual([
    { admdvs: '330100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 0, more: false },
    { admdvs: '610100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 0, more: false },
  ]);
  expect(await world.rawItems()).toEqual(before);
  expect(lines).toEqual([]);
});

test('when its time is up it writes nothing more, and says that there may be more', async () => {
  await ending(2, due);
  const before = await world.rawItems();
  expect(await sweepAreas(world.services, log, () => true)).toEqual([
    { admdvs: '330100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 0, more: true },
    { admdvs: '610100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 0, more: true },
  ]);
  expect(await world.rawItems()).toEqual(before);
});

test('the function needs the table and the areas, and no keys', async () => {
  await ending(2, '2020-01-01T00:00:00.000Z');
  const context = { getRemainingTimeInMillis: () => 900_000 };
  await expect(handler({}, context)).rejects.toThrow(
    'The environment variables GONGJI_TABLE_NAME, GONGJI_AREAS are missing.',
  );
  vi.stubEnv('GONGJI_TABLE_NAME', world.tableName);
  vi.stubEnv('GONGJI_AREAS', '330100');
  expect(await handler({}, context)).toEqual([
    { admdvs: '330100', linksEnded: 1, quotasReturned: 0, deadlinesMoved: 0, more: false },
  ]);
  expect(await live()).toEqual([]);
});
