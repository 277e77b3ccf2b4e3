import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { askForEvidence, claim } from '../../../domain/binding/transitions.ts';
import type { EvidenceOffered } from '../../../use-cases/binding/binding-request.ts';
import { confirmApplication } from '../../../use-cases/binding/confirm-application.ts';
import { supplementApplication } from '../../../use-cases/binding/supplement-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  cardsSeen,
  citizen,
  clerkOf,
  copied,
  employee,
  enrol,
  in2025,
  type Member,
  nationalRequest,
  newKey,
  resident,
  screened,
  stored,
  submitted,
  terminalOf,
  uploaded,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let receiver: Member;
let stranger: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  services = world.services;
  stranger = await enrol(world, { serial: 900, name: '试样戊' });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  receiver = await enrol(world, { serial: ++serials, name: '试样乙', participations: resident() });
});

async function awaitingConfirmation(): Promise<BindingApplication> {
  const application = await submitted(services, citizen(giver), nationalRequest(giver, receiver));
  await screened(services, application);
  return stored(services, application);
}
const call = ({ id }: Pick<BindingApplication, 'id'>) => ({ idempotencyKey: newKey(), applicationId: id });
const notFound = { ok: false, rejection: { code: 'not_found', path: ['applicationId'] } };
const notPermitted = { ok: false, rejection: { code: 'not_permitted', path: ['applicationId'] } };
const unchanged = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await world.rawItems();
  const outcome = await act();
  expect(await world.rawItems()).toEqual(before);
  return outcome;
};

describe('withdrawing', () => {
  test('by the giver: one read and one transaction, and the two are free again', async () => {
    const application = await awaitingConfirmation();
    world.recorder.clear();
    const withdrawn = acceptedValue(await withdrawApplication(services, citizen(giver), call(application)));
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'TransactWriteItems']);
    expect(withdrawn).toMatchObject({
      state: 'WITHDRAWN',
      pending: [],
      concludedAt: '2026-11-20T02:00:00.000Z',
      version: 3,
    });
    expect(withdrawn).not.toHaveProperty('lapsesAt');
    expect(await stored(services, application)).toEqual(withdrawn);
    const ref = { kind: 'MUTUAL_AID', giverId: giver.id, receiverId: receiver.id } as const;
    expect(await services.reads.openApplicationId(ref)).toBeUndefined();
  });

  test('by the device that handed it in, and by the giver whom it was handed in for', async () => {
    world.clock.set(in2025);
    const request = {
      ...zhejiangRequest(giver, receiver),
      channel: 'TERMINAL',
      initiator: 'OPERATOR',
      giver: byName(giver),
      evidence: cardsSeen,
    } as const;
    const first = await submitted(services, terminalOf('330100'), request);
    expect(
      await unchanged(() => withdrawApplication(services, terminalOf('330100', 'terminal-2'), call(first))),
    ).toEqual(notFound);
    expect(await withdrawApplication(services, terminalOf('330100'), call(first))).toMatchObject({ ok: true });
    const second = await submitted(services, terminalOf('330100'), request);
    expect(await withdrawApplication(services, citizen(giver), call(second))).toMatchObject({ ok: true });
  });

  test('the receiver may not, and a stranger hears of nothing', async () => {
    const application = await awaitingConfirmation();
    expect(await unchanged(() => withdrawApplication(services, citizen(receiver), call(application)))).toEqual(
      notPermitted,
    );
    expect(await unchanged(() => withdrawApplication(services, citizen(stranger), call(application)))).toEqual(
      notFound,
    );
    const nothing = { id: '99999999-0000-4000-8000-000000000001' };
    expect(await unchanged(() => withdrawApplication(services, citizen(giver), call(nothing)))).toEqual(notFound);
    // A member of staff whose token's subject happens to read the same is somebody else.
    const namesake = { ...clerkOf('330100', application.submittedBy.subject), clientId: 'gongji-web' };
    expect(await unchanged(() => withdrawApplication(services, namesake, call(application)))).toEqual(notFound);
  });

  test('twice is refused; the same call again is answered again', async () => {
    const application = await awaitingConfirmation();
    const once = call(application);
    const first = await withdrawApplication(services, citizen(giver), once);
    expect(await unchanged(() => withdrawApplication(services, citizen(giver), once))).toEqual(first);
    expect(await unchanged(() => withdrawApplication(services, citizen(giver), call(application)))).toEqual({
      ok: false,
      rejection: {
        code: 'application_state_forbids',
        path: ['applicationId'],
        details: { state: 'WITHDRAWN' },
      },
    });
  });
});

