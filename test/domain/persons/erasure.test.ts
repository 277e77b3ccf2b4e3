import { describe, expect, test } from 'vitest';
import { type ErasureFacts, erased, obstaclesTo } from '../../../domain/persons/erasure.ts';
import { holdSet } from '../../../domain/persons/legal-hold.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import type { Person } from '../../../domain/persons/person.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';

const personId = '11111111-0000-4000-8000-000000000001';
const participation: Participation = {
  ...{ personId, insuranceType: 'EMPLOYEE', admdvs: '330100', status: 'ENDED', since: '2000-01-01' },
  ...{ endedOn: '2010-05-01', endReason: 'EMIGRATION', civilServant: false, version: 2 },
};
const account: PersonalAccount = {
  ...{ personId, insuranceType: 'EMPLOYEE', admdvs: '330100', status: 'CLOSED', current: 0n, historical: 0n },
  ...{ reservedByLink: {}, sequence: 1, headHash: 'x', version: 3 },
};
const ref = { institutionId: 'H61010400001', day: '2010-04-01', admdvs: '330100' };
const counts = { BALANCED: 1, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 };
const reconciled = {
  ...ref,
  state: 'BALANCED',
  counts,
  file: 'x',
  reconciledAt: '2010-04-02T02:00:00.000Z',
  version: 1,
} as const;
/** Of somebody who left on 1 May 2010 and whose records were kept for 15 years. */
const facts: ErasureFacts = {
  hold: undefined,
  heldApplications: [],
  openApplications: [],
  participations: [participation],
  links: [],
  accounts: [account],
  days: [{ ref, reconciled }],
  lastActAt: '2010-05-01T02:00:00.000Z',
  recordsKeptYears: 15,
  now: new Date('2026-11-20T02:00:00.000Z'),
};
const deed = { at: new Date('2026-11-01T02:00:00.000Z'), by: 'li.wei', reference: 'COURT-7' };

test('of somebody who left long ago nothing stands in the way', () => {
  expect(obstaclesTo(facts)).toEqual([]);
});

describe('what stands in the way is told by its name, and where', () => {
  test.each<[string, Partial<ErasureFacts>, string]>([
    ['HELD', { hold: holdSet(personId, undefined, true, deed) }, 'COURT-7 since 2026-11-01T02:00:00.000Z'],
    ['FILES_HELD', { heldApplications: ['an application'] }, 'an application'],
    ['OPEN_APPLICATION', { openApplications: ['an application'] }, 'an application'],
    ['LIVE_PARTICIPATION', { participations: [{ ...participation, status: 'NORMAL' }] }, 'EMPLOYEE 330100'],
    ['LIVE_PARTICIPATION', { participations: [{ ...participation, status: 'SUSPENDED' }] }, 'EMPLOYEE 330100'],
    ['LIVE_LINK', { links: ['MUTUAL_AID somebody'] }, 'MUTUAL_AID somebody'],
    ['MONEY_LEFT', { accounts: [{ ...account, historical: 1n }] }, 'EMPLOYEE 330100'],
    ['DAY_NOT_CLEARED', { days: [{ ref, reconciled: undefined }] }, 'H61010400001 2010-04-01 330100'],
    [
      'DAY_NOT_CLEARED',
      { days: [{ ref, reconciled: { ...reconciled, state: 'DIFFERENT' } }] },
      'H61010400001 2010-04-01 330100',
    ],
    ['RETENTION_NOT_OVER', { now: new Date('2025-05-01T02:00:00.000Z') }, 'until 2025-05-01'],
    [
      'RETENTION_NOT_OVER',
      { lastActAt: '2012-02-29T02:00:00.000Z', now: new Date('2026-11-20T02:00:00.000Z') },
      'until 2027-02-28',
    ],
  ])('%s', (code, differing, at) => {
    expect(obstaclesTo({ ...facts, ...differing })).toEqual([{ code, at: [at] }]);
  });

  test('all of them at once, in their order', () => {
    const everything = {
      ...{ hold: holdSet(personId, undefined, true, deed), openApplications: ['a'], links: ['l'] },
      heldApplications: ['b'],
      participations: [{ ...participation, status: 'NORMAL' as const }],
      accounts: [{ ...account, current: 1n }],
      days: [{ ref, reconciled: undefined }],
      now: new Date('2011-01-01T00:00:00.000Z'),
    };
    expect(obstaclesTo({ ...facts, ...everything }).map(({ code }) => code)).toEqual([
      'HELD',
      'FILES_HELD',
      'OPEN_APPLICATION',
      'LIVE_PARTICIPATION',
      'LIVE_LINK',
      'MONEY_LEFT',
      'DAY_NOT_CLEARED',
      'RETENTION_NOT_OVER',
    ]);
  });
});

test('the day after the last of retention nothing holds it any more; a day that was resolved is none that is open', () => {
  expect(obstaclesTo({ ...facts, now: new Date('2025-05-02T02:00:00.000Z') })).toEqual([]);
  expect(obstaclesTo({ ...facts, days: [{ ref, reconciled: { ...reconciled, state: 'RESOLVED' } }] })).toEqual([]);
});

test('a hold is set once, and a released one holds nothing', () => {
  const set = holdSet(personId, undefined, true, deed);
  expect(set).toEqual({
    personId,
    held: true,
    at: '2026-11-01T02:00:00.000Z',
    by: 'li.wei',
    reference: 'COURT-7',
    version: 1,
  });
  expect(holdSet(personId, set, true, deed)).toBeUndefined();
  expect(holdSet(personId, undefined, false, deed)).toBeUndefined();
  const released = holdSet(personId, set, false, deed);
  expect([released?.held, released?.version]).toEqual([false, 2]);
  expect(obstaclesTo({ ...facts, hold: released })).toEqual([]);
});

test('what is left of a person has none of his data in it', () => {
  const person: Person = {
    ...{ id: personId, certificateKind: 'RESIDENT_ID', gender: 'MALE', nameDigest: 'digest' },
    masked: { name: '张*', certificateNumber: '330106********1234', phone: '138****1234' },
    sealed: { wrappedKey: 'key', masterKeyVersion: '1', fields: { name: 'cipher' } },
    ...{ areas: ['330100'], registeredAt: '2000-01-01T00:00:00.000Z', version: 4 },
  };
  expect(erased(person, new Date('2026-11-20T02:00:00.000Z'))).toEqual({
    ...{ id: personId, certificateKind: 'RESIDENT_ID', gender: 'UNKNOWN' },
    masked: { name: '*', certificateNumber: '*' },
    sealed: { wrappedKey: '', masterKeyVersion: '', fields: {} },
    ...{ areas: ['330100'], registeredAt: '2000-01-01T00:00:00.000Z' },
    ...{ erasedAt: '2026-11-20T02:00:00.000Z', version: 5 },
  });
});
