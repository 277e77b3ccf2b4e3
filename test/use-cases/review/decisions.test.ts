import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BindingApplication, DecisionReason } from '../../../domain/binding/application.ts';
import { askForEvidence } from '../../../use-cases/review/ask-for-evidence.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { worldWith } from '../../functions/graphql/scene.ts';
import { linked } from '../../support/applications.ts';
import { type Registered, register } from '../../support/people.ts';
import {
  claimedBy,
  createReviewWorld,
  elsewhere,
  first,
  forbidden,
  looksAt,
  refusedFor,
  second,
  staffOf,
  supervisor,
  underReview,
} from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.close());

let keys = 0;
const once = (applicationId: string) => ({ idempotencyKey: `decisions-${++keys}`, applicationId });
const stored = (id: string) => world.services.reads.application(id);
const approve = { decision: 'APPROVE', reasons: ['EVIDENCE_CONVINCES'] } as const;
const reject = { decision: 'REJECT', reasons: ['RELATION_NOT_PROVEN', 'EVIDENCE_MISSING'] } as const;
const ask = (...reasons: readonly DecisionReason[]) => ({ reasons });

let serial = 100;
/** Two employees of Hangzhou, and an application of theirs that all rules allow; reviewer-1 has taken it. */
async function spouses(differing: Partial<BindingApplication> = {}) {
  const giver = await register(world.services, { serial: serial++ });
  const receiver = await register(world.services, { serial: serial++ });
  const application = await underReview(world, {
    giver: linked(giver.person),
    receiver: linked(receiver.person),
    evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
    noticeVersion: '2026-01',
    commitmentLetterVersion: '2026-01',
    quota: 30_000n,
    ...claimedBy('reviewer-1'),
    ...differing,
  });
  return { giver, receiver, application };
}

const linkBetween = (giver: Registered, receiver: Registered) =>
  world.services.reads.link({ kind: 'MUTUAL_AID', giverId: giver.person.id, receiverId: receiver.person.id });

