import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestApi, staff, type TestApi } from '../../support/api.ts';
import { claimedBy, dueAt, underReview } from '../../support/review-scene.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, idFor } from './scene.ts';

const reviewer = staff('reviewer');
const supervisor = staff('supervisor');

let world: World;
let api: TestApi;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
afterAll(() => world.close());

const nodeIdOf = (applicationId: string) => idFor(world, reviewer, { type: 'BindingApplication', applicationId });

describe('the holidays of 2027 are not announced', () => {
  const review = {
    dueAt: '2026-12-30T16:00:00.000Z',
    escalatesAt: '2026-12-31T16:00:00.000Z',
    expiresAt: '2027-01-20T16:00:00.000Z',
  };
  const paused = { dueIn: 3, escalatesIn: 5, expiresIn: 20 };

  test.each([
    ['a review that expires in 2027 may move', { review }, true],
    // 31 December ends with the first moment of 2027.
    ['one that ends with 2026 does not', { review: { ...review, expiresAt: '2026-12-31T16:00:00.000Z' } }, false],
    [
      'a clock that stands still has no deadlines',
      { state: 'AWAITING_EVIDENCE', review: { ...review, paused } },
      false,
    ],
    ['nor has what was decided', { state: 'REJECTED', review }, false],
  ] as const)('%s', async (_what, differing, expected) => {
    const { id } = await underReview(world, differing);
    const query = 'query ($id: ID!) { node(id: $id) { ... on BindingApplication { deadlinesProvisional } } }';
    const { data, errors } = await api.ask(reviewer, query, { id: nodeIdOf(id) });
    expect([data.node, errors]).toEqual([{ deadlinesProvisional: expected }, []]);
  });
});

describe('the queue', () => {
  const query = `query ($first: Int! = 20, $after: String, $kind: LinkKind, $escalated: Boolean, $flagged: Boolean, $claimedBy: ReviewClaim! = ANYBODY) {
    reviewQueue(first: $first, after: $after, kind: $kind, escalated: $escalated, flagged: $flagged, claimedBy: $claimedBy) {
      edges { cursor node { id state dueAt deadlinesProvisional flagged claimedBy relation } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const ids: string[] = [];
  beforeAll(async () => {
    for (const differing of [
      { ...dueAt('2026-11-25T16:00:00.000Z'), kind: 'DISPLAY' },
      { ...dueAt('2026-11-18T16:00:00.000Z'), state: 'ESCALATED', flagged: true },
      { ...dueAt('2026-11-23T16:00:00.000Z'), ...claimedBy(reviewer.subject) },
    ] as const) {
      ids.push((await underReview(world, { ...differing, admdvs: '610100' })).id);
    }
  });
  const inXian = { ...reviewer, admdvs: '610100' };
  const shown = async (variables: object, caller = inXian) => {
    const { data } = await api.ask(caller, query, variables);
    return data.reviewQueue.edges.map(({ node }: { node: { id: string } }) =>
      ids.findIndex((id) => nodeIdOf(id) === node.id),
    );
  };

  test('shows each as a reviewer sees it, oldest due first', async () => {
    const { data, errors } = await api.ask(inXian, query);
    expect(errors).toEqual([]);
    expect(data.reviewQueue.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      {
        id: nodeIdOf(ids[1] ?? ''),
        state: 'ESCALATED',
        dueAt: '2026-11-18T16:00:00.000Z',
        deadlinesProvisional: false,
        flagged: true,
        claimedBy: null,
        relation: 'SPOUSE',
      },
      expect.objectContaining({ id: nodeIdOf(ids[2] ?? ''), claimedBy: 'reviewer-330100' }),
      expect.objectContaining({ id: nodeIdOf(ids[0] ?? ''), claimedBy: null }),
    ]);
  });

  test.each([
    [{ kind: 'DISPLAY' }, [0]],
    [{ escalated: true }, [1]],
    [{ escalated: false }, [2, 0]],
    [{ flagged: false }, [2, 0]],
    [{ claimedBy: 'ME' }, [2]],
    [{ claimedBy: 'NOBODY' }, [1, 0]],
    [{ claimedBy: 'ANYBODY' }, [1, 2, 0]],
  ])('filters by %j', async (filter, expected) => {
    expect(await shown(filter)).toEqual(expected);
  });

  test('shows the work and not the people, so it leaves no line in their access logs', async () => {
    const before = await world.rawItems();
    expect((await api.ask(inXian, query)).data.reviewQueue.edges).toHaveLength(3);
    const hidden = [
      'giver { name }',
      'receiver { name }',
      'verdicts { rule }',
      'evidence { kind }',
      'history { act }',
      'reasons { code }',
      'quota { fen }',
      'noticeVersion',
    ];
    for (const field of hidden) {
      const answer = await api.ask(inXian, `{ reviewQueue(first: 1) { edges { node { id ${field} } } } }`);
      expect([field, codesOf(answer)]).toEqual([field, ['FORBIDDEN']]);
    }
    expect(await world.rawItems()).toEqual(before);
  });

  test('is walked page by page, and a cursor of one area is none of another', async () => {
    const start = await api.ask(inXian, query, { first: 2 });
    const { endCursor, ...rest } = start.data.reviewQueue.pageInfo;
    expect(rest).toEqual({ hasNextPage: true, hasPreviousPage: false });
    expect(await shown({ first: 2, after: endCursor })).toEqual([0]);
    expect(codesOf(await api.ask(reviewer, query, { after: endCursor }))).toEqual(['CURSOR_MALFORMED']);
    expect(codesOf(await api.ask(inXian, query, { after: 'bm90aGluZw' }))).toEqual(['CURSOR_MALFORMED']);
    expect(codesOf(await api.ask(inXian, query, { first: 101 }))).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
  });

  test('is empty for reviewers of another area, and full for the supervisor of this one', async () => {
    expect(await shown({}, { ...reviewer, admdvs: '440300' })).toEqual([]);
    expect(await shown({}, { ...supervisor, admdvs: '610100' })).toEqual([1, 2, 0]);
  });

  test.each(['clerk', 'auditor', 'operator', 'terminal', 'institution'] as const)('is closed to a %s', async (role) => {
    expect(codesOf(await api.ask(staff(role, '610100'), query))).toEqual(['FORBIDDEN']);
  });

  test('has the workload beside it, for supervisors', async () => {
    const workload = `{ reviewWorkload {
      total unclaimed overdue escalated oldestDueAt oldestAcceptedAt cutOff reviewers { subject claimed overdue escalated }
    } }`;
    const { data } = await api.ask({ ...supervisor, admdvs: '610100' }, workload);
    expect(data.reviewWorkload).toEqual({
      total: 3,
      unclaimed: 2,
      overdue: 1,
      escalated: 1,
      oldestDueAt: '2026-11-18T16:00:00.000Z',
      oldestAcceptedAt: '2026-11-19T01:00:01.000Z',
      cutOff: false,
      reviewers: [{ subject: 'reviewer-330100', claimed: 1, overdue: 0, escalated: 0 }],
    });
    expect(codesOf(await api.ask(inXian, workload))).toEqual(['FORBIDDEN']);
  });
});