describe('confirming', () => {
  const confirm = (member: Member, application: BindingApplication, agrees: boolean) =>
    confirmApplication(services, citizen(member), { ...call(application), agrees });

  test("where a guardian applied for another person's account, that person decides and nobody else", async () => {
    const child = await enrol(world, {
      serial: ++serials,
      name: '试样丁',
      birthDate: '2016-05-20',
      participations: resident(),
    });
    const { commitmentLetter, ...request } = nationalRequest(giver, child);
    const signed = {
      ...request,
      initiator: 'GUARDIAN',
      giver: byName(giver),
      relation: 'GRANDCHILD',
      commitmentLetter: { version: commitmentLetter?.version ?? '', signedName: stranger.name },
    } as const;
    const application = await submitted(services, citizen(stranger), signed);
    await screened(services, application);
    expect(await stored(services, application)).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      pending: ['CONFIRMATION'],
    });
    expect(await unchanged(() => confirm(stranger, application, true))).toEqual(notPermitted);
    expect(await unchanged(() => confirm(child, application, true))).toEqual(notPermitted);
    const confirmed = acceptedValue(await confirm(giver, application, true));
    expect(confirmed).toMatchObject({ state: 'SUBMITTED', pending: [] });
  });

  test('yes: nothing is waited for any more', async () => {
    const application = await awaitingConfirmation();
    world.recorder.clear();
    const confirmed = acceptedValue(await confirm(receiver, application, true));
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'TransactWriteItems']);
    expect(confirmed).toMatchObject({ state: 'SUBMITTED', pending: [], version: 3 });
    expect(confirmed.actions.at(-1)).toEqual({
      act: 'CONFIRMED',
      at: '2026-11-20T02:00:00.000Z',
      by: { role: 'citizen', subject: `subject-${receiver.id}`, clientId: 'gongji-web', personId: receiver.id },
    });
  });

  test('yes, with a review to come: its clock starts then', async () => {
    const finding = {
      giverId: giver.id,
      receiverId: receiver.id,
      admdvs: '330100',
      foundAt: '2026-06-01T02:00:00.000Z',
      foundBy: 'reviewer-1',
      reference: 'F-1',
    };
    await services.commit({ changes: [{ change: 'RELATION_REFUTED', finding }] });
    const application = await awaitingConfirmation();
    expect(application.pending).toEqual(['CONFIRMATION', 'REVIEW']);
    world.clock.set('2026-11-22T02:00:00.000Z');
    expect(acceptedValue(await confirm(receiver, application, true))).toMatchObject({
      state: 'UNDER_REVIEW',
      pending: ['REVIEW'],
      // Sunday; three working days later is Wednesday.
      review: { dueAt: '2026-11-25T16:00:00.000Z' },
    });
  });

  test('no: it is rejected, and says why', async () => {
    const application = await awaitingConfirmation();
    expect(acceptedValue(await confirm(receiver, application, false))).toMatchObject({
      state: 'REJECTED',
      reasons: ['receiver_declined'],
      version: 3,
    });
  });

  test('only the receiver, only in time, only where it is waited for', async () => {
    const application = await awaitingConfirmation();
    expect(await unchanged(() => confirm(giver, application, true))).toEqual(notPermitted);
    expect(await unchanged(() => confirm(stranger, application, true))).toEqual(notFound);
    world.clock.set('2026-11-23T02:00:00.000Z');
    expect(await unchanged(() => confirm(receiver, application, true))).toEqual({
      ok: false,
      rejection: { code: 'application_state_forbids', path: ['applicationId'], details: { state: 'EXPIRED' } },
    });
    world.clock.set('2026-11-23T01:59:59.999Z');
    acceptedValue(await confirm(receiver, application, true));
    expect(await unchanged(() => confirm(receiver, application, false))).toMatchObject({
      rejection: { code: 'application_state_forbids', details: { state: 'SUBMITTED' } },
    });
  });

  test('yes and no at the same moment: one of them', async () => {
    const application = await awaitingConfirmation();
    const outcomes = await Promise.all([confirm(receiver, application, true), confirm(receiver, application, false)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored(services, application)).version).toBe(3);
  });
});

