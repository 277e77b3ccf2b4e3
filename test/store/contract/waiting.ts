import { expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { ReviewQueueFilter } from '../../../use-cases/ports.ts';
import { underReview } from '../../support/binding-records.ts';
import { linkOf } from '../../support/records.ts';
import { type Contract, commonTools, walk } from './contract.ts';

const [friday, saturday, monday] = ['2026-12-04T16:00:00.000Z', '2026-12-05T16:00:00.000Z', '2026-12-07T16:00:00.000Z'];

/** What the tests here do again and again. */
function toolsOf(contract: Contract) {
  const tools = commonTools(contract);
  return {
    ...tools,
    /** An application under review, of two whom nobody else applies for. */
    submit: async (admdvs: string, dueAt: string, id: string, differing: Partial<BindingApplication> = {}) => {
      const [giver, receiver] = await tools.two();
      const application = underReview(giver, receiver, dueAt, { id, admdvs, ...differing });
      await tools.commit({ change: 'APPLICATION_SUBMITTED', application, pointers: [] });
      return application;
    },
    queue: async (admdvs: string, filter: ReviewQueueFilter = {}) =>
      (await tools.reads().reviewQueue(admdvs, { first: 100 }, filter)).items.map(({ id }) => id),
    /** A link that is made with an end to come. */
    ending: async (admdvs: string, endsAt: string, kind: FamilyLink['kind'] = 'MUTUAL_AID') => {
      const link = { ...linkOf(...(await tools.two()), kind), admdvs, endsAt };
      await tools.commit({ change: 'LINK_MADE', link });
      return link;
    },
  };
}

/** Who has to review what. Each test has a pooling area of its own. */
export function describeReviewQueue(contract: Contract): void {
  const { reads, commit, submit, queue } = toolsOf(contract);

  test('oldest due first, of one pooling area, and whole', async () => {
    await submit('110000', monday, 'queue-c');
    await submit('110000', friday, 'queue-b');
    const first = await submit('110000', friday, 'queue-a', { claimedBy: { subject: 's', clientId: 'c', at: friday } });
    await submit('110001', friday, 'queue-elsewhere');
    expect(await queue('110000')).toEqual(['queue-a', 'queue-b', 'queue-c']);
    expect((await reads().reviewQueue('110000', { first: 1 }, {})).items).toEqual([first]);
  });

  test('page by page, from any place, also from one that has left the queue', async () => {
    const applications = [];
    for (const id of ['page-a', 'page-b', 'page-c', 'page-d']) applications.push(await submit('120000', friday, id));
    const pages = await walk((page) => reads().reviewQueue('120000', page, {}), 2);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
      ['page-a', 'page-b'],
      ['page-c', 'page-d'],
    ]);
    const { positions, next } = await reads().reviewQueue('120000', { first: 3 }, {});
    expect([positions, next]).toEqual([
      [`${friday}#page-a`, `${friday}#page-b`, `${friday}#page-c`],
      `${friday}#page-c`,
    ]);
    const [, second] = applications;
    if (!second) throw new Error('there are four');
    await commit({ change: 'APPLICATION_CHANGED', application: { ...second, state: 'WITHDRAWN', version: 2 } });
    const after = await reads().reviewQueue('120000', { first: 5, after: `${friday}#page-b` }, {});
    expect(after.items.map(({ id }) => id)).toEqual(['page-c', 'page-d']);
    expect(after.next).toBeUndefined();
  });

  test('in the queue while it is under review or escalated, and at no other time', async () => {
    let application = await submit('130000', friday, 'state', { state: 'SUBMITTED' });
    const seen: Record<string, number> = { SUBMITTED: (await queue('130000')).length };
    for (const state of ['AWAITING_FACE', 'UNDER_REVIEW', 'AWAITING_EVIDENCE', 'ESCALATED', 'APPROVED'] as const) {
      application = { ...application, state, version: application.version + 1 };
      await commit({ change: 'APPLICATION_CHANGED', application });
      seen[state] = (await queue('130000')).length;
    }
    expect(seen).toEqual({
      SUBMITTED: 0,
      AWAITING_FACE: 0,
      UNDER_REVIEW: 1,
      AWAITING_EVIDENCE: 0,
      ESCALATED: 1,
      APPROVED: 0,
    });
  });

  test('an application whose clock was set anew stands in its new place', async () => {
    const application = await submit('140000', friday, 'moved');
    await submit('140000', saturday, 'stayed');
    const review = { dueAt: monday, escalatesAt: monday, expiresAt: monday };
    await commit({ change: 'APPLICATION_CHANGED', application: { ...application, review, version: 2 } });
    expect(await queue('140000')).toEqual(['stayed', 'moved']);
  });
}

