import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { refOf } from '../../../use-cases/links/end-link.ts';
import { type Refutation, refuteRelation } from '../../../use-cases/links/refute-relation.ts';
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

const { made, unbind, live, writesNothing } = linkScene(() => world);
const refute = (caller: ReturnType<typeof staffOf>, link: Refutation['link'], differing: Partial<Refutation> = {}) =>
  refuteRelation(world.services, caller, {
    idempotencyKey: `refute-${serial}`,
    link,
    reference: 'enquiry-2026/11',
    ...differing,
  });

test('the finding stands, and in both logs that it was found; one transaction after one read', async () => {
  const link = await made(giver, receiver, 'DISPLAY');
  const finding = {
    giverId: giver.person.id,
    receiverId: receiver.person.id,
    admdvs: '330100',
    foundAt: at.ten,
    foundBy: 'reviewer-330100',
    reference: 'enquiry-2026/11',
  };
  world.recorder.clear();
  expect(await refute(staffOf('reviewer'), refOf(link))).toEqual({ ok: true, value: finding });
  expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
    ['GetItem', 1],
    // The answer, the finding under either name, and two lines in access logs.
    ['TransactWriteItems', 5],
  ]);
  expect(await world.services.reads.relationFinding(refOf(link))).toEqual(finding);
  const swapped = { giverId: receiver.person.id, receiverId: giver.person.id };
  expect(await world.services.reads.relationFinding(swapped)).toEqual({ ...finding, ...swapped });
  for (const { person } of [giver, receiver]) {
    const { items } = await world.services.reads.accessRecords(person.id, { first: 5 });
    expect(items).toMatchObject([{ kind: 'RELATION_REFUTED', byRole: 'reviewer', reference: 'enquiry-2026/11' }]);
  }
  expect(await live(link)).toEqual(link);
  expect(await writesNothing(() => refute(staffOf('reviewer'), refOf(link)))).toEqual({ ok: true, value: finding });
});

test('a link that has ended may be found false too, by a supervisor as well', async () => {
  const link = await made(giver, receiver, 'DISPLAY');
  await unbind(himself(giver), link, 'GIVING');
  expect(codeOf(await refute(staffOf('supervisor'), { ...refOf(link), endedAt: at.ten }))).toBe('OK');
});

test('not without a file number, not of another area, not of what is not there', async () => {
  const link = await made(giver, receiver, 'DISPLAY');
  const ref = refOf(link);
  const outcomes = await writesNothing(async () => [
    await refute(staffOf('reviewer'), ref, { reference: '张三' }),
    await refute(staffOf('reviewer', '610100'), ref),
    await refute(staffOf('reviewer'), undefined),
    await refute(staffOf('reviewer'), { ...ref, kind: 'MUTUAL_AID' }),
    await refute(staffOf('reviewer'), { ...ref, endedAt: at.ten }),
  ]);
  expect(outcomes.map(codeOf)).toEqual(['reference_malformed', 'not_found', 'not_found', 'not_found', 'not_found']);
});
