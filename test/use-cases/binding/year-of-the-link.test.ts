import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createWorld, type World } from '../../support/world.ts';
import { citizen, concluded, employee, enrol, nationalRequest, screened, stored, submitted } from './household.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

/** Xi'an, from 2036 on six new links a year: handed in on 30 December 2036 by a giver who has made so many in that year. */
async function handedInBeforeNewYear(serial: number, year: string, made: number) {
  world.clock.set('2036-12-30T02:00:00.000Z');
  const giver = await enrol(world, { serial, name: '试样甲', participations: employee('610100') });
  const receiver = await enrol(world, { serial: serial + 1, name: '试样乙', birthDate: '2030-05-01' });
  const request = { ...nationalRequest(giver, receiver), admdvs: '610100', relation: 'CHILD' } as const;
  const application = await submitted(world.services, citizen(giver), request);
  const counter = { personId: giver.id, year, made: { MUTUAL_AID: made, DISPLAY: 0 }, version: 1 };
  const count = () => world.services.commit({ changes: [{ change: 'LINK_COUNTER_SET', counter }] });
  return { application, count };
}

test('a link made after New Year takes a place of the new year, whenever it was applied for', async () => {
  const { application, count } = await handedInBeforeNewYear(1, '2037', 6);
  expect(await screened(world.services, application)).toMatchObject({ next: 'CONCLUDE' });
  world.clock.set('2037-01-05T02:00:00.000Z');
  await count();
  await concluded(world.services, application);
  expect(await stored(world.services, application)).toMatchObject({ state: 'REJECTED', reasons: ['yearly_cap'] });
});

test('and none of the old one, though that was full when it was applied for', async () => {
  const { application, count } = await handedInBeforeNewYear(3, '2036', 6);
  await count();
  world.clock.set('2036-12-31T16:00:00.000Z');
  await screened(world.services, application);
  await concluded(world.services, application);
  expect(await stored(world.services, application)).toMatchObject({ state: 'APPROVED', reasons: [] });
});

test('within the old year its places count', async () => {
  const { application, count } = await handedInBeforeNewYear(5, '2036', 6);
  await count();
  world.clock.set('2036-12-31T15:59:59.000Z');
  await screened(world.services, application);
  expect(await stored(world.services, application)).toMatchObject({ state: 'REJECTED', reasons: ['yearly_cap'] });
});