/** Which of the queue is shown. */
export function describeQueueFilters(contract: Contract): void {
  const { reads, commit, submit, queue } = toolsOf(contract);

  test('filters, one by one and together', async () => {
    const claimedBy = { subject: 'reviewer-1', clientId: 'desk', at: friday };
    await submit('150000', friday, 'plain');
    await submit('150000', friday, 'display', { kind: 'DISPLAY' });
    await submit('150000', friday, 'counter', { channel: 'COUNTER' });
    await submit('150000', friday, 'flagged', { flagged: true });
    await submit('150000', friday, 'escalated', { state: 'ESCALATED', claimedBy: { ...claimedBy, subject: 'other' } });
    await submit('150000', friday, 'claimed', { claimedBy, flagged: true });
    const rest = ['counter', 'display', 'plain'];
    expect(await queue('150000', { kind: 'DISPLAY' })).toEqual(['display']);
    expect(await queue('150000', { channel: 'COUNTER' })).toEqual(['counter']);
    expect(await queue('150000', { flagged: true })).toEqual(['claimed', 'flagged']);
    expect(await queue('150000', { flagged: false })).toEqual(['counter', 'display', 'escalated', 'plain']);
    expect(await queue('150000', { escalated: true })).toEqual(['escalated']);
    expect(await queue('150000', { escalated: false })).toEqual(['claimed', 'counter', 'display', 'flagged', 'plain']);
    expect(await queue('150000', { claimedBy: 'reviewer-1' })).toEqual(['claimed']);
    expect(await queue('150000', { claimedBy: null })).toEqual(['counter', 'display', 'flagged', 'plain']);
    expect(await queue('150000', { claimedBy: null, flagged: false })).toEqual(rest);
    expect(
      await queue('150000', {
        kind: 'MUTUAL_AID',
        channel: 'WEBSITE',
        flagged: true,
        escalated: false,
        claimedBy: 'reviewer-1',
      }),
    ).toEqual(['claimed']);
  });

  test('a filtered page is one request and goes on after the last one shown', async () => {
    for (const id of ['odd-1', 'odd-3', 'odd-5']) await submit('160000', friday, id, { flagged: true });
    for (const id of ['even-2', 'even-4', 'zero']) await submit('160000', friday, id);
    const { recorder } = contract.world();
    recorder.clear();
    const pages = await walk((page) => reads().reviewQueue('160000', page, { flagged: true }), 2);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([['odd-1', 'odd-3'], ['odd-5']]);
    expect(recorder.requests.map(({ command, keys, consistent }) => [command, ...keys, consistent])).toEqual([
      ['Query', 'REVIEW#160000 | waiting', false],
      ['Query', 'REVIEW#160000 | waiting', false],
    ]);
  });

  test('where the filter leaves out all that a page looks at (250), the page is empty and goes on', async () => {
    const { person } = await contract.someone();
    const receivers = Array.from({ length: 250 }, () => ({ ...person, id: crypto.randomUUID() }));
    const changes = receivers.map((receiver) => {
      const application = underReview(person, receiver, friday, { admdvs: '170000' });
      return { change: 'APPLICATION_SUBMITTED', application, pointers: [] } as const;
    });
    for (let begin = 0; begin < 250; begin += 50) await commit(...changes.slice(begin, begin + 50));
    await submit('170000', monday, 'flagged-one', { flagged: true });
    const pages = await walk((page) => reads().reviewQueue('170000', page, { flagged: true }), 5);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([[], ['flagged-one']]);
  });
}

/** Which links end. */
export function describeDueEnds(contract: Contract): void {
  const { reads, commit, ending } = toolsOf(contract);

  test('links whose end has come, that instant too, oldest first and of one pooling area', async () => {
    const second = await ending('210000', '2026-11-20T16:00:00.000Z', 'DISPLAY');
    const first = await ending('210000', '2026-11-19T16:00:00.000Z');
    await ending('210000', '2026-11-20T16:00:00.001Z');
    await ending('210001', '2026-11-19T16:00:00.000Z');
    const until = '2026-11-20T16:00:00.000Z';
    expect((await reads().linksToEnd('210000', until, { first: 5 })).items).toEqual([first, second]);
    expect(await walk((page) => reads().linksToEnd('210000', until, page), 1)).toEqual([[first], [second]]);
  });

  test('a link that has ended waits no more', async () => {
    const link = await ending('220000', '2026-11-20T16:00:00.000Z');
    const end = {
      ...link,
      status: 'ENDED',
      endedAt: link.endsAt,
      endCause: 'UNBOUND_BY_RECEIVER',
      version: 2,
    } as const;
    await commit({ change: 'LINK_ENDED', link: end });
    expect(await reads().linksToEnd('220000', '2027-01-01T00:00:00.000Z', { first: 5 })).toEqual({
      items: [],
      positions: [],
    });
    expect((await reads().endedLinks(link.receiver.id, undefined, { first: 5 })).items).toEqual([end]);
  });
}