describe('adding evidence', () => {
  const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
  const by = { role: 'reviewer', subject: 'reviewer-1', clientId: 'gongji-web', admdvs: '610100' } as const;

  /** In Xi'an, sent back by a reviewer until 4 December. */
  async function awaitingEvidence(caller: ReturnType<typeof clerkOf>): Promise<BindingApplication> {
    giver = await enrol(world, { serial: ++serials, name: '试样甲', participations: employee('610100') });
    receiver = await enrol(world, { serial: ++serials, name: '试样乙', participations: resident('610100') });
    const handedIn = await submitted(services, caller, {
      ...zhejiangRequest(giver, receiver),
      admdvs: '610100',
      channel: 'COUNTER',
      initiator: 'OPERATOR',
      giver: byName(giver),
      noticeVersion: '2024-02',
      commitmentLetter: { version: '2024-02' },
      evidence: await copied(world, caller, kinds),
      transactionPassword: '135790',
    });
    await screened(services, handedIn);
    const deed = { by, at: new Date('2026-11-20T02:00:00.000Z') };
    const claimed = acceptedValue(claim(await stored(services, handedIn), deed));
    const asked = { ...deed, reasons: ['EVIDENCE_ILLEGIBLE'] };
    const application = acceptedValue(askForEvidence(claimed, '2026-12-04T16:00:00.000Z', asked));
    for (const version of [claimed, application]) {
      await services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: version }] });
    }
    return application;
  }

  test('the applicant adds it, and the clock goes on', async () => {
    const clerk = clerkOf('610100');
    const application = await awaitingEvidence(clerk);
    const evidence = await copied(world, clerk, ['RECEIVER_HOUSEHOLD_REGISTER']);
    world.clock.set('2026-11-25T02:00:00.000Z');
    world.recorder.clear();
    const added = acceptedValue(await supplementApplication(services, clerk, { ...call(application), evidence }));
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'GetItem', 'TransactWriteItems']);
    expect(added).toMatchObject({
      state: 'UNDER_REVIEW',
      claimedBy: { subject: 'reviewer-1' },
      // Three working days were left; they count from Thursday 26 November: Thursday, Friday, Monday.
      review: { dueAt: '2026-11-30T16:00:00.000Z' },
    });
    expect(added.evidence.map(({ kind }) => kind)).toEqual([...kinds, 'RECEIVER_HOUSEHOLD_REGISTER']);
    const [kept] = await services.reads.evidence([evidence[0]?.evidenceId ?? '']);
    expect(kept).toMatchObject({ applicationId: application.id, version: 2 });
  });

  test('the giver adds it himself, whoever handed the application in for him', async () => {
    const application = await awaitingEvidence(clerkOf('610100'));
    const evidence = await uploaded(world, citizen(giver), ['RECEIVER_HOUSEHOLD_REGISTER']);
    const added = acceptedValue(
      await supplementApplication(services, citizen(giver), { ...call(application), evidence }),
    );
    expect(added).toMatchObject({ state: 'UNDER_REVIEW', submittedBy: { role: 'clerk', subject: 'clerk-1' } });
    expect(added.actions.at(-1)).toMatchObject({ act: 'EVIDENCE_ADDED', by: { role: 'citizen', personId: giver.id } });
    const [kept] = await services.reads.evidence([evidence[0]?.evidenceId ?? '']);
    expect(kept).toMatchObject({ applicationId: application.id, version: 2 });
  });

  test('the next shift at the counter adds what it uploaded, and nobody elsewhere does', async () => {
    const first = clerkOf('610100');
    const application = await awaitingEvidence(first);
    const evidence = await copied(world, first, ['RECEIVER_HOUSEHOLD_REGISTER']);
    const add = (caller: typeof first, pieces: readonly EvidenceOffered[]) =>
      supplementApplication(services, caller, { ...call(application), evidence: pieces });
    const next = clerkOf('610100', 'clerk-2');
    // Uploads are his who made them, also among colleagues.
    expect(await unchanged(() => add(next, evidence))).toEqual({
      ok: false,
      rejection: { code: 'evidence_unknown', path: ['evidence', '0', 'evidenceId'] },
    });
    const elsewhere = clerkOf('330100', 'clerk-2');
    const theirs = await copied(world, elsewhere, ['RECEIVER_HOUSEHOLD_REGISTER']);
    expect(await unchanged(() => add(elsewhere, theirs))).toEqual(notFound);
    const own = await copied(world, next, ['RECEIVER_HOUSEHOLD_REGISTER']);
    const added = acceptedValue(await add(next, own));
    expect(added.actions.at(-1)).toMatchObject({ act: 'EVIDENCE_ADDED', by: { role: 'clerk', subject: 'clerk-2' } });
  });

  test('a counter adds nothing to what came in through something else', async () => {
    const handedIn = await awaitingEvidence(clerkOf('610100'));
    const application = { ...handedIn, channel: 'HOSPITAL_OFFICE', version: handedIn.version + 1 } as const;
    await services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application }] });
    const next = clerkOf('610100', 'clerk-2');
    const evidence = await copied(world, next, ['RECEIVER_HOUSEHOLD_REGISTER']);
    expect(await unchanged(() => supplementApplication(services, next, { ...call(application), evidence }))).toEqual(
      notFound,
    );
  });

  test('nothing, too late, by others, or not asked for', async () => {
    const clerk = clerkOf('610100');
    const application = await awaitingEvidence(clerk);
    const evidence = await copied(world, clerk, ['RECEIVER_HOUSEHOLD_REGISTER']);
    const add = (caller: typeof clerk, pieces: readonly EvidenceOffered[] = evidence) =>
      supplementApplication(services, caller, { ...call(application), evidence: pieces });
    expect(await unchanged(() => add(clerk, []))).toEqual({
      ok: false,
      rejection: { code: 'evidence_empty', path: ['evidence'] },
    });
    const letter = [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }] as const;
    expect(await unchanged(() => add(clerk, letter))).toEqual({
      ok: false,
      rejection: { code: 'evidence_form_not_of_supplement', path: ['evidence', '0', 'form'] },
    });
    expect(await unchanged(() => add(terminalOf('610100')))).toEqual(notFound);
    expect(await unchanged(() => add(citizen(receiver)))).toEqual(notPermitted);
    const others = await uploaded(world, citizen(receiver), ['RECEIVER_HOUSEHOLD_REGISTER']);
    expect(await unchanged(() => add(clerk, others))).toEqual({
      ok: false,
      rejection: { code: 'evidence_unknown', path: ['evidence', '0', 'evidenceId'] },
    });
    world.clock.set('2026-12-04T16:00:00.000Z');
    expect(await unchanged(() => add(clerk))).toMatchObject({
      rejection: { code: 'application_state_forbids', details: { state: 'EXPIRED' } },
    });
    world.clock.set('2026-11-25T02:00:00.000Z');
    acceptedValue(await add(clerk));
    const more = await copied(world, clerk, ['GIVER_HOUSEHOLD_REGISTER']);
    expect(await unchanged(() => add(clerk, more))).toMatchObject({
      rejection: { code: 'application_state_forbids', details: { state: 'UNDER_REVIEW' } },
    });
  });
});
