import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { FamilyLink, LinkedParticipation, RelationFinding } from '../../../domain/links/family-link.ts';
import { type EndReason, end, type Participation } from '../../../domain/persons/participation.ts';
import { endLinksOfFinding, endLinksOfParticipation } from '../../../use-cases/links/automatic-endings.ts';
import { endDueLink, endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import { type MadeUpParticipation, type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { at, linkScene } from './scene.ts';

let world: World;
let serial = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(() => world.clock.set(at.ten));
afterAll(() => world.close());

const { commit, made, live, endedOf, writesNothing } = linkScene(() => world);
const somebody = (...participations: readonly MadeUpParticipation[]) => {
  serial += 1;
  return register(world.services, { serial, ...(participations.length > 0 && { participations }) });
};
const employee: LinkedParticipation = { insuranceType: 'EMPLOYEE', admdvs: '330100' };
const resident: LinkedParticipation = { insuranceType: 'RESIDENT', admdvs: '330100' };
const on = (giver: LinkedParticipation, receiver: LinkedParticipation) => ({ restsOn: { giver, receiver } });

/** Ends one of a person's rows, as a clerk does. */
async function over(
  of: Registered,
  reason: EndReason,
  movedTo?: string,
  row: LinkedParticipation = employee,
): Promise<Participation> {
  const found = await world.services.reads.participation({ personId: of.person.id, ...row });
  const outcome = found && end(found, '2026-11-20', reason, movedTo);
  if (!outcome?.ok) throw new Error('it does not end');
  await commit({ change: 'PARTICIPATION_CHANGED', participation: outcome.value });
  return outcome.value;
}
const causes = async (of: Registered) => (await endedOf(of)).map(({ endCause, endedAt }) => [endCause, endedAt]);

describe('with a participation', () => {
  test.each([
    ['EMIGRATION', undefined, 'PARTICIPATION_ENDED'],
    ['HOUSEHOLD_CANCELLED', undefined, 'PARTICIPATION_ENDED'],
    ['OTHER', undefined, 'PARTICIPATION_ENDED'],
    ['TRANSFERRED_OUT', '610100', 'PARTICIPATION_MOVED'],
    ['DEATH', undefined, 'DEATH'],
  ] as const)(
    'that ends by %s, what rests on it ends: several links, of both kinds and sides',
    async (reason, to, cause) => {
      const [person, child, wife] = [await somebody(), await somebody(), await somebody()];
      const links = [
        await made(person, child, 'MUTUAL_AID', on(employee, resident)),
        await made(person, child, 'DISPLAY'),
        await made(wife, person, 'MUTUAL_AID', on(resident, employee)),
      ];
      await endLinksOfParticipation(world.services, await over(person, reason, to));
      expect(await Promise.all(links.map(live))).toEqual([undefined, undefined, undefined]);
      expect(await causes(person)).toEqual(Array(3).fill([cause, at.ten]));
      expect([(await endedOf(child)).length, (await endedOf(wife)).length]).toEqual([2, 1]);
    },
  );

  test('what rests on another row goes on; at his death everything ends', async () => {
    const [person, child] = [await somebody({}, { insuranceType: 'RESIDENT' }), await somebody()];
    const resting = await made(child, person, 'MUTUAL_AID', on(employee, resident));
    const unknown = await made(child, person, 'DISPLAY');
    const participation = await over(person, 'EMIGRATION');
    await writesNothing(() => endLinksOfParticipation(world.services, participation));
    expect([await live(resting), await live(unknown)]).toEqual([resting, unknown]);
    await endLinksOfParticipation(world.services, { ...participation, endReason: 'DEATH' });
    expect(await causes(person)).toEqual([
      ['DEATH', at.ten],
      ['DEATH', at.ten],
    ]);
  });

  test('a suspended one ends nothing, and nothing is read for somebody without links', async () => {
    const [person, child] = [await somebody({ insuranceType: 'RESIDENT' }, {}), await somebody()];
    const link = await made(person, child, 'DISPLAY');
    const row = await world.services.reads.participation({ personId: person.person.id, ...employee });
    if (!row) throw new Error('not registered');
    await commit({
      change: 'PARTICIPATION_CHANGED',
      participation: { ...row, status: 'SUSPENDED', suspendedOn: '2026-11-20', version: 2 },
    });
    const participation = await over(person, 'OTHER', undefined, resident);
    await writesNothing(() => endLinksOfParticipation(world.services, participation));
    expect(await live(link)).toEqual(link);
    const lonely = await over(await somebody(), 'DEATH');
    world.recorder.clear();
    await endLinksOfParticipation(world.services, lonely);
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query']);
  });

  test('again and again: what has ended has ended, and each link is one transaction', async () => {
    const [person, one, other] = [await somebody(), await somebody(), await somebody()];
    await made(person, one, 'DISPLAY');
    await made(person, other, 'DISPLAY');
    const participation = await over(person, 'EMIGRATION');
    world.recorder.clear();
    await endLinksOfParticipation(world.services, participation);
    expect(world.recorder.transactionCount()).toBe(2);
    await writesNothing(() => endLinksOfParticipation(world.services, participation));
  });

  test('an end that was asked for and has come keeps its time and cause; one that is to come is overtaken', async () => {
    const [person, one, other] = [await somebody(), await somebody(), await somebody()];
    const asked = { endsAt: '2026-11-19T16:00:00.000Z', endCause: 'UNBOUND_BY_RECEIVER' } as const;
    await made(person, one, 'DISPLAY', asked);
    await made(person, other, 'DISPLAY', { ...asked, endsAt: at.midnight });
    await endLinksOfParticipation(world.services, await over(person, 'DEATH'));
    expect(await causes(person)).toEqual([
      ['DEATH', at.ten],
      ['UNBOUND_BY_RECEIVER', '2026-11-19T16:00:00.000Z'],
    ]);
    expect((await endedOf(other))[0]).not.toHaveProperty('endsAt');
  });

  test('an unbinding for midnight is asked for in between: it is tried again, and the earlier end counts', async () => {
    const [person, child] = [await somebody(), await somebody()];
    const link = await made(person, child, 'DISPLAY');
    const participation = await over(person, 'DEATH');
    let comes = true;
    world.recorder.before('TransactWriteItems', async () => {
      if (!comes) return;
      comes = false;
      const ending = { ...link, endsAt: at.midnight, endCause: 'UNBOUND_BY_GIVER', version: 2 } as const;
      await world.services.commit({ changes: [{ change: 'LINK_CHANGED', link: ending }] });
    });
    await endLinksOfParticipation(world.services, participation);
    expect(await live(link)).toBeUndefined();
    expect(await causes(person)).toEqual([['DEATH', at.ten]]);
    world.recorder.before('TransactWriteItems', async () => undefined);
  });

  test('while the table is busy it fails, so that it is tried again later; the next one is tried all the same', async () => {
    const [person, one, other] = [await somebody(), await somebody(), await somebody()];
    const links = [await made(person, one, 'DISPLAY'), await made(person, other, 'DISPLAY')];
    const participation = await over(person, 'DEATH');
    let commits = 0;
    const commitOnceBusy: typeof world.services.commit = (act) => {
      commits += 1;
      return commits === 1
        ? Promise.resolve({ status: 'REFUSED', rejection: { code: 'busy' } })
        : world.services.commit(act);
    };
    const services = { ...world.services, commit: commitOnceBusy };
    await expect(endLinksOfParticipation(services, participation)).rejects.toThrow('1 of 2 links');
    expect((await Promise.all(links.map(live))).filter(Boolean)).toHaveLength(1);
    await endLinksOfParticipation(services, participation);
    expect(await causes(person)).toHaveLength(2);
  });

  test('more links than a page holds all end', async () => {
    const person = await somebody();
    const link = await made(person, await somebody(), 'DISPLAY');
    const names = Array.from(
      { length: 104 },
      (_one, index) => `88888888-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    for (const id of names) {
      await commit({ change: 'LINK_MADE', link: { ...link, receiver: { id, maskedName: '某*' } } });
    }
    await endLinksOfParticipation(world.services, await over(person, 'DEATH'));
    const { items } = await world.services.reads.links(person.person.id, undefined, { first: 100 });
    expect(items).toEqual([]);
  });
});

describe('with a finding', () => {
  const finding = (one: Registered, other: Registered): RelationFinding => ({
    giverId: one.person.id,
    receiverId: other.person.id,
    admdvs: '330100',
    foundAt: at.ten,
    foundBy: 'reviewer-1',
    reference: 'file-1',
  });

  test('every link between the two ends, of both kinds and in both directions, and no other', async () => {
    const [one, other, third] = [await somebody(), await somebody(), await somebody()];
    for (const kind of ['MUTUAL_AID', 'DISPLAY'] as const) {
      await made(one, other, kind);
      await made(other, one, kind);
    }
    const elsewhere = await made(one, third, 'DISPLAY');
    await endLinksOfFinding(world.services, finding(one, other));
    expect(await causes(other)).toEqual(Array(4).fill(['RELATION_REFUTED', at.ten]));
    expect(await live(elsewhere)).toEqual(elsewhere);
    await writesNothing(() => endLinksOfFinding(world.services, finding(one, other)));
  });

  test('a link that was made after it, by whoever knew of it, goes on', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const link = await made(one, other, 'DISPLAY', { since: '2026-11-20T02:00:00.001Z' });
    await writesNothing(() => endLinksOfFinding(world.services, finding(one, other)));
    expect(await live(link)).toEqual(link);
  });
});

describe('by the clock', () => {
  const asked = { endsAt: at.midnight, endCause: 'UNBOUND_BY_GIVER' } as const;
  const due = { until: at.midnight, limit: 1 };
  const area = { admdvs: '310000' };

  test('page by page, at the very instant and not before', async () => {
    const giver = await somebody();
    const links: FamilyLink[] = [];
    for (let count = 1; count <= 2; count += 1) {
      links.push(await made(giver, await somebody(), 'MUTUAL_AID', { ...asked, ...area }));
    }
    world.clock.set('2026-11-20T15:59:59.999Z');
    await writesNothing(() => endDueLinks(world.services, '310000', due));
    world.clock.set('2026-11-20T20:00:00.000Z');
    expect(await endDueLinks(world.services, '310000', due)).toEqual({ ended: 1, more: true });
    expect(await endDueLinks(world.services, '310000', { ...due, limit: 5 })).toEqual({ ended: 1, more: false });
    expect(await endDueLinks(world.services, '310000', due)).toEqual({ ended: 0, more: false });
    expect(await causes(giver)).toEqual(Array(2).fill(['UNBOUND_BY_GIVER', at.midnight]));
    expect(await Promise.all(links.map(live))).toEqual([undefined, undefined]);
  });

  test('whoever comes second finds it gone, also where the same two are linked anew', async () => {
    const [giver, receiver] = [await somebody(), await somebody()];
    const link = await made(giver, receiver, 'DISPLAY', asked);
    world.clock.set(at.midnight);
    expect(await Promise.all([endDueLink(world.services, link), endDueLink(world.services, link)])).toEqual(
      expect.arrayContaining(['ENDED', 'GONE']),
    );
    const anew = await made(giver, receiver, 'DISPLAY', { ...asked, since: '2026-11-20T16:00:00.000Z' });
    expect(await writesNothing(() => endDueLink(world.services, link))).toBe('GONE');
    expect(await live(anew)).toEqual(anew);
  });
});
