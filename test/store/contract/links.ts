import { expect, test } from 'vitest';
import { InvariantBroken } from '../../../domain/invariant.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { linkOf } from '../../support/records.ts';
import { type Contract, commonTools, expectRefused, rawItem, walk } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;
const endedAt = '2026-11-20T02:00:00.000Z';

const ended = (link: FamilyLink, at = endedAt, version = link.version + 1): FamilyLink => ({
  ...link,
  status: 'ENDED',
  endedAt: at,
  endCause: 'UNBOUND_BY_GIVER',
  version,
});

/** What the tests here do again and again. */
function toolsOf(contract: Contract) {
  const tools = commonTools(contract);
  return {
    ...tools,
    /** A link that is made, of two who have no other. */
    made: async (differing: Partial<FamilyLink> = {}) => {
      const link = { ...linkOf(...(await tools.two())), ...differing };
      await tools.commit({ change: 'LINK_MADE', link });
      return link;
    },
  };
}

const refOf = ({ kind, giver, receiver }: FamilyLink) => ({ kind, giverId: giver.id, receiverId: receiver.id });

/** An end that is to come, and one that has come. */
export function describeLinkEnds(contract: Contract): void {
  const { reads, commit, made } = toolsOf(contract);

  test('LINK_CHANGED sets an end to come, on both sides and under the version before', async () => {
    const link = await made({
      restsOn: {
        giver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
        receiver: { insuranceType: 'RESIDENT', admdvs: '330100' },
      },
    });
    const ending = { ...link, endsAt: '2026-11-20T16:00:00.000Z', version: 2 };
    await commit({ change: 'LINK_CHANGED', link: ending });
    expect((await reads().links(link.giver.id, undefined, { first: 5 })).items).toEqual([ending]);
    expect((await reads().links(link.receiver.id, undefined, { first: 5 })).items).toEqual([ending]);
    for (const version of [1, 2, 4]) {
      await expectRefused(
        contract,
        { changes: [{ change: 'LINK_CHANGED', link: { ...ending, version } }] },
        changedMeanwhile,
      );
    }
  });

  test('only the giver’s side waits in the index, and only while an end is to come', async () => {
    const link = await made();
    const [giverId, receiverId] = [link.giver.id, link.receiver.id];
    const sides = async () => [
      await rawItem(contract.world(), `PERSON#${giverId}`, `LINK#MUTUAL_AID#GIVING#${receiverId}`),
      await rawItem(contract.world(), `PERSON#${receiverId}`, `LINK#MUTUAL_AID#RECEIVING#${giverId}`),
    ];
    for (const side of await sides()) expect(side).not.toHaveProperty('waitingFor');
    await commit({ change: 'LINK_CHANGED', link: { ...link, endsAt: '2026-11-20T16:00:00.000Z', version: 2 } });
    const [giving, receiving] = await sides();
    expect(giving).toMatchObject({
      waitingFor: 'LINK_END#330100',
      waitingUntil: `2026-11-20T16:00:00.000Z#${giverId}#${receiverId}#MUTUAL_AID`,
    });
    expect(receiving).not.toHaveProperty('waitingFor');
    await commit({ change: 'LINK_CHANGED', link: { ...link, version: 3 } });
    for (const side of await sides()) expect(side).not.toHaveProperty('waitingFor');
  });
}

