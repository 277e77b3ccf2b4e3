import { describe, expect, test } from 'vitest';
import {
  beginAgain,
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
const resumesTooEarly = {
  ok: false,
  rejection: { code: 'participation_resumes_before_suspension', path: ['on'] },
};
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
    [
      'what is suspended: the days remain known',
      suspended,
      '2025-10-01',
      becomes({ ...normal, suspensions: [{ from: '2025-06-30', until: '2025-09-30' }], version: 5 }),
    ],
    [
      'the day after: it was one day',
      suspended,
      '2025-07-01',
      becomes({ ...normal, suspensions: [{ from: '2025-06-30', until: '2025-06-30' }], version: 5 }),
    ],
    ['the same day: as though it had never been', suspended, '2025-06-30', becomes({ ...normal, version: 5 })],
    ['the day before', suspended, '2025-06-29', resumesTooEarly],
    [
      'for the second time',
      { ...suspended, suspensions: [{ from: '2022-01-01', until: '2022-03-31' }] },
      '2025-10-01',
      becomes({
        ...normal,
        suspensions: [
          { from: '2022-01-01', until: '2022-03-31' },
          { from: '2025-06-30', until: '2025-09-30' },
        ],
        version: 5,
      }),
    ],
    [
      'one that began within an earlier one: it goes on from there',
      { ...suspended, suspensions: [{ from: '2025-06-01', until: '2025-07-31' }] },
      '2025-10-01',
      becomes({ ...normal, suspensions: [{ from: '2025-06-01', until: '2025-09-30' }], version: 5 }),
    ],
    [
      'what came as suspended and does not say since when',
      { ...normal, status: 'SUSPENDED' },
      '2025-10-01',
      becomes({ ...normal, suspensions: [{ from: '2020-01-01', until: '2025-09-30' }], version: 5 }),
    ],
    ['that, before its first day', { ...normal, status: 'SUSPENDED' }, '2019-12-31', resumesTooEarly],
    ['what runs', normal, '2025-10-01', forbids('NORMAL')],
    ['what never ran', none, '2025-10-01', forbids('NONE')],
    ['what has ended', ended, '2025-10-01', forbids('ENDED')],
  ] as const)('%s', (_when, participation, on, expected) => {
    expect(resume(participation, on)).toEqual(expected);
  });

  test('leaves it suspended no longer', () => {
    const outcome = resume(suspended, '2025-10-01');
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
    expect(resume(outcome.value, '2026-03-02')).toEqual(forbids('ENDED'));
    expect(suspend(outcome.value, '2026-03-02')).toEqual(forbids('ENDED'));
  });
});

describe('coming back', () => {
  const begun = { since: '2026-03-01', status: 'NORMAL', civilServant: false } as const;
  const endedOn = '2025-12-31';
  const back = {
    ...normal,
    since: '2026-03-01',
    earlierPeriods: [{ since: '2020-01-01', endedOn, endReason: 'OTHER' }],
    version: 6,
  };
  test.each([
    ['to what ran until its end', normal, {}],
    [
      'to what was suspended when it ended: it is suspended no longer, and those days remain known',
      suspended,
      { suspensions: [{ from: '2025-06-30', until: '2025-12-31' }] },
    ],
  ])('%s', (_to, before, suspensions) => {
    const outcome = end(before, endedOn, 'OTHER');
    if (!outcome.ok) throw new Error('it ends');
    const again = beginAgain(outcome.value, begun);
    expect(again.ok && again.value).toEqual({ ...back, ...suspensions });
  });
});
