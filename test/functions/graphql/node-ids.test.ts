import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkKinds } from '../../../domain/links/family-link.ts';
import { insuranceTypes } from '../../../domain/persons/participation.ts';
import { createNodeIds, type NodeRef, type PersonsRef } from '../../../functions/graphql/node-ids.ts';
import { createPairwiseIds } from '../../../store/vault/pairwise-ids.ts';
import { channel, citizen, staff } from '../../support/api.ts';

const pairwise = createPairwiseIds([{ version: '1', value: 'a root secret for these tests only' }]);
const person = '00000000-0000-4000-8000-000000000001';
const relative = '00000000-0000-4000-8000-000000000002';

const readers = {
  citizen: createNodeIds(pairwise, citizen(person)),
  clerk: createNodeIds(pairwise, staff('clerk')),
  'demo-pay': createNodeIds(pairwise, channel('demo-pay')),
  'demo-health': createNodeIds(pairwise, channel('demo-health')),
};
type ReaderName = keyof typeof readers;
const readerNames = Object.keys(readers) as ReaderName[];
const channelNames = ['demo-pay', 'demo-health'] as const;

const row = {
  personId: fc.uuid(),
  insuranceType: fc.constantFrom(...(Object.keys(insuranceTypes) as (keyof typeof insuranceTypes)[])),
  admdvs: fc.stringMatching(/^\d{6}$/),
};
const refs: fc.Arbitrary<PersonsRef> = fc.oneof(
  fc.record({ type: fc.constant('Person' as const), personId: fc.uuid() }),
  fc.record({ type: fc.constantFrom('Participation' as const, 'PersonalAccount' as const), ...row }),
  fc.record({ type: fc.constant('AccountEntry' as const), ...row, sequence: fc.integer({ min: 1, max: 10 ** 12 }) }),
  fc.record({
    type: fc.constant('FamilyLink' as const),
    personId: fc.uuid(),
    kind: fc.constantFrom(...linkKinds),
    side: fc.constantFrom('GIVING' as const, 'RECEIVING' as const),
    otherId: fc.uuid(),
  }),
  fc.record({
    type: fc.constant('FamilyLink' as const),
    personId: fc.uuid(),
    kind: fc.constantFrom(...linkKinds),
    side: fc.constantFrom('GIVING' as const, 'RECEIVING' as const),
    otherId: fc.uuid(),
    endedAt: fc.constantFrom('2026-11-20T02:00:00.000Z', '2027-01-01T15:59:59.999Z'),
  }),
  fc.record({
    type: fc.constant('ChannelConsent' as const),
    personId: fc.uuid(),
    clientId: fc.stringMatching(/^[a-z\d][a-z\d-]{1,62}$/),
  }),
);

const examples: readonly NodeRef[] = [
  { type: 'Person', personId: person },
  { type: 'Participation', personId: person, insuranceType: 'EMPLOYEE', admdvs: '330100' },
  { type: 'PersonalAccount', personId: person, insuranceType: 'EMPLOYEE', admdvs: '330100' },
  { type: 'AccountEntry', personId: person, insuranceType: 'EMPLOYEE', admdvs: '330100', sequence: 7 },
  { type: 'FamilyLink', personId: person, kind: 'MUTUAL_AID', side: 'GIVING', otherId: relative },
  { type: 'ChannelConsent', personId: person, clientId: 'demo-pay' },
];

const plainParts = (id: string) => Buffer.from(id.slice(4), 'base64url').toString();

test.each([
  [0, 'per_', '00000000-0000-4000-8000-000000000001'],
  [1, 'par_', '00000000-0000-4000-8000-000000000001~EMPLOYEE~330100'],
  [2, 'acc_', '00000000-0000-4000-8000-000000000001~EMPLOYEE~330100'],
  [3, 'ent_', '00000000-0000-4000-8000-000000000001~EMPLOYEE~330100~7'],
  [4, 'lnk_', '00000000-0000-4000-8000-000000000001~MUTUAL_AID~GIVING~00000000-0000-4000-8000-000000000002'],
  [5, 'con_', '00000000-0000-4000-8000-000000000001~demo-pay'],
])('a citizen is given example %i as %s and these parts', (index, prefix, parts) => {
  const id = readers.citizen.encode(examples[index] as NodeRef);
  expect([id.slice(0, 4), plainParts(id)]).toEqual([prefix, parts]);
});