/** Links that have ended. */
export function describeEndedLinks(contract: Contract): void {
  const { reads, commit, moved, made } = toolsOf(contract);

  test('LINK_ENDED moves both sides from the live to the ended ones', async () => {
    const link = await made();
    const [giverId, receiverId] = [link.giver.id, link.receiver.id];
    const end = ended(link);
    expect(await moved({ change: 'LINK_ENDED', link: end })).toEqual({
      added: [
        `PERSON#${giverId} | ENDED#2026-11-20T02:00:00.000Z#MUTUAL_AID#GIVING#${receiverId}`,
        `PERSON#${giverId} | LAST_ENDED#MUTUAL_AID#${receiverId}`,
        `PERSON#${receiverId} | ENDED#2026-11-20T02:00:00.000Z#MUTUAL_AID#RECEIVING#${giverId}`,
      ].toSorted(),
      removed: [
        `PERSON#${giverId} | LINK#MUTUAL_AID#GIVING#${receiverId}`,
        `PERSON#${receiverId} | LINK#MUTUAL_AID#RECEIVING#${giverId}`,
      ].toSorted(),
    });
    expect(await reads().link(refOf(link))).toBeUndefined();
    for (const personId of [giverId, receiverId]) {
      expect((await reads().links(personId, undefined, { first: 5 })).items).toEqual([]);
      expect((await reads().endedLinks(personId, undefined, { first: 5 })).items).toEqual([end]);
    }
    expect(await reads().lastEndedLink(refOf(link))).toEqual(end);
    expect(await reads().lastEndedLink({ ...refOf(link), kind: 'DISPLAY' })).toBeUndefined();
  });

  test('LINK_ENDED is refused under another version, and for a link that is not live any more', async () => {
    const link = await made();
    for (const version of [1, 3]) {
      await expectRefused(
        contract,
        { changes: [{ change: 'LINK_ENDED', link: ended(link, endedAt, version) }] },
        changedMeanwhile,
      );
    }
    await commit({ change: 'LINK_ENDED', link: ended(link) });
    await expectRefused(contract, { changes: [{ change: 'LINK_ENDED', link: ended(link) }] }, changedMeanwhile);
    const later = ended(link, '2026-11-20T02:00:01.000Z');
    await expectRefused(contract, { changes: [{ change: 'LINK_ENDED', link: later }] }, changedMeanwhile);
  });

  test('bound again and ended again: the history newest first, of all kinds or of one, and the newest end', async () => {
    const first = await made();
    const display = { ...first, kind: 'DISPLAY' } as const;
    await commit({ change: 'LINK_ENDED', link: ended(first, '2026-11-01T02:00:00.000Z') });
    await commit({ change: 'LINK_MADE', link: display });
    await commit({ change: 'LINK_ENDED', link: ended(display, '2026-11-02T02:00:00.000Z') });
    await commit({ change: 'LINK_MADE', link: first });
    await commit({ change: 'LINK_ENDED', link: ended(first, '2026-11-03T02:00:00.000Z') });
    const all = await walk((page) => reads().endedLinks(first.receiver.id, undefined, page), 2);
    expect(all.map((page) => page.map((link) => `${link.endedAt} ${link.kind}`))).toEqual([
      ['2026-11-03T02:00:00.000Z MUTUAL_AID', '2026-11-02T02:00:00.000Z DISPLAY'],
      ['2026-11-01T02:00:00.000Z MUTUAL_AID'],
    ]);
    const aid = await walk((page) => reads().endedLinks(first.giver.id, 'MUTUAL_AID', page), 1);
    expect(aid.map((page) => page.map((link) => link.endedAt))).toEqual([
      ['2026-11-03T02:00:00.000Z'],
      ['2026-11-01T02:00:00.000Z'],
    ]);
    expect(await reads().lastEndedLink(refOf(first))).toEqual(ended(first, '2026-11-03T02:00:00.000Z'));
    expect(await reads().lastEndedLink(refOf(display))).toEqual(ended(display, '2026-11-02T02:00:00.000Z'));
  });
}

/** What is counted and found of links. */
export function describeBesideLinks(contract: Contract): void {
  const { reads, commit, made } = toolsOf(contract);

  test('LINK_COUNTER_SET begins with version 1 and follows the version before', async () => {
    const { person } = await contract.someone();
    const counter = { personId: person.id, year: '2026', made: { MUTUAL_AID: 1, DISPLAY: 0 }, version: 1 };
    const set = (differing: object) => ({ change: 'LINK_COUNTER_SET', counter: { ...counter, ...differing } }) as const;
    await expectRefused(contract, { changes: [set({ version: 2 })] }, changedMeanwhile);
    await commit(set({}));
    await expectRefused(contract, { changes: [set({})] }, changedMeanwhile);
    await commit(set({ made: { MUTUAL_AID: 1, DISPLAY: 3 }, version: 2 }));
    expect(await reads().linkCounters([person.id])).toEqual([
      { personId: person.id, year: '2026', made: { MUTUAL_AID: 1, DISPLAY: 3 }, version: 2 },
    ]);
  });

  test('two who make a link of the same giver at once: the second finds the counter changed', async () => {
    const { person: giver } = await contract.someone();
    const counter = { personId: giver.id, year: '2026', made: { MUTUAL_AID: 1, DISPLAY: 0 }, version: 1 };
    const make = async () => ({
      changes: [
        { change: 'LINK_MADE', link: linkOf(giver, (await contract.someone()).person) } as const,
        { change: 'LINK_COUNTER_SET', counter } as const,
      ],
    });
    const [one, other] = [await make(), await make()];
    expect(await contract.world().services.commit(one)).toEqual({ status: 'COMMITTED' });
    await expectRefused(contract, other, changedMeanwhile);
  });

  test('RELATION_REFUTED keeps the newest finding of the two', async () => {
    const finding = {
      giverId: 'giver-f',
      receiverId: 'receiver-f',
      admdvs: '330100',
      foundAt: '2026-11-20T02:00:00.000Z',
      foundBy: 'reviewer-1',
      reference: 'FILE-1',
    };
    await commit({ change: 'RELATION_REFUTED', finding });
    const again = { ...finding, foundAt: '2026-11-21T02:00:00.000Z', reference: 'FILE-2' };
    await commit({ change: 'RELATION_REFUTED', finding: again });
    expect(await reads().relationFinding({ giverId: 'giver-f', receiverId: 'receiver-f' })).toEqual(again);
    expect(await reads().relationFinding({ giverId: 'receiver-f', receiverId: 'giver-f' })).toBeUndefined();
  });

  test('a link that does not say when it ended does not pass', async () => {
    const link = await made();
    const { recorder, services } = contract.world();
    recorder.clear();
    await expect(
      services.commit({ changes: [{ change: 'LINK_ENDED', link: { ...link, version: 2 } }] }),
    ).rejects.toThrow(new InvariantBroken('a link that has ended says when'));
    expect(recorder.count()).toBe(0);
  });
}
