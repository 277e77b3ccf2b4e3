import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { screenApplication } from '../../../use-cases/binding/screen-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  citizen,
  enrol,
  in2025,
  type Member,
  newKey,
  onlyOnce,
  resident,
  screened,
  stored,
  submitted,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let receiver: Member;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: in2025 });
  services = world.services;
  giver = await enrol(world, { serial: 1, name: '试样甲' });
  receiver = await enrol(world, { serial: 2, name: '试样乙', participations: resident() });
});
afterAll(() => world.close());

describe('two at once', () => {
  test('a step that lost a race is taken from what is there then', async () => {
    const application = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
    const call = { idempotencyKey: newKey(), applicationId: application.id };
    world.recorder.before(
      'TransactWriteItems',
      onlyOnce(async () => {
        acceptedValue(await withdrawApplication(services, citizen(giver), call));
      }),
    );
    expect(await screened(services, application)).toMatchObject({ next: 'CONCLUDE' });
    expect(await stored(services, application)).toMatchObject({ state: 'WITHDRAWN', version: 2 });
  });

  test('what changes every time is left to a later try', async () => {
    const application = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
    let times = 0;
    const overtaken: Services = {
      ...services,
      async commit() {
        times += 1;
        return { status: 'REFUSED', rejection: { code: 'changed_meanwhile' } };
      },
    };
    expect(await screenApplication(overtaken, application.id)).toEqual({
      ok: false,
      rejection: { code: 'changed_meanwhile' },
    });
    expect(times).toBe(3);
  });
});
