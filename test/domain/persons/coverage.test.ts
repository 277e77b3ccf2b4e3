import { expect, test } from 'vitest';
import { coverageOn } from '../../../domain/persons/coverage.ts';
import type { Participation } from '../../../domain/persons/participation.ts';

const row = (differing: Partial<Participation> = {}): Participation => ({
  personId: 'person-1',
  insuranceType: 'EMPLOYEE',
  admdvs: '610100',
  status: 'NORMAL',
  since: '2020-01-01',
  civilServant: false,
  version: 1,
  ...differing,
});
const period = { since: '2018-01-01', endedOn: '2019-06-30', endReason: 'OTHER' } as const;
const suspension = { from: '2026-05-01', until: '2026-06-30' };
const ended = { status: 'ENDED', endedOn: '2026-11-10', endReason: 'DEATH' } as const;

test.each([
  ['his first day', row(), '2020-01-01', 'GOES_ON'],
  ['the day before', row(), '2019-12-31', undefined],
  ['the last day of one that has ended', row(ended), '2026-11-10', 'IS_OVER'],
  ['the day after', row(ended), '2026-11-11', undefined],
  ['one that came as ended and does not say when', row({ status: 'ENDED' }), '2021-01-01', undefined],
  ['the day before a suspension', row({ status: 'SUSPENDED', suspendedOn: '2026-05-01' }), '2026-04-30', 'IS_OVER'],
  ['the day of it', row({ status: 'SUSPENDED', suspendedOn: '2026-05-01' }), '2026-05-01', undefined],
  ['one suspended who knows when', row({ status: 'SUSPENDED' }), '2021-01-01', undefined],
  [
    'suspended and then ended: after the suspension',
    row({ ...ended, suspendedOn: '2026-05-01' }),
    '2026-06-01',
    undefined,
  ],
  ['and before it', row({ ...ended, suspendedOn: '2026-05-01' }), '2026-04-30', 'IS_OVER'],
  ['the day before a suspension that is over', row({ suspensions: [suspension] }), '2026-04-30', 'GOES_ON'],
  ['its first day', row({ suspensions: [suspension] }), '2026-05-01', undefined],
  ['its last day', row({ suspensions: [suspension] }), '2026-06-30', undefined],
  ['the day after it', row({ suspensions: [suspension] }), '2026-07-01', 'GOES_ON'],
  [
    'a suspension of an insurance that has ended',
    row({ ...ended, suspensions: [suspension] }),
    '2026-05-31',
    undefined,
  ],
  [
    'a suspension in an earlier period',
    row({ earlierPeriods: [period], suspensions: [{ from: '2019-01-01', until: '2019-06-30' }] }),
    '2019-01-01',
    undefined,
  ],
  ['an earlier period', row({ earlierPeriods: [period] }), '2018-01-01', 'IS_OVER'],
  ['its last day', row({ earlierPeriods: [period] }), '2019-06-30', 'IS_OVER'],
  ['between the two', row({ earlierPeriods: [period] }), '2019-07-01', undefined],
  ['before all of them', row({ earlierPeriods: [period] }), '2017-12-31', undefined],
  ['no insurance', row({ status: 'NONE' }), '2021-01-01', undefined],
] as const)('%s', (_name, participation, day, coverage) => {
  expect(coverageOn(participation, day)).toBe(coverage);
});
