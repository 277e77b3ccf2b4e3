import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Identifier } from '../../../domain/region-profile.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { identifyParties } from '../../../use-cases/binding/identify-parties.ts';
import { createWorld, type World } from '../../support/world.ts';
import { byName, citizen, clerkOf, enrol, type Member, submit, zhejiangRequest } from './household.ts';

let world: World;
let giver: Member;
let receiver: Member;
let other: Member;
let early: Member;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: '2025-11-20T02:00:00.000Z' });
  giver = await enrol(world, { serial: 1, name: '试样甲' });
  receiver = await enrol(world, { serial: 2, name: 'Anna Sample' });
  other = await enrol(world, { serial: 3, name: '试样丙' });
  early = await enrol(world, { serial: 4, name: '试样丁', withoutNameDigest: true });
});
afterAll(() => world.close());

type Sides = Pick<BindingRequest, 'initiator' | 'giver' | 'receiver'>;

const anything: readonly (readonly Identifier[])[] = [
  ['CERTIFICATE_NUMBER'],
  ['SOCIAL_CARD_NUMBER'],
  ['COMPUTER_NUMBER'],
];
const identify = (sides: Sides, caller = citizen(giver), asked = anything) =>
  identifyParties(world.services, caller, sides, asked);

/** The ids of who was found. */
async function found(sides: Sides, caller = citizen(giver)) {
  const outcome = await identify(sides, caller);
  if (!outcome.ok) return outcome.rejection;
  return [outcome.value.giver?.id, outcome.value.receiver?.id];
}

describe('who is left out and who is stated', () => {
  test.each<[string, Omit<Sides, 'initiator'> & Pick<Sides, 'initiator'>, object]>([
    [
      'a giver states himself',
      { initiator: 'GIVER', giver: {}, receiver: {} },
      { code: 'party_not_stated', path: ['giver'] },
    ],
    ['a giver states nobody', { initiator: 'GIVER' }, { code: 'party_missing', path: ['receiver'] }],
    [
      'a receiver states himself',
      { initiator: 'RECEIVER', giver: {}, receiver: {} },
      { code: 'party_not_stated', path: ['receiver'] },
    ],
    ['a receiver states nobody', { initiator: 'RECEIVER' }, { code: 'party_missing', path: ['giver'] }],
    ['a guardian states no child', { initiator: 'GUARDIAN' }, { code: 'party_missing', path: ['receiver'] }],
    ['an agent leaves the giver out', { initiator: 'AGENT', receiver: {} }, { code: 'party_missing', path: ['giver'] }],
    [
      'an agent leaves the receiver out',
      { initiator: 'AGENT', giver: {} },
      { code: 'party_missing', path: ['receiver'] },
    ],
  ])('%s', async (_what, sides, rejection) => {
    const before = world.recorder.count();
    expect(await identify(sides)).toEqual({ ok: false, rejection });
    expect(world.recorder.count()).toBe(before);
  });

  test('a giver, a receiver, a guardian who gives, a guardian for another giver, an agent', async () => {
    const { certificate } = receiver;
    expect(await found({ initiator: 'GIVER', receiver: { certificate } })).toEqual([giver.id, receiver.id]);
    expect(await found({ initiator: 'RECEIVER', giver: { certificate } })).toEqual([receiver.id, giver.id]);
    expect(await found({ initiator: 'GUARDIAN', receiver: { certificate } })).toEqual([giver.id, receiver.id]);
    const stated = { giver: { certificate: other.certificate }, receiver: { certificate } };
    expect(await found({ initiator: 'GUARDIAN', ...stated })).toEqual([other.id, receiver.id]);
    expect(await found({ initiator: 'AGENT', ...stated })).toEqual([other.id, receiver.id]);
    expect(await found({ initiator: 'OPERATOR', ...stated }, clerkOf('330100'))).toEqual([other.id, receiver.id]);
  });
});

describe('everything that is stated must lead to the same person', () => {
  const nobody = async (receiverInput: BindingRequest['receiver']) =>
    found({ initiator: 'GIVER', ...(receiverInput && { receiver: receiverInput }) });

  test('card, computer number and certificate of one person', async () => {
    const { certificate, socialCardNumber, computerNumber } = receiver;
    expect(await nobody({ certificate, socialCardNumber, computerNumber })).toEqual([giver.id, receiver.id]);
    expect(await nobody({ socialCardNumber })).toEqual([giver.id, receiver.id]);
    expect(await nobody({ computerNumber })).toEqual([giver.id, receiver.id]);
  });

  test('a card of one and a certificate of another are nobody', async () => {
    const { certificate } = receiver;
    expect(await nobody({ certificate, socialCardNumber: other.socialCardNumber })).toEqual([giver.id, undefined]);
    expect(await nobody({ certificate, computerNumber: 'ZZ99999' })).toEqual([giver.id, undefined]);
  });

  test('the name counts without regard to Latin case, full width and spaces', async () => {
    const { certificate } = receiver;
    expect(await nobody({ certificate, name: ' ＡＮＮＡ  sample ' })).toEqual([giver.id, receiver.id]);
    expect(await nobody({ certificate, name: 'Anna Simple' })).toEqual([giver.id, undefined]);
  });

  test('nobody, a wrong name and a contradiction are the same answer, byte for byte', async () => {
    const answers = await Promise.all(
      [
        { name: '试样丙', certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' } },
        { name: '试样乙', certificate: other.certificate },
        { ...byName(other), socialCardNumber: receiver.socialCardNumber },
      ].map(async (party) => {
        const before = await world.rawItems();
        world.recorder.clear();
        const request = { ...zhejiangRequest(giver, receiver), receiver: party };
        const outcome = await submit(world.services, citizen(giver), request);
        expect([world.recorder.transactionCount(), await world.rawItems()]).toEqual([0, before]);
        return JSON.stringify(outcome);
      }),
    );
    expect(new Set(answers)).toEqual(
      new Set(['{"ok":false,"rejection":{"code":"party_not_matched","path":["receiver"]}}']),
    );
  });
});

test('both persons cost one read of the index and one of the persons', async () => {
  world.recorder.clear();
  const caller = clerkOf('330100');
  const sides = { initiator: 'OPERATOR', giver: byName(giver), receiver: byName(receiver) } as const;
  expect(await found(sides, caller)).toEqual([giver.id, receiver.id]);
  expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
    ['BatchGetItem', 2],
    ['BatchGetItem', 2],
  ]);
});

