import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Services } from '../../../use-cases/ports.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  citizen,
  concluded,
  enrol,
  type Member,
  nationalRequest,
  resident,
  screened,
  stored,
  submitted,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let receiver: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  services = world.services;
});
afterAll(() => world.close());
beforeEach(async () => {
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  receiver = await enrol(world, { serial: ++serials, name: '试样乙', participations: resident() });
});

test("an age is opened by the workflow once, in nobody's name, and stands in the access log", async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  const child = await enrol(world, {
    serial: ++serials,
    name: '试样丙',
    birthDate: '2016-05-01',
    participations: resident(),
  });
  const request = { ...nationalRequest(giver, child), relation: 'CHILD' } as const;
  const application = await submitted(services, citizen(giver), request);
  await screened(services, application);
  await concluded(services, application);
  expect(await stored(services, application)).toMatchObject({ state: 'APPROVED' });
  const { items } = await services.reads.accessRecords(child.id, { first: 10 });
  const lines = items.map(({ kind, byRole, bySubject, byAdmdvs, fields, correlationId }) => {
    return { kind, byRole, bySubject, byAdmdvs, fields, correlationId };
  });
  expect(lines).toHaveLength(2);
  expect(lines).toContainEqual({
    kind: 'LOOKED_UP',
    byRole: 'system',
    bySubject: 'workflow',
    byAdmdvs: '330100',
    fields: ['birthDate'],
    correlationId: application.id,
  });
  // And the giver's, once, to tell whether somebody of that age can be his child.
  const ofGiver = (await services.reads.accessRecords(giver.id, { first: 10 })).items;
  expect(ofGiver.map(({ kind, byRole, fields, correlationId }) => [kind, byRole, fields, correlationId])).toEqual([
    ['LOOKED_UP', 'system', ['birthDate'], application.id],
  ]);
});

test('screening opens both ages in one reading of persons and one note of it', async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  const application = await submitted(services, citizen(giver), nationalRequest(giver, receiver));
  world.recorder.clear();
  await screened(services, application);
  const commands = world.recorder.requests.map(({ command }) => command);
  // The counters and the persons; the looks and the acceptance.
  expect(commands.filter((command) => command === 'BatchGetItem')).toHaveLength(2);
  expect(commands.filter((command) => command === 'TransactWriteItems')).toHaveLength(2);
});

test('what screening said of the ages stands beside what decides: they are not opened a second time', async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  const child = await enrol(world, {
    ...{ serial: ++serials, name: '试样丙', birthDate: '2016-05-01', participations: resident() },
  });
  const request = { ...nationalRequest(giver, child), relation: 'CHILD' } as const;
  const application = await submitted(services, citizen(giver), request);
  await screened(services, application);
  await services.commit({ changes: [{ change: 'LINK_MADE', link: linkOf(giver.person, child.person) }] });
  await concluded(services, application);
  const { reasons, verdicts } = await stored(services, application);
  expect(reasons).toEqual(['no_live_duplicate']);
  expect(verdicts.map(({ rule }) => rule).slice(5, 8)).toEqual([
    'relation_allowed',
    'relation_plausible',
    'within_scope',
  ]);
  expect(verdicts.filter(({ rule }) => rule === 'relation_plausible')).toEqual([
    { rule: 'relation_plausible', result: 'PASS' },
  ]);
});
