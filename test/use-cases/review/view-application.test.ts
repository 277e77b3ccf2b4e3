import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationForStaff } from '../../../use-cases/review/view-application.ts';
import { refuseToCommit, worldWith } from '../../functions/graphql/scene.ts';
import { createReviewWorld, elsewhere, looksAt, staffOf, underReview } from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.close());

test.each(['clerk', 'reviewer', 'supervisor', 'auditor'] as const)(
  'a %s of the area opens it, and both sides see who did',
  async (role) => {
    const application = await underReview(world);
    world.recorder.clear();
    expect(await applicationForStaff(world.services, staffOf(role, 'somebody'), application.id)).toEqual({
      ok: true,
      value: application,
    });
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      ['TransactWriteItems', 2],
    ]);
    const look = { kind: 'VIEWED', byRole: role, bySubject: 'somebody', byAdmdvs: '330100', fields: [] };
    expect(await looksAt(world, application.giver.id)).toEqual([look]);
    expect(await looksAt(world, application.receiver.id)).toEqual([look]);
  },
);

test.each([
  ['a reviewer of another area', elsewhere],
  ['a terminal', staffOf('terminal', 'terminal-1')],
  ['an institution', staffOf('institution', 'hospital-1')],
  ['a channel', staffOf('channel', 'demo-pay')],
  ['an operator', staffOf('operator', 'operator-1')],
  ['somebody who names the area as a citizen', staffOf('citizen', 'person-1')],
])('%s sees nothing, and nothing is written', async (_who, caller) => {
  const application = await underReview(world);
  const before = await world.rawItems();
  expect(await applicationForStaff(world.services, caller, application.id)).toEqual({ ok: true, value: undefined });
  expect(await world.rawItems()).toEqual(before);
});

test('nobody has anything of an application that does not exist', async () => {
  const nothing = '99999999-0000-4000-8000-999999999999';
  expect(await applicationForStaff(world.services, staffOf('reviewer', 'reviewer-1'), nothing)).toEqual({
    ok: true,
    value: undefined,
  });
});

test('nothing is shown where the look could not be written', async () => {
  const application = await underReview(world);
  const { services } = worldWith(world, { commit: refuseToCommit });
  expect(await applicationForStaff(services, staffOf('reviewer', 'reviewer-1'), application.id)).toEqual({
    ok: false,
    rejection: { code: 'busy' },
  });
});