test('somebody registered before names were digested is looked at, and that is in his access log before', async () => {
  world.recorder.clear();
  expect(await found({ initiator: 'GIVER', receiver: byName(early) })).toEqual([giver.id, early.id]);
  expect(world.recorder.transactionCount()).toBe(1);
  const wrong = { ...byName(early), name: '试样戊' };
  expect(await found({ initiator: 'GIVER', receiver: wrong })).toEqual([giver.id, undefined]);
  const { items } = await world.services.reads.accessRecords(early.id, { first: 10 });
  expect(items.map(({ kind, fields, bySubject }) => ({ kind, fields, bySubject }))).toEqual([
    { kind: 'LOOKED_UP', fields: ['name'], bySubject: `subject-${giver.id}` },
    { kind: 'LOOKED_UP', fields: ['name'], bySubject: `subject-${giver.id}` },
  ]);
});

test('where the look cannot be noted, nobody is looked at', async () => {
  world.recorder.inject('TransactWriteItems', 'THROTTLED', 'THROTTLED', 'THROTTLED');
  expect(await identify({ initiator: 'GIVER', receiver: byName(early) })).toEqual({
    ok: false,
    rejection: { code: 'busy' },
  });
});

describe('what is asked for', () => {
  const incomplete = (identifiers: string) => ({
    ok: false,
    rejection: { code: 'party_identifiers_incomplete', path: ['receiver'], details: { identifiers } },
  });
  const { kind, number } = { kind: 'RESIDENT_ID', number: '11010519491231002X' };

  test.each<[string, readonly (readonly Identifier[])[] | undefined, BindingRequest['receiver'], object]>([
    ['a name alone finds nobody', [['NAME']], { name: '试样乙' }, incomplete('NAME')],
    [
      'name and number, and the name is missing',
      [['NAME', 'CERTIFICATE_NUMBER']],
      { certificate: { kind, number } },
      incomplete('NAME + CERTIFICATE_NUMBER'),
    ],
    [
      'card or number, and the computer number is given',
      [['SOCIAL_CARD_NUMBER'], ['CERTIFICATE_NUMBER']],
      { computerNumber: '330100000002' },
      incomplete('SOCIAL_CARD_NUMBER / CERTIFICATE_NUMBER'),
    ],
    ['nothing says what, and nothing is given', undefined, {}, incomplete('CERTIFICATE_NUMBER')],
  ])('%s', async (_what, asked, party, answer) => {
    const sides = { initiator: 'GIVER', ...(party && { receiver: party }) } as const;
    expect(await identifyParties(world.services, citizen(giver), sides, asked)).toEqual(answer);
  });

  test.each<[BindingRequest['receiver'], object]>([
    [
      { certificate: { kind: 'RESIDENT_ID', number: '110105194912310021' } },
      {
        code: 'certificate_check_digit_wrong',
        path: ['receiver', 'certificate', 'number'],
        details: { kind: 'RESIDENT_ID' },
      },
    ],
    [
      { certificate: { kind: 'LIBRARY_CARD', number: '1' } },
      { code: 'certificate_kind_unknown', path: ['receiver', 'certificate', 'kind'] },
    ],
    [{ socialCardNumber: '?' }, { code: 'social_card_number_malformed', path: ['receiver', 'socialCardNumber'] }],
    [{ computerNumber: '?' }, { code: 'computer_number_malformed', path: ['receiver', 'computerNumber'] }],
    [
      { certificate: { kind, number }, name: '1' },
      { code: 'name_malformed', path: ['receiver', 'name'] },
    ],
  ])('malformed: %j', async (party, rejection) => {
    const sides = { initiator: 'GIVER', ...(party && { receiver: party }) } as const;
    expect(await identify(sides)).toEqual({ ok: false, rejection });
  });
});

test('nobody is bound to himself', async () => {
  expect(await identify({ initiator: 'GIVER', receiver: byName(giver) })).toEqual({
    ok: false,
    rejection: { code: 'parties_are_the_same', path: ['receiver'] },
  });
});

test('whoever signed in and is not registered hears so', async () => {
  const stranger = citizen({ id: '99999999-0000-4000-8000-000000000001' });
  expect(await identify({ initiator: 'GIVER', receiver: byName(other) }, stranger)).toEqual({
    ok: false,
    rejection: { code: 'person_not_registered' },
  });
});