describe('an approval', () => {
  test('ends the application and makes the link in one transaction', async () => {
    const { giver, receiver, application } = await spouses();
    world.recorder.clear();
    const outcome = await decideApplication(world.services, first, { ...once(application.id), ...approve });
    const approved = await stored(application.id);
    expect(outcome).toEqual({ ok: true, value: approved });
    expect(approved).toMatchObject({
      state: 'APPROVED',
      pending: [],
      reasons: ['EVIDENCE_CONVINCES'],
      concludedAt: '2026-11-20T02:00:00.000Z',
      version: 2,
    });
    expect(approved?.actions.at(-1)).toEqual({
      act: 'APPROVED',
      at: '2026-11-20T02:00:00.000Z',
      by: { role: 'reviewer', subject: 'reviewer-1', clientId: 'review-desk', admdvs: '330100' },
      reasons: ['EVIDENCE_CONVINCES'],
      profileVersion: '330100@2026-01-01',
    });
    expect(await linkBetween(giver, receiver)).toMatchObject({
      status: 'LIVE',
      since: '2026-11-20T02:00:00.000Z',
      relation: 'SPOUSE',
      applicationId: application.id,
      restsOn: {
        giver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
        receiver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
      },
    });
    const writes = world.recorder.requests.filter(({ keys: items }) =>
      items.includes(`APPLICATION#${application.id} | STATE`),
    );
    expect(writes.map(({ command }) => command)).toEqual(['GetItem', 'TransactWriteItems', 'GetItem']);
    const [one, other] = [giver.person.id, receiver.person.id];
    // After the answer: the application, the place that it frees, the link, both caps, the quota, what it rests on, the looks.
    expect(writes[1]?.keys.slice(1)).toEqual([
      `APPLICATION#${application.id} | STATE`,
      `PERSON#${one} | OPEN#MUTUAL_AID#${other}`,
      `PERSON#${one} | LINK#MUTUAL_AID#GIVING#${other}`,
      `PERSON#${other} | LINK#MUTUAL_AID#RECEIVING#${one}`,
      `PERSON#${one} | LINK_COUNTER`,
      `PERSON#${other} | LINK_COUNTER`,
      `PERSON#${one} | ACCOUNT#EMPLOYEE#330100`,
      `LEDGER#${one}#EMPLOYEE#330100 | ENTRY#000000000002`,
      `PERSON#${one} | FINDING#${other}`,
      `PERSON#${one} | PARTICIPATION#EMPLOYEE#330100`,
      `PERSON#${other} | PARTICIPATION#EMPLOYEE#330100`,
      expect.stringMatching(`^ACCESS#${one} `),
      expect.stringMatching(`^ACCESS#${other} `),
    ]);
  });

  test('is refused with the rules that are not met any more; it can be rejected then', async () => {
    const { giver, receiver, application } = await spouses({ noticeVersion: '2025-01' });
    const outcome = await decideApplication(world.services, first, { ...once(application.id), ...approve });
    expect(outcome).toEqual({
      ok: false,
      rejection: { code: 'rules_not_met', path: ['applicationId'], details: { rules: 'notice_current' } },
    });
    expect(await stored(application.id)).toEqual(application);
    expect(await linkBetween(giver, receiver)).toBeUndefined();
    const rejected = await decideApplication(world.services, first, {
      ...once(application.id),
      decision: 'REJECT',
      reasons: ['RULE_NOT_MET'],
    });
    expect(rejected.ok && rejected.value.state).toBe('REJECTED');
  });

  test('is refused where the account does not cover the quota, by a fen, and nothing is written', async () => {
    const { application } = await spouses({ quota: 35_001n });
    const before = await world.rawItems();
    expect(await decideApplication(world.services, first, { ...once(application.id), ...approve })).toEqual({
      ok: false,
      rejection: { code: 'rules_not_met', path: ['applicationId'], details: { rules: 'quota_fits' } },
    });
    expect(await world.rawItems()).toEqual(before);
  });

  test('and a rejection by the same reviewer at the same moment are one decision', async () => {
    const { giver, receiver, application } = await spouses();
    const outcomes = await Promise.all([
      decideApplication(world.services, first, { ...once(application.id), ...approve }),
      decideApplication(world.services, first, { ...once(application.id), ...reject }),
    ]);
    const state = (await stored(application.id))?.state ?? '';
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(['APPROVED', 'REJECTED']).toContain(state);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(forbidden(state));
    expect((await linkBetween(giver, receiver)) !== undefined).toBe(state === 'APPROVED');
  });

  test('twice at the same moment makes one link', async () => {
    const { giver, receiver, application } = await spouses();
    const outcomes = await Promise.all([
      decideApplication(world.services, first, { ...once(application.id), ...approve }),
      decideApplication(world.services, first, { ...once(application.id), ...approve }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(forbidden('APPROVED'));
    expect(await linkBetween(giver, receiver)).toMatchObject({ status: 'LIVE', version: 1 });
    const counters = await world.services.reads.linkCounters([giver.person.id, receiver.person.id]);
    expect(counters.map((counter) => [counter?.made.MUTUAL_AID, counter?.version])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('that finds the link of another approval among its facts hears that it is too late', async () => {
    const { application } = await spouses();
    const { reads } = world.services;
    const request = { ...once(application.id), ...approve };
    let other: Promise<unknown> | undefined;
    const links: typeof reads.links = async (...asked) => {
      other ??= decideApplication(world.services, first, { ...once(application.id), ...approve });
      await other;
      return reads.links(...asked);
    };
    const { services } = worldWith(world, { reads: { ...reads, links } });
    expect(await decideApplication(services, first, request)).toEqual(forbidden('APPROVED'));
    expect(await other).toMatchObject({ ok: true, value: { state: 'APPROVED' } });
  });

  test('sent again under its key is answered again the same, and makes no second link', async () => {
    const { application } = await spouses();
    const request = { ...once(application.id), ...approve };
    const answer = await decideApplication(world.services, first, request);
    const before = (await world.rawItems()).length;
    expect(await decideApplication(world.services, first, request)).toEqual(answer);
    expect(answer.ok && answer.value.state).toBe('APPROVED');
    // A replay asks the rules nothing: the application has ended.
    expect((await world.rawItems()).length).toBe(before);
  });
});

describe('a rejection', () => {
  test('keeps its reasons, each once, and both sides see who looked', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    world.recorder.clear();
    const request = {
      ...once(application.id),
      decision: 'REJECT',
      reasons: ['EVIDENCE_MISSING', 'EVIDENCE_MISSING'],
    } as const;
    const outcome = await decideApplication(world.services, first, request);
    expect(outcome.ok && [outcome.value.state, outcome.value.reasons]).toEqual(['REJECTED', ['EVIDENCE_MISSING']]);
    // The application, the place that it frees, both access logs and the answer.
    expect(world.recorder.requests.map(({ command, keys: items }) => [command, items.length])).toEqual([
      ['GetItem', 1],
      ['TransactWriteItems', 5],
    ]);
    const look = { kind: 'VIEWED', byRole: 'reviewer', bySubject: 'reviewer-1', byAdmdvs: '330100', fields: [] };
    expect(await looksAt(world, application.giver.id)).toEqual([look]);
    expect(await looksAt(world, application.receiver.id)).toEqual([look]);
  });

  test('of two at the same moment one counts, and the other hears that it is too late', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const outcomes = await Promise.all([
      decideApplication(world.services, first, { ...once(application.id), ...reject }),
      decideApplication(world.services, first, { ...once(application.id), ...reject }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(forbidden('REJECTED'));
    expect((await stored(application.id))?.actions.map(({ act }) => act)).toEqual(['SUBMITTED', 'REJECTED']);
  });

  test('is a supervisor’s once it was escalated and he has taken it', async () => {
    const application = await underReview(world, { state: 'ESCALATED', ...claimedBy('supervisor-1') });
    const outcome = await decideApplication(world.services, supervisor, { ...once(application.id), ...reject });
    expect(outcome.ok && outcome.value.state).toBe('REJECTED');
  });
});

describe('sending back', () => {
  test('gives ten working days and stops the clock', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const outcome = await askForEvidence(world.services, first, {
      ...once(application.id),
      ...ask('EVIDENCE_ILLEGIBLE', 'RELATION_NOT_PROVEN'),
    });
    expect(outcome).toEqual({ ok: true, value: await stored(application.id) });
    expect(outcome.ok && outcome.value).toMatchObject({
      state: 'AWAITING_EVIDENCE',
      // The end of Friday, 4 December 2026, in Shanghai.
      lapsesAt: '2026-12-04T16:00:00.000Z',
      review: { paused: { dueIn: 2, escalatesIn: 4, expiresIn: 19 } },
      claimedBy: { subject: 'reviewer-1' },
    });
    expect(outcome.ok && outcome.value.actions.at(-1)).toMatchObject({
      act: 'EVIDENCE_ASKED',
      reasons: ['EVIDENCE_ILLEGIBLE', 'RELATION_NOT_PROVEN'],
    });
    const queue = await world.services.reads.reviewQueue('330100', { first: 100 }, {});
    expect(queue.items.map(({ id }) => id)).not.toContain(application.id);
    expect(await decideApplication(world.services, first, { ...once(application.id), ...reject })).toEqual(
      forbidden('AWAITING_EVIDENCE'),
    );
  });
});

const decided = (caller: typeof first, id: string) =>
  decideApplication(world.services, caller, { ...once(id), ...reject });
const asked = (caller: typeof first, id: string) =>
  askForEvidence(world.services, caller, { ...once(id), ...ask('EVIDENCE_MISSING') });

describe.each([
  ['deciding', decided],
  ['sending back', asked],
] as const)('%s is refused, and nothing is written,', (_name, act) => {
  test.each<[string, Partial<BindingApplication>, typeof first, unknown]>([
    ['where nobody has taken it', {}, first, refusedFor('application_not_claimed', 'applicationId')],
    [
      'to a reviewer who has not taken it',
      claimedBy('reviewer-1'),
      second,
      refusedFor('application_claimed_by_other', 'applicationId'),
    ],
    [
      'to a reviewer of another area, whatever his subject',
      claimedBy('reviewer-1'),
      elsewhere,
      refusedFor('not_found', 'applicationId'),
    ],
    ['to a supervisor before it is escalated', claimedBy('supervisor-1'), supervisor, forbidden('UNDER_REVIEW')],
    [
      'to whoever handed it in, although it was given to him',
      {
        ...claimedBy('both-desks'),
        submittedBy: { role: 'clerk', subject: 'both-desks', clientId: 'counter', admdvs: '330100' },
      },
      staffOf('reviewer', 'both-desks'),
      refusedFor('reviewer_is_submitter', 'applicationId'),
    ],
    [
      'once its time is over, though nobody said so yet',
      {
        ...claimedBy('reviewer-1'),
        state: 'ESCALATED',
        review: {
          dueAt: '2026-10-21T16:00:00.000Z',
          escalatesAt: '2026-10-23T16:00:00.000Z',
          expiresAt: '2026-11-20T02:00:00.000Z',
        },
      },
      first,
      forbidden('EXPIRED'),
    ],
  ])('%s', async (_where, differing, caller, refusal) => {
    const application = await underReview(world, differing);
    const before = await world.rawItems();
    expect(await act(caller, application.id)).toEqual(refusal);
    expect(await world.rawItems()).toEqual(before);
  });
});

describe('reasons', () => {
  const unfit = (reasons: string) => ({
    ok: false,
    rejection: { code: 'decision_reasons_do_not_fit', path: ['reasons'], details: { reasons } },
  });
  const forRejection =
    'EVIDENCE_MISSING, EVIDENCE_ILLEGIBLE, EVIDENCE_DOES_NOT_MATCH, RELATION_NOT_PROVEN, IDENTITY_DOUBTFUL, SUSPECTED_MISUSE, RULE_NOT_MET';
  const forAsking =
    'EVIDENCE_MISSING, EVIDENCE_ILLEGIBLE, EVIDENCE_DOES_NOT_MATCH, RELATION_NOT_PROVEN, IDENTITY_DOUBTFUL';

  test.each<['APPROVE' | 'REJECT', readonly DecisionReason[], unknown]>([
    ['APPROVE', [], refusedFor('decision_reasons_empty', 'reasons')],
    ['REJECT', [], refusedFor('decision_reasons_empty', 'reasons')],
    ['APPROVE', ['EVIDENCE_MISSING'], unfit('EVIDENCE_CONVINCES')],
    ['REJECT', ['EVIDENCE_CONVINCES'], unfit(forRejection)],
    ['REJECT', ['EVIDENCE_MISSING', 'EVIDENCE_CONVINCES'], unfit(forRejection)],
  ])('to %s: %j', async (decision, reasons, refusal) => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const before = await world.rawItems();
    expect(await decideApplication(world.services, first, { ...once(application.id), decision, reasons })).toEqual(
      refusal,
    );
    expect(await world.rawItems()).toEqual(before);
  });

  test.each<[readonly DecisionReason[], unknown]>([
    [[], refusedFor('decision_reasons_empty', 'reasons')],
    [['SUSPECTED_MISUSE'], unfit(forAsking)],
  ])('to send back: %j', async (reasons, refusal) => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const before = await world.rawItems();
    expect(await askForEvidence(world.services, first, { ...once(application.id), reasons })).toEqual(refusal);
    expect(await world.rawItems()).toEqual(before);
  });
});
