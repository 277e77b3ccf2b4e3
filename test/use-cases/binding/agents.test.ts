import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { bindingEligibility } from '../../../use-cases/binding/binding-eligibility.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { confirmApplication } from '../../../use-cases/binding/confirm-application.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  citizen,
  clerkOf,
  concluded,
  copied,
  electronicLetter,
  employee,
  enrol,
  type Member,
  newKey,
  resident,
  screened,
  stored,
  submit,
  submitted,
  upload,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['310000'] });
  services = world.services;
});
afterAll(() => world.close());

let serials = 0;
async function twoOf(admdvs: string, receiverBorn: string) {
  serials += 2;
  const giver = await enrol(world, { serial: serials, name: '试样甲', participations: employee(admdvs) });
  const receiver = await enrol(world, {
    serial: serials + 1,
    name: '试样乙',
    birthDate: receiverBorn,
    participations: resident(admdvs),
  });
  return { giver, receiver };
}

/** Handed in, screened and concluded: what remains of it. */
async function decided(application: BindingApplication) {
  const step = await screened(services, application);
  if (step.next === 'CONCLUDE') await concluded(services, application);
  const { state, pending, reasons, deliveredAt } = await stored(services, application);
  return { next: step.next, state, pending, reasons, delivered: deliveredAt !== undefined };
}

describe('an agent at a counter of Shanghai, with the papers of two who are not there', () => {
  const caller = clerkOf('310000');
  async function byAgent(differing: Partial<BindingRequest> = {}) {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('310000', '1991-01-01');
    const request: BindingRequest = {
      ...zhejiangRequest(giver, receiver),
      ...{ admdvs: '310000', channel: 'COUNTER', initiator: 'AGENT', relation: 'SPOUSE', giver: byName(giver) },
      ...{ noticeVersion: '2026-01', commitmentLetter: { version: '2026-01' }, quota: '300.00' },
      evidence: await copied(world, caller),
      ...differing,
    };
    return { giver, receiver, request };
  }
  const say = (member: Member, { id }: BindingApplication, agrees: boolean) =>
    confirmApplication(services, citizen(member), { idempotencyKey: newKey(), applicationId: id, agrees });
  const details = { state: 'AWAITING_CONFIRMATION' };
  const notHisTurn = { ok: false, rejection: { code: 'application_state_forbids', path: ['applicationId'], details } };

  test('the giver is asked first, then the receiver, each for three days; then it is bound', async () => {
    const { giver, receiver, request } = await byAgent();
    const application = await submitted(services, caller, request);
    expect(await decided(application)).toMatchObject({
      next: 'CONFIRMATION',
      state: 'AWAITING_CONFIRMATION',
      pending: ['CONFIRMATION', 'CONFIRMATION'],
    });
    expect((await stored(services, application)).lapsesAt).toBe('2026-11-23T02:00:00.000Z');
    expect(await say(receiver, application, true)).toEqual(notHisTurn);
    world.clock.set('2026-11-21T02:00:00.000Z');
    expect(acceptedValue(await say(giver, application, true))).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      pending: ['CONFIRMATION'],
      lapsesAt: '2026-11-24T02:00:00.000Z',
    });
    expect(await services.reads.links(giver.id, 'MUTUAL_AID', { first: 10 })).toMatchObject({ items: [] });
    expect(await say(giver, application, true)).toEqual(notHisTurn);
    expect(acceptedValue(await say(receiver, application, true))).toMatchObject({ state: 'SUBMITTED', pending: [] });
    expect(await concluded(services, application)).toMatchObject({ next: 'CONCLUDE' });
    expect((await stored(services, application)).state).toBe('APPROVED');
  });

  test.each([
    ['giver', 0],
    ['receiver', 1],
  ] as const)('the %s says no, and nothing is bound', async (_who, yesses) => {
    const { giver, receiver, request } = await byAgent();
    const application = await submitted(services, caller, request);
    await screened(services, application);
    if (yesses > 0) acceptedValue(await say(giver, application, true));
    const declined = acceptedValue(await say(yesses > 0 ? receiver : giver, application, false));
    expect(declined).toMatchObject({ state: 'REJECTED', reasons: ['receiver_declined'], pending: [] });
    expect((await services.reads.links(giver.id, 'MUTUAL_AID', { first: 10 })).items).toEqual([]);
  });

  test('a letter signed in an app is nobody’s who is there, so it is refused and nothing is written', async () => {
    const { giver, request } = await byAgent();
    const signed = { version: '2026-01', signedName: giver.name };
    const before = await world.rawItems();
    const evidence = [...request.evidence, electronicLetter];
    expect(await submit(services, caller, { ...request, commitmentLetter: signed, evidence })).toEqual({
      ok: false,
      rejection: { code: 'evidence_form_not_of_agent', path: ['evidence', '4', 'form'] },
    });
    expect(await bindingEligibility(services, caller, { ...request, commitmentLetter: signed, evidence })).toEqual({
      ok: false,
      rejection: { code: 'evidence_form_not_of_agent', path: ['evidence', '4', 'form'] },
    });
    expect(await world.rawItems()).toEqual(before);
  });

  test('a citizen who calls himself one is refused by the rule', async () => {
    const { giver, receiver, request } = await byAgent();
    const agent = citizen(
      await enrol(world, { serial: ++serials + 1, name: '试样丙', participations: employee('310000') }),
    );
    const application = await submitted(services, agent, {
      ...request,
      channel: 'NATIONAL_APP',
      evidence: [
        { kind: 'COMMITMENT_LETTER', form: 'UPLOAD', evidenceId: await upload(world, agent, 'COMMITMENT_LETTER') },
      ],
    });
    expect(await decided(application)).toMatchObject({ state: 'REJECTED', reasons: ['initiator_allowed'] });
    for (const { id } of [giver, receiver]) {
      expect((await services.reads.links(id, 'MUTUAL_AID', { first: 10 })).items).toEqual([]);
    }
  });
});
