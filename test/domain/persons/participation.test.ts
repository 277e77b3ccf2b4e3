import { describe, expect, test } from 'vitest';
import {
  end,
  hasPersonalAccount,
  insuranceTypes,
  type Participation,
  type ParticipationStatus,
  participationStatuses,
  resume,
  suspend,
} from '../../../domain/persons/participation.ts';

const normal: Participation = {
  personId: '11111111-0000-4000-8000-000000000001',
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2020-01-01',
  civilServant: false,
  version: 4,
};
const none: Participation = { ...normal, status: 'NONE' };
const suspended: Participation = { ...normal, status: 'SUSPENDED', suspendedOn: '2025-06-30' };
const ended: Participation = { ...normal, status: 'ENDED', endedOn: '2025-06-30', endReason: 'DEATH' };

const forbids = (status: ParticipationStatus) => ({
  ok: false,
  rejection: { code: 'participation_status_forbids', path: ['participation'], details: { status } },
});
const tooEarly = { ok: false, rejection: { code: 'participation_ends_before_it_starts', path: ['on'] } };
const becomes = (value: Participation) => ({ ok: true, value });

test('the national codes', () => {
  expect(insuranceTypes).toEqual({ EMPLOYEE: '310', RESIDENT: '390', RETIRED_CADRE: '340', MATERNITY: '510' });
  expect(participationStatuses).toEqual({ NONE: '0', NORMAL: '1', SUSPENDED: '2', ENDED: '4' });
});

test.each([
  ['EMPLOYEE', true],
  ['RETIRED_CADRE', true],
  ['RESIDENT', false],
  ['MATERNITY', false],
] as const)('%s has a personal account: %s', (type, expected) => {
  expect(hasPersonalAccount(type)).toBe(expected);
});

describe('suspending', () => {
  test.each([
    [
      'on a later day',
      normal,
      '2026-03-01',
      becomes({ ...normal, status: 'SUSPENDED', suspendedOn: '2026-03-01', version: 5 }),
    ],
    [
      'on its first day',
      normal,
      '2020-01-01',
      becomes({ ...normal, status: 'SUSPENDED', suspendedOn: '2020-01-01', version: 5 }),
    ],
    ['the day before its first', normal, '2019-12-31', tooEarly],
    ['what does not run', none, '2026-03-01', forbids('NONE')],
    ['what is suspended', suspended, '2026-03-01', forbids('SUSPENDED')],
    ['what has ended', ended, '2026-03-01', forbids('ENDED')],
    ['what has ended, too early: the status is named first', ended, '2019-12-31', forbids('ENDED')],
  ])('%s', (_when, participation, on, expected) => {
    expect(suspend(participation, on)).toEqual(expected);
  });
});

describe('resuming', () => {
  test.each([
    ['what is suspended', suspended, becomes({ ...normal, version: 5 })],
    ['what runs', normal, forbids('NORMAL')],
    ['what never ran', none, forbids('NONE')],
    ['what has ended', ended, forbids('ENDED')],
  ])('%s', (_when, participation, expected) => {
    expect(resume(participation)).toEqual(expected);
  });

  test('leaves no day of suspension behind', () => {
    const outcome = resume(suspended);
    expect(outcome.ok && 'suspendedOn' in outcome.value).toBe(false);
  });
});

describe('ending', () => {
  const endedAs = (from: Participation, on: string) =>
    becomes({ ...from, status: 'ENDED', endedOn: on, endReason: 'EMIGRATION', version: 5 });
  test.each([
    ['what runs', normal, '2026-03-01', endedAs(normal, '2026-03-01')],
    ['on its first day', normal, '2020-01-01', endedAs(normal, '2020-01-01')],
    ['what is suspended, which stays known', suspended, '2026-03-01', endedAs(suspended, '2026-03-01')],
    ['what never ran', none, '2026-03-01', endedAs(none, '2026-03-01')],
    ['what has ended', ended, '2026-03-01', forbids('ENDED')],
    ['the day before its first', normal, '2019-12-31', tooEarly],
  ])('%s', (_when, participation, on, expected) => {
    expect(end(participation, on, 'EMIGRATION')).toEqual(expected);
  });

  test('by moving names the new area', () => {
    expect(end(normal, '2026-03-01', 'TRANSFERRED_OUT', '610100')).toEqual(
      becomes({
        ...normal,
        status: 'ENDED',
        endedOn: '2026-03-01',
        endReason: 'TRANSFERRED_OUT',
        movedTo: '610100',
        version: 5,
      }),
    );
  });

  test('is final', () => {
    const outcome = end(normal, '2026-03-01', 'OTHER');
    if (!outcome.ok) throw new Error('it ends');
    expect(resume(outcome.value)).toEqual(forbids('ENDED'));
    expect(suspend(outcome.value, '2026-03-02')).toEqual(forbids('ENDED'));
  });
});
