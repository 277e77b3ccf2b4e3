import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { end, type Participation } from '../../../domain/persons/participation.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { recordingWorkflow, startEvents } from './table-events.ts';

const engines = [
  ['the native engine', inject('dynamoDbEndpoint')],
  ['DynamoDB Local', inject('dynamoDbLocalEndpoint')],
] as const;

describe.each(engines)('on %s', (_name, endpoint) => {
  let world: World;
  let giver: Registered;
  let receiver: Registered;
  let events: Awaited<ReturnType<typeof startEvents>>;
  beforeEach(async (context) => {
    if (!endpoint) return context.skip();
    world = await createWorld({ endpoint });
    giver = await register(world.services, { serial: 1 });
    receiver = await register(world.services, { serial: 2 });
    await commit({ change: 'LINK_MADE', link: linkOf(giver.person, receiver.person) });
    events = await startEvents(world, endpoint, recordingWorkflow().workflow);
  });
  afterEach(async () => {
    await events?.stop();
    await world?.close();
  });

  const commit = async (...changes: Change[]) =>
    expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });
  const liveLinks = async () => (await world.services.reads.links(giver.person.id, undefined, { first: 10 })).items;
  const endedLinks = async () =>
    (await world.services.reads.endedLinks(giver.person.id, undefined, { first: 10 })).items;
  const causes = (links: readonly FamilyLink[]) => links.map(({ endCause }) => endCause);

  function ended(participation: Participation | undefined): Participation {
    const outcome = participation && end(participation, '2026-11-19', 'EMIGRATION');
    if (!outcome?.ok) throw new Error('it does not end');
    return outcome.value;
  }

  test('a participation that ends takes the links with it that rest on it, once', async () => {
    await commit({ change: 'PARTICIPATION_CHANGED', participation: ended(giver.participations[0]) });
    await events.idle();
    expect(await liveLinks()).toEqual([]);
    expect(causes(await endedLinks())).toEqual(['PARTICIPATION_ENDED']);
    // The end of the participation, and that of the link.
    expect(events.records).toHaveLength(2);
    expect(events.lines.map(({ fields }) => fields)).toEqual([
      { eventId: expect.any(String), personId: giver.person.id, done: 'PARTICIPATION_ENDED' },
    ]);
    const before = await world.rawItems();
    expect(await events.again()).toEqual({ batchItemFailures: [] });
    expect(await world.rawItems()).toEqual(before);
  });

  test('one that was taken up again when the record comes takes nothing with it', async () => {
    await events.stop();
    const over = ended(giver.participations[0]);
    const { endedOn: _, endReason: __, ...rest } = over;
    await commit({ change: 'PARTICIPATION_CHANGED', participation: over });
    await commit({
      change: 'PARTICIPATION_CHANGED',
      participation: { ...rest, status: 'NORMAL', since: '2026-11-20', version: over.version + 1 },
    });
    events = await startEvents(world, endpoint ?? '', recordingWorkflow().workflow);
    await events.idle();
    const record = {
      eventName: 'MODIFY' as const,
      dynamodb: {
        NewImage: {
          entity: { S: 'Participation' },
          personId: { S: over.personId },
          insuranceType: { S: over.insuranceType },
          admdvs: { S: over.admdvs },
        },
      },
    };
    expect(await events.again([record])).toEqual({ batchItemFailures: [] });
    expect(await liveLinks()).toHaveLength(1);
    expect(events.lines.at(-1)?.fields).toMatchObject({ done: 'PARTICIPATION_GOES_ON' });
  });

  test('one that is suspended wakes nobody', async () => {
    const [participation] = giver.participations;
    if (!participation) throw new Error('he takes part nowhere');
    await commit({
      change: 'PARTICIPATION_CHANGED',
      participation: { ...participation, status: 'SUSPENDED', suspendedOn: '2026-11-19', version: 2 },
    });
    await events.idle();
    expect(events.records).toEqual([]);
    expect(await liveLinks()).toHaveLength(1);
  });

  test('a relation found to be false ends every link between the two', async () => {
    await commit({
      change: 'RELATION_REFUTED',
      finding: {
        giverId: giver.person.id,
        receiverId: receiver.person.id,
        admdvs: '330100',
        foundAt: '2026-11-20T01:00:00.000Z',
        foundBy: 'staff-1',
        reference: 'file-1',
      },
    });
    await events.idle();
    expect(await liveLinks()).toEqual([]);
    expect(causes(await endedLinks())).toEqual(['RELATION_REFUTED']);
    const before = await world.rawItems();
    expect(await events.again()).toEqual({ batchItemFailures: [] });
    expect(await world.rawItems()).toEqual(before);
  });

  test('nothing of a person comes into the log', async () => {
    await commit({ change: 'PARTICIPATION_CHANGED', participation: ended(giver.participations[0]) });
    await events.idle();
    const text = JSON.stringify(events.lines);
    for (const hidden of [giver.plaintext.name, giver.plaintext.certificateNumber, giver.person.masked.name, '杭州']) {
      expect(text).not.toContain(hidden);
    }
  });
});