test('what is encoded for a caller is decoded for him', () => {
  fc.assert(
    fc.property(refs, fc.constantFrom(...readerNames), (ref, name) => {
      expect(readers[name].decode(readers[name].encode(ref))).toEqual(ref);
    }),
  );
});

test('no text is decoded but the one that would be encoded', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc
      .tuple(fc.constantFrom('per', 'par', 'acc', 'ent', 'lnk', 'con', 'xyz', ''), fc.base64String())
      .map(([prefix, rest]) => `${prefix}_${rest}`),
    fc
      .tuple(fc.constantFrom('per', 'ent', 'lnk'), fc.string())
      .map(([p, t]) => `${p}_${Buffer.from(t).toString('base64url')}`),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('citizen' as const, 'clerk' as const), (text, name) => {
      expect(readers[name].decode(text)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...channelNames), (text, name) => {
      const ref = readers[name].decode(text);
      expect(ref === undefined || readers[name].encode(ref) === text).toBe(true);
    }),
  );
});

test('a changed character gives no id, or the only id of something else', () => {
  const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ~'];
  fc.assert(
    fc.property(
      refs,
      fc.constantFrom(...readerNames),
      fc.nat(),
      fc.constantFrom(...characters),
      (ref, name, place, character) => {
        const id = readers[name].encode(ref);
        const at = place % id.length;
        fc.pre(id[at] !== character);
        const changed = id.slice(0, at) + character + id.slice(at + 1);
        const decoded = readers[name].decode(changed);
        if (decoded === undefined) return;
        expect(decoded).not.toEqual(ref);
        expect(readers[name].encode(decoded)).toBe(changed);
      },
    ),
    { numRuns: 500 },
  );
});

describe('spellings that must not become second ids', () => {
  const uuid = (text: string) => Buffer.from(text).toString('base64url');
  test.each([
    ['capitals', `per_${uuid(person.replace('4000', '4ABC'))}`],
    ['a part too many', `per_${uuid(`${person}~more`)}`],
    ['padding', `${readers.citizen.encode(examples[0] as NodeRef)}=`],
    ['the sequence with a zero before it', `ent_${uuid(`${person}~EMPLOYEE~330100~07`)}`],
    ['the sequence as a float', `ent_${uuid(`${person}~EMPLOYEE~330100~7.0`)}`],
    ['sequence zero', `ent_${uuid(`${person}~EMPLOYEE~330100~0`)}`],
    ['an insurance type of the prototype', `acc_${uuid(`${person}~constructor~330100`)}`],
    ['an unknown kind of link', `lnk_${uuid(`${person}~FRIEND~GIVING~${relative}`)}`],
    ['an unknown side', `lnk_${uuid(`${person}~DISPLAY~LEFT~${relative}`)}`],
    ['an end of a link that is no instant', `lnk_${uuid(`${person}~DISPLAY~GIVING~${relative}~yesterday`)}`],
    ['an end of a link that says nothing', `lnk_${uuid(`${person}~DISPLAY~GIVING~${relative}~`)}`],
    ['longer than any id', `con_${uuid(`${person}~${'a'.repeat(400)}`)}`],
  ])('%s', (_name, id) => {
    expect(readers.citizen.decode(id)).toBeUndefined();
  });
});

describe('what two channels are given', () => {
  test('no id of theirs is equal, or holds a UUID', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        const [one, other] = channelNames.map((name) => readers[name].encode(ref));
        expect(one).not.toBe(other);
        for (const id of [one, other]) expect(plainParts(id ?? '')).not.toContain(ref.personId);
      }),
    );
  });

  test('an id of one names nobody whom the other, or a citizen, could mean', () => {
    for (const ref of examples) {
      const id = readers['demo-pay'].encode(ref);
      expect(readers['demo-health'].decode(id)).not.toEqual(ref);
      expect(readers.citizen.decode(id)).toBeUndefined();
      expect(readers['demo-pay'].decode(readers.citizen.encode(ref))).toBeUndefined();
    }
  });

  test('a link does not say who the relative is, nor that two have the same one', () => {
    const other = '00000000-0000-4000-8000-000000000003';
    const relativeIn = (personId: string) => {
      const ref = { type: 'FamilyLink', personId, kind: 'DISPLAY', side: 'GIVING', otherId: relative } as const;
      return plainParts(readers['demo-pay'].encode(ref)).split('~')[3];
    };
    const known = plainParts(readers['demo-pay'].encode({ type: 'Person', personId: relative }));
    expect(new Set([relativeIn(person), relativeIn(other), known]).size).toBe(3);
  });
});
