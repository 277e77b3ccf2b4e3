import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { linked } from '../../support/applications.ts';
import { type Registered, register } from '../../support/people.ts';
import { claimedBy, looksAt, underReview } from '../../support/review-scene.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, idFor, refuseToCommit, worldWith } from './scene.ts';

const reviewer = staff('reviewer');
const colleague = { ...reviewer, subject: 'reviewer-b' };
const supervisor = staff('supervisor');

let world: World;
let api: TestApi;
let giver: Registered;
let receiver: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  giver = await register(world.services, { serial: 1 });
  receiver = await register(world.services, { serial: 2 });
});
afterAll(() => world.close());

const nodeIdOf = (applicationId: string, caller = reviewer) =>
  idFor(world, caller, { type: 'BindingApplication', applicationId });
const put = (differing: Partial<BindingApplication> = {}) => underReview(world, differing);

let keys = 0;
type Act = 'Claim' | 'Release' | 'Reassign' | 'Decide' | 'AskForEvidence';

/** One mutation of the review: its answer, and the payload alone. */
async function act(name: Act, applicationId: string, input: object = {}, caller = reviewer, on = api) {
  const field = `bindingApplication${name}`;
  const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) {
    application { id state claimedBy claimedAt dueAt waitsUntil reasons { code } history { act byRole bySubject toSubject reasons { code } } }
    userErrors { code message path }
  } }`;
  const variables = {
    input: { idempotencyKey: `review-api-${++keys}`, applicationId: nodeIdOf(applicationId), ...input },
  };
  const answer = await on.ask(caller, query, variables);
  return { answer, payload: answer.data?.[field] };
}

const refusals = ({ payload }: Awaited<ReturnType<typeof act>>) =>
  payload.userErrors.map(({ code, path }: { code: string; path: readonly string[] }) => [code, ...path]);

describe('a review', () => {
  test('goes from claim over more evidence and release to a decision, each in the history', async () => {
    const { id } = await put();
    const claimed = await act('Claim', id);
    expect(claimed.answer.errors).toEqual([]);
    expect(claimed.payload.userErrors).toEqual([]);
    expect(claimed.payload.application).toMatchObject({
      id: nodeIdOf(id),
      state: 'UNDER_REVIEW',
      claimedBy: 'reviewer-330100',
      claimedAt: '2026-11-20T02:00:00.000Z',
      dueAt: '2026-11-24T16:00:00.000Z',
    });
    expect((await act('Release', id)).payload.application.claimedBy).toBeNull();
    const to = { subject: colleague.subject, clientId: 'gongji-web' };
    expect((await act('Reassign', id, { to }, supervisor)).payload.application.claimedBy).toBe('reviewer-b');
    const rejected = await act('Decide', id, { decision: 'REJECT', reasons: ['RELATION_NOT_PROVEN'] }, colleague);
    expect(rejected.payload.application).toMatchObject({
      state: 'REJECTED',
      dueAt: null,
      reasons: [{ code: 'RELATION_NOT_PROVEN' }],
      history: [
        { act: 'SUBMITTED', byRole: 'CITIZEN', bySubject: null, toSubject: null, reasons: [] },
        { act: 'CLAIMED', byRole: 'REVIEWER', bySubject: 'reviewer-330100', toSubject: null, reasons: [] },
        { act: 'RELEASED', byRole: 'REVIEWER', bySubject: 'reviewer-330100', toSubject: null, reasons: [] },
        {
          act: 'REASSIGNED',
          byRole: 'SUPERVISOR',
          bySubject: 'supervisor-330100',
          toSubject: 'reviewer-b',
          reasons: [],
        },
        {
          act: 'REJECTED',
          byRole: 'REVIEWER',
          bySubject: 'reviewer-b',
          toSubject: null,
          reasons: [{ code: 'RELATION_NOT_PROVEN' }],
        },
      ],
    });
  });

  test('sends back for more evidence', async () => {
    const { id } = await put(claimedBy(reviewer.subject));
    const { payload } = await act('AskForEvidence', id, { reasons: ['EVIDENCE_ILLEGIBLE'] });
    expect(payload.application).toMatchObject({
      state: 'AWAITING_EVIDENCE',
      dueAt: null,
      waitsUntil: '2026-12-04T16:00:00.000Z',
    });
  });

  test('approved, makes the link that both sides see', async () => {
    const { id } = await put({
      giver: linked(giver.person),
      receiver: linked(receiver.person),
      evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
      noticeVersion: '2026-01',
      commitmentLetterVersion: '2026-01',
      quota: 30_000n,
      ...claimedBy(reviewer.subject),
    });
    const { payload, answer } = await act('Decide', id, { decision: 'APPROVE', reasons: ['EVIDENCE_CONVINCES'] });
    expect([answer.errors, payload.userErrors, payload.application.state]).toEqual([[], [], 'APPROVED']);
    const links = '{ viewer { person { familyLinks { edges { node { kind side relation } } } } } }';
    const [ofGiver, ofReceiver] = await Promise.all(
      [giver, receiver].map(async ({ person }) => {
        const { data } = await api.ask(citizen(person.id), links);
        return data.viewer.person.familyLinks.edges.map(({ node }: { node: unknown }) => node);
      }),
    );
    expect(ofGiver).toEqual([{ kind: 'MUTUAL_AID', side: 'GIVING', relation: 'SPOUSE' }]);
    expect(ofReceiver).toEqual([{ kind: 'MUTUAL_AID', side: 'RECEIVING', relation: 'SPOUSE' }]);
  });

  test('of two reviewers at the same moment one takes it', async () => {
    const { id } = await put();
    const both = await Promise.all([act('Claim', id), act('Claim', id, {}, colleague)]);
    const lost = both.filter(({ payload }) => payload.application === null);
    expect(lost).toHaveLength(1);
    expect(lost.map(refusals)).toEqual([[['APPLICATION_CLAIMED_BY_OTHER', 'input', 'applicationId']]]);
  });
});

describe('is refused, and nothing is written:', () => {
  const reject = { decision: 'REJECT', reasons: ['EVIDENCE_MISSING'] };

  test.each<[string, Act, Partial<BindingApplication>, object, typeof reviewer, readonly string[]]>([
    [
      'claiming what another has',
      'Claim',
      claimedBy('reviewer-9'),
      {},
      reviewer,
      ['APPLICATION_CLAIMED_BY_OTHER', 'applicationId'],
    ],
    ['claiming as supervisor too early', 'Claim', {}, {}, supervisor, ['APPLICATION_STATE_FORBIDS', 'applicationId']],
    [
      'claiming what one handed in at the counter',
      'Claim',
      { submittedBy: { ...staff('clerk'), role: 'clerk', subject: reviewer.subject } },
      {},
      reviewer,
      ['REVIEWER_IS_SUBMITTER', 'applicationId'],
    ],
    ['releasing what nobody has', 'Release', {}, {}, reviewer, ['APPLICATION_NOT_CLAIMED', 'applicationId']],
    [
      'reassigning to a name',
      'Reassign',
      {},
      { to: { subject: '王小明', clientId: 'desk' } },
      supervisor,
      ['REVIEWER_MALFORMED', 'to', 'subject'],
    ],
    [
      'reassigning to the submitter',
      'Reassign',
      {},
      { to: { subject: 'person-giver', clientId: 'desk' } },
      supervisor,
      ['REVIEWER_IS_SUBMITTER', 'to'],
    ],
    ['deciding without a claim', 'Decide', {}, reject, reviewer, ['APPLICATION_NOT_CLAIMED', 'applicationId']],
    [
      'deciding without a reason',
      'Decide',
      {},
      { ...reject, reasons: [] },
      reviewer,
      ['DECISION_REASONS_EMPTY', 'reasons'],
    ],
    [
      'approving for want of evidence',
      'Decide',
      {},
      { decision: 'APPROVE', reasons: ['EVIDENCE_MISSING'] },
      reviewer,
      ['DECISION_REASONS_DO_NOT_FIT', 'reasons'],
    ],
    [
      'asking without a claim',
      'AskForEvidence',
      {},
      { reasons: ['EVIDENCE_MISSING'] },
      reviewer,
      ['APPLICATION_NOT_CLAIMED', 'applicationId'],
    ],
    [
      'anything with a key too short',
      'Claim',
      {},
      { idempotencyKey: 'short' },
      reviewer,
      ['IDEMPOTENCY_KEY_MALFORMED', 'idempotencyKey'],
    ],
    [
      'an id of something else',
      'Claim',
      {},
      { applicationId: 'per_bm90aGluZw' },
      reviewer,
      ['NOT_FOUND', 'applicationId'],
    ],
    ['one of another area', 'Claim', { admdvs: '610100' }, {}, reviewer, ['NOT_FOUND', 'applicationId']],
  ])('%s', async (_what, name, differing, input, caller, [code, ...path]) => {
    const { id } = await put(differing);
    const before = await world.rawItems();
    expect(refusals(await act(name, id, input, caller))).toEqual([[code, 'input', ...path]]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('an approval that the rules forbid, naming them', async () => {
    // The two are nobody: they were never registered.
    const { id } = await put(claimedBy(reviewer.subject));
    const { payload } = await act('Decide', id, { decision: 'APPROVE', reasons: ['EVIDENCE_CONVINCES'] });
    expect(payload.application).toBeNull();
    expect(payload.userErrors).toMatchObject([{ code: 'RULES_NOT_MET', path: ['input', 'applicationId'] }]);
    expect(payload.userErrors[0].message).toContain('any more: Insurance of both persons, Quota, ');
    expect((await world.services.reads.application(id))?.state).toBe('UNDER_REVIEW');
  });

  test.each(['clerk', 'auditor', 'operator', 'terminal', 'institution'] as const)(
    'everything to a %s',
    async (role) => {
      const { id } = await put(claimedBy(`${role}-330100`));
      const before = await world.rawItems();
      const inputs = {
        Claim: {},
        Release: {},
        Reassign: {},
        Decide: reject,
        AskForEvidence: { reasons: ['EVIDENCE_MISSING'] },
      };
      for (const [name, input] of Object.entries(inputs)) {
        const { answer } = await act(name as Act, id, input, staff(role));
        expect([name, codesOf(answer)]).toEqual([name, ['FORBIDDEN']]);
      }
      expect(await world.rawItems()).toEqual(before);
    },
  );

  test('reassigning to a reviewer', async () => {
    const { id } = await put(claimedBy(reviewer.subject));
    expect(codesOf((await act('Reassign', id)).answer)).toEqual(['FORBIDDEN']);
  });
});

describe('opening an application', () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on BindingApplication {
    state flagged history { act bySubject } giver { name person { name } }
  } } }`;

  test('shows it to reviewers of its area, and both sides see that they looked', async () => {
    const { id, receiver: other } = await put({ giver: linked(giver.person), kind: 'DISPLAY' });
    const { data, errors } = await api.ask(reviewer, query, { id: nodeIdOf(id) });
    expect(errors).toEqual([]);
    expect(data.node).toEqual({
      state: 'UNDER_REVIEW',
      flagged: false,
      history: [{ act: 'SUBMITTED', bySubject: null }],
      giver: { name: '试**', person: { name: '试**' } },
    });
    const look = { kind: 'VIEWED', byRole: 'reviewer', bySubject: 'reviewer-330100', byAdmdvs: '330100', fields: [] };
    expect(await looksAt(world, other.id)).toEqual([look]);
    expect(await looksAt(world, giver.person.id)).toContainEqual(look);
  });

  test('is nothing to those of another area, or who cannot be noted', async () => {
    const { id } = await put();
    expect((await api.ask({ ...reviewer, admdvs: '610100' }, query, { id: nodeIdOf(id) })).data).toEqual({
      node: null,
    });
    const mute = createTestApi(worldWith(world, { commit: refuseToCommit }));
    const answer = await mute.ask(reviewer, query, { id: nodeIdOf(id) });
    expect([answer.data, codesOf(answer)]).toEqual([{ node: null }, ['BUSY']]);
  });
});

test('a mutation of the review answers again the same, byte for byte', async () => {
  const { id } = await put();
  const input = { idempotencyKey: 'review-again-1' };
  const once = await act('Claim', id, input);
  const before = await world.rawItems();
  expect((await act('Claim', id, input)).answer.text).toBe(once.answer.text);
  expect(await world.rawItems()).toEqual(before);
  const other = await put();
  expect(refusals(await act('Claim', other.id, input))).toEqual([
    ['IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT', 'input', 'idempotencyKey'],
  ]);
});
