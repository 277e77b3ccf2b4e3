import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { Notice } from '../../../domain/notices/notice.ts';
import { noticeOf } from '../../../functions/events/notices.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { applicationOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { consentOf, linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene } from '../../use-cases/claims/scene.ts';
import { twoDays } from '../../use-cases/reconciliation/scene.ts';
import { recordingWorkflow, startEvents } from './table-events.ts';

const endpoint = inject('dynamoDbEndpoint');
let world: World;
let giver: Registered;
let receiver: Registered;
let events: Awaited<ReturnType<typeof startEvents>>;
const scene = claimScene(() => world);
beforeEach(async () => {
  world = await createWorld({ endpoint });
  giver = await register(world.services, { serial: 81 });
  receiver = await register(world.services, { serial: 82 });
  events = await startEvents(world, endpoint, recordingWorkflow().workflow);
});
afterEach(async () => {
  await events.stop();
  await world.close();
});

const commit = async (...changes: Change[]) =>
  expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });

async function withdrawn(): Promise<BindingApplication> {
  const application = applicationOf(giver.person, receiver.person);
  const pointers = [pointerOf(application, giver.person.id, 'GIVER')];
  await commit({ change: 'APPLICATION_SUBMITTED', application, pointers });
  const over: BindingApplication = {
    ...application,
    state: 'WITHDRAWN',
    concludedAt: '2026-11-20T03:00:00.000Z',
    version: application.version + 1,
  };
  await commit({ change: 'APPLICATION_CHANGED', application: over });
  return over;
}

async function endLink(applicationId: string | undefined): Promise<void> {
  const link = { ...linkOf(giver.person, receiver.person), ...(applicationId && { applicationId }) };
  await commit({ change: 'LINK_MADE', link });
  const end = { status: 'ENDED', endedAt: '2026-11-20T03:00:00.000Z', endCause: 'DEATH', version: 2 } as const;
  await commit({ change: 'LINK_ENDED', link: { ...link, ...end } });
}

describe('others are told', () => {
  test('of an application, once, when it is over', async () => {
    const { id } = await withdrawn();
    await events.idle();
    expect(events.notices).toEqual([
      {
        noticeId: `BINDING_APPLICATION_CONCLUDED.${id}.2`,
        type: 'BINDING_APPLICATION_CONCLUDED',
        admdvs: '330100',
        subject: { kind: 'BINDING_APPLICATION', id },
      },
    ]);
  });

  test('of a link that ended, once and not from each side, by the application that made it', async () => {
    await endLink('0b9f0d5e-0000-4000-8000-000000000001');
    await events.idle();
    expect(events.notices).toEqual([
      {
        noticeId: 'FAMILY_LINK_ENDED.0b9f0d5e-0000-4000-8000-000000000001.2',
        type: 'FAMILY_LINK_ENDED',
        admdvs: '330100',
        subject: { kind: 'BINDING_APPLICATION', id: '0b9f0d5e-0000-4000-8000-000000000001' },
      },
    ]);
  });

  test('of no link that came with a roster: it has no name but its persons', async () => {
    await endLink(undefined);
    await events.idle();
    expect(events.records).toHaveLength(1);
    expect(events.notices).toEqual([]);
  });

  test('of claims, at each of their ends', async () => {
    await scene.institutions();
    const { paid, cancelled, reversed, inCash, resettled } = await twoDays(scene, world);
    await events.idle();
    const told = events.notices.map(({ type, subject }) => `${type} ${subject.id}`);
    expect(told.toSorted()).toEqual(
      [
        ...[paid, cancelled, reversed, inCash, resettled].map(({ id }) => `CLAIM_SETTLED ${id}`),
        ...[`CLAIM_CANCELLED ${cancelled.id}`, `CLAIM_REVERSED ${reversed.id}`, `CLAIM_RESETTLED ${inCash.id}`],
      ].toSorted(),
    );
  });

  test('by a subject that leads to its people and to the channels that have their consent, each with an id of its own', async () => {
    await scene.institutions();
    const { paid } = await twoDays(scene, world);
    const patient = paid.personId;
    await commit({ change: 'CONSENT_SET', consent: consentOf(patient, 'demo-pay') });
    await commit({ change: 'CONSENT_SET', consent: consentOf(giver.person.id, 'demo-health') });
    await withdrawn();
    await events.idle();
    const { reads, pairwise } = world.services;
    // What carries a notice has nothing but the notice.
    const audienceOf = async ({ subject }: Notice) => {
      const claim = subject.kind === 'CLAIM' ? await reads.claim(subject.id) : undefined;
      const application = subject.kind === 'BINDING_APPLICATION' ? await reads.application(subject.id) : undefined;
      const people = [
        ...(claim && 'personId' in claim ? [claim.personId] : []),
        ...(application ? [application.giver.id, application.receiver.id] : []),
      ];
      const consents = await Promise.all(people.map((id) => reads.consents(id, { first: 10 })));
      return consents.flatMap(({ items }) =>
        items.map(({ clientId, personId }) => [clientId, pairwise.forChannel(clientId, personId)]),
      );
    };
    const noticeNamed = (type: string, id?: string) => {
      const found = events.notices.find((each) => each.type === type && (id === undefined || each.subject.id === id));
      if (!found) throw new Error(`there is no notice ${type}`);
      return found;
    };
    expect(await audienceOf(noticeNamed('CLAIM_SETTLED', paid.id))).toEqual([
      ['demo-pay', pairwise.forChannel('demo-pay', patient)],
    ]);
    expect(await audienceOf(noticeNamed('BINDING_APPLICATION_CONCLUDED'))).toEqual([
      ['demo-health', pairwise.forChannel('demo-health', giver.person.id)],
    ]);
  });

  test('of nobody: no word of a person, no id of one, no amount and no reason', async () => {
    await withdrawn();
    await endLink('0b9f0d5e-0000-4000-8000-000000000001');
    await events.idle();
    const text = JSON.stringify(events.notices);
    for (const { person } of [giver, receiver]) {
      expect(text).not.toContain(person.id);
      expect(text).not.toContain(person.masked.name);
    }
    expect(text).not.toContain('DEATH');
    for (const told of events.notices) {
      expect(Object.keys(told)).toEqual(['noticeId', 'type', 'admdvs', 'subject']);
    }
  });
});

test('a notice that was not taken is told again, by the same id', async () => {
  events.failNotices(1);
  const { id } = await withdrawn();
  await events.idle();
  expect(events.lines.filter(({ level }) => level === 'error').map(({ event }) => event)).toEqual(['event_failed']);
  const noticeId = `BINDING_APPLICATION_CONCLUDED.${id}.2`;
  expect(events.notices.map((told) => told.noticeId)).toEqual([noticeId]);
  await events.again(events.records.slice(-1));
  expect(events.notices.map((told) => told.noticeId)).toEqual([noticeId, noticeId]);
});

test('a change of an image that says nothing new is told to nobody', () => {
  const image = { entity: { S: 'Claim' }, id: { S: 'c' }, admdvs: { S: '330100' }, state: { S: 'SETTLED' } };
  const record = (before: typeof image | undefined) =>
    noticeOf({ dynamodb: { NewImage: { ...image, version: { N: '2' } }, ...(before && { OldImage: before }) } });
  expect(record(image)).toBeUndefined();
  expect(record(undefined)?.noticeId).toBe('CLAIM_SETTLED.c.2');
  expect(noticeOf({ dynamodb: { NewImage: { entity: { S: 'Participation' } } } })).toBeUndefined();
});
