import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { applicationIn } from '../../support/applications.ts';
import { applicationOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { idFor, write } from './scene.ts';

/** Whose word an application waits for, as a front-end learns it. */
let world: World;
let api: TestApi;
let giver: Registered;
let serials = 1;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  giver = await register(world.services, { serial: serials });
});
afterAll(() => world.close());

const clerk = { role: 'clerk', subject: 'clerk-1', clientId: 'gongji-counter', admdvs: '330100' } as const;
const waiting: Partial<BindingApplication> = {
  state: 'AWAITING_CONFIRMATION',
  acceptedAt: '2026-11-20T02:00:01.000Z',
  lapsesAt: '2026-11-23T02:00:01.000Z',
};

async function put(differing: Partial<BindingApplication>) {
  const receiver = await register(world.services, { serial: ++serials });
  const application = applicationOf(giver.person, receiver.person, differing);
  const pointers = [
    pointerOf(application, giver.person.id, 'GIVER'),
    pointerOf(application, receiver.person.id, 'RECEIVER'),
  ];
  await write(world, { change: 'APPLICATION_SUBMITTED', application, pointers });
  return { receiver, application };
}

const nodeIdOf = (caller: ReturnType<typeof citizen>, { id }: BindingApplication) =>
  idFor(world, caller, { type: 'BindingApplication', applicationId: id });

async function confirmationBy(caller: ReturnType<typeof citizen>, application: BindingApplication) {
  const query = 'query ($id: ID!) { node(id: $id) { ... on BindingApplication { confirmationBy } } }';
  const { data } = await api.ask(caller, query, { id: nodeIdOf(caller, application) });
  return data?.node?.confirmationBy;
}

let keys = 0;
async function confirm(caller: ReturnType<typeof citizen>, application: BindingApplication) {
  const query = `mutation ($input: BindingApplicationConfirmInput!) { bindingApplicationConfirm(input: $input) {
    application { state confirmationBy waitsUntil } userErrors { code }
  } }`;
  const idempotencyKey = `confirmation-${++keys}`;
  const input = { idempotencyKey, applicationId: nodeIdOf(caller, application), agrees: true };
  return (await api.ask(caller, query, { input })).data?.bindingApplicationConfirm;
}

test('after an agent: the giver first, then the receiver with three days of his own, then nobody', async () => {
  const { receiver, application } = await put({
    ...waiting,
    ...{ channel: 'COUNTER', initiator: 'AGENT', submittedBy: clerk, pending: ['CONFIRMATION', 'CONFIRMATION'] },
  });
  const [first, second] = [citizen(giver.person.id), citizen(receiver.person.id)];
  for (const caller of [first, second, staff('clerk')]) expect(await confirmationBy(caller, application)).toBe('GIVER');
  world.clock.set('2026-11-21T02:00:00.000Z');
  expect(await confirm(first, application)).toEqual({
    application: { state: 'AWAITING_CONFIRMATION', confirmationBy: 'RECEIVER', waitsUntil: '2026-11-24T02:00:00.000Z' },
    userErrors: [],
  });
  expect(await confirm(second, application)).toEqual({
    application: { state: 'SUBMITTED', confirmationBy: null, waitsUntil: null },
    userErrors: [],
  });
});

test('where the giver applied: the receiver', async () => {
  const { application } = await put({ ...waiting, pending: ['CONFIRMATION'] });
  expect(await confirmationBy(citizen(giver.person.id), application)).toBe('RECEIVER');
});

test('nobody in any other state', async () => {
  const { state, pending, review } = applicationIn.UNDER_REVIEW;
  const { application } = await put({ state, pending, ...(review && { review }) });
  expect(await confirmationBy(staff('reviewer'), application)).toBeNull();
});
