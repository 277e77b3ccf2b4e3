import { describe, expect, test } from 'vitest';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { causeOf, dueEnd, ended, endsWith, unbindingRule, unbound } from '../../../domain/links/link-ends.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import type { UnbindingRule } from '../../../domain/region-profile.ts';
import { regionProfiles } from '../../../regions/all.ts';

const link: FamilyLink = {
  kind: 'MUTUAL_AID',
  giver: { id: 'giver', maskedName: '张*' },
  receiver: { id: 'receiver', maskedName: '李*' },
  relation: 'SPOUSE',
  admdvs: '330100',
  since: '2026-01-05T02:00:00.000Z',
  status: 'LIVE',
  version: 3,
};
const now = new Date('2026-11-20T02:00:00.000Z');
const atOnce: UnbindingRule = { by: ['GIVER', 'RECEIVER'], effective: 'AT_ONCE', transactionPasswordAsked: false };
const nextDay: UnbindingRule = { ...atOnce, effective: 'NEXT_DAY' };

describe('unbound', () => {
  test('at once: it has ended, by that side’s will', () => {
    expect(unbound(link, 'RECEIVING', atOnce, now)).toEqual({
      ok: true,
      value: {
        ...link,
        status: 'ENDED',
        endedAt: '2026-11-20T02:00:00.000Z',
        endCause: 'UNBOUND_BY_RECEIVER',
        version: 4,
      },
    });
  });

  test.each([
    ['2026-11-20T02:00:00.000Z', '2026-11-20T16:00:00.000Z'],
    // A millisecond before midnight in Shanghai, and midnight itself, which begins another day.
    ['2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21T16:00:00.000Z'],
    ['2026-12-31T15:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ])('the next day: asked at %s it ends at %s and is live until then', (at, endsAt) => {
    expect(unbound(link, 'GIVING', nextDay, new Date(at))).toEqual({
      ok: true,
      value: { ...link, endsAt, endCause: 'UNBOUND_BY_GIVER', version: 4 },
    });
  });

  test.each<[string, FamilyLink, UnbindingRule, string]>([
    ['a link that has ended', { ...link, status: 'ENDED' }, atOnce, 'link_not_live'],
    ['a link whose end has come', { ...link, endsAt: '2026-11-20T02:00:00.000Z' }, atOnce, 'link_not_live'],
    ['a side that may not', link, { ...atOnce, by: ['RECEIVER'] }, 'unbinding_not_of_caller'],
    ['one whose end is to come', { ...link, endsAt: '2026-11-20T02:00:00.001Z' }, nextDay, 'link_ends_already'],
    [
      'the same where it would end at once',
      { ...link, endsAt: '2026-11-20T16:00:00.000Z' },
      atOnce,
      'link_ends_already',
    ],
  ])('not %s', (_name, of, rule, code) => {
    expect(unbound(of, 'GIVING', rule, now)).toMatchObject({ ok: false, rejection: { code, path: ['linkId'] } });
  });
});

test('by which rule a link is unbound is the profile’s word; where nobody offers the kind, nothing holds anybody', () => {
  const xian = regionProfiles.profile('610100', '2026-11-20');
  expect(xian && unbindingRule(xian, 'MUTUAL_AID')).toEqual({
    by: ['GIVER'],
    effective: 'NEXT_DAY',
    transactionPasswordAsked: true,
  });
  const free = { by: ['GIVER', 'RECEIVER'], effective: 'AT_ONCE', transactionPasswordAsked: false };
  expect(xian && unbindingRule({ ...xian, mutualAid: null }, 'MUTUAL_AID')).toEqual(free);
  expect(unbindingRule(undefined, 'DISPLAY')).toEqual(free);
});

test('an end that was asked for has come at its very instant, and is over since then', () => {
  const asked: FamilyLink = { ...link, endsAt: '2026-11-20T02:00:00.000Z', endCause: 'UNBOUND_BY_RECEIVER' };
  expect(dueEnd(asked, new Date('2026-11-20T01:59:59.999Z'))).toBeUndefined();
  const end = { cause: 'UNBOUND_BY_RECEIVER', endedAt: '2026-11-20T02:00:00.000Z' } as const;
  expect(dueEnd(asked, new Date('2026-11-23T00:00:00.000Z'))).toEqual(end);
  expect(dueEnd(link, now)).toBeUndefined();
  expect(ended(asked, end)).toEqual({
    ...link,
    status: 'ENDED',
    endedAt: '2026-11-20T02:00:00.000Z',
    endCause: 'UNBOUND_BY_RECEIVER',
    version: 4,
  });
});

test.each([
  ['DEATH', 'DEATH'],
  ['TRANSFERRED_OUT', 'PARTICIPATION_MOVED'],
  ['EMIGRATION', 'PARTICIPATION_ENDED'],
  ['HOUSEHOLD_CANCELLED', 'PARTICIPATION_ENDED'],
  ['OTHER', 'PARTICIPATION_ENDED'],
  [undefined, 'PARTICIPATION_ENDED'],
] as const)('a participation that ended by %s ends links by %s', (reason, cause) => {
  expect(causeOf(reason)).toBe(cause);
});

describe('endsWith', () => {
  const row = (differing: Partial<Participation> = {}): Participation => ({
    personId: 'receiver',
    insuranceType: 'EMPLOYEE',
    admdvs: '330100',
    status: 'NORMAL',
    since: '2020-01-01',
    civilServant: false,
    version: 2,
    ...differing,
  });
  const over = (differing: Partial<Participation> = {}) =>
    row({ status: 'ENDED', endedOn: '2026-11-19', endReason: 'OTHER', ...differing });
  const [here, resident, inXian] = [
    { insuranceType: 'EMPLOYEE', admdvs: '330100' },
    { insuranceType: 'RESIDENT', admdvs: '330100' },
    { insuranceType: 'EMPLOYEE', admdvs: '610100' },
  ] as const;
  const resting = (giver: typeof here | typeof inXian, receiver: typeof here | typeof resident | typeof inXian) => ({
    ...link,
    restsOn: { giver, receiver },
  });

  test.each<[string, FamilyLink, Participation, readonly Participation[], boolean]>([
    ['rests on it', resting(inXian, here), over(), [row(resident)], true],
    ['rests on another type', resting(here, resident), over(), [], false],
    ['rests on another area', resting(here, inXian), over(), [], false],
    ['rests on it at the other side only', resting(here, inXian), over(), [], false],
    ['rests on another row, at his death', resting(here, inXian), over({ endReason: 'DEATH' }), [row(inXian)], true],
    ['rests on what is not known, and he has no other row', link, over(), [], true],
    ['… he has a resident’s row', link, over(), [row(resident)], false],
    ['… he has a suspended row', link, over(), [row({ ...resident, status: 'SUSPENDED' })], false],
    ['… his other row has ended too', link, over(), [over(resident)], true],
    ['… his other row is of maternity insurance', link, over(), [row({ insuranceType: 'MATERNITY' })], true],
    [
      '… the same for a display link',
      { ...link, kind: 'DISPLAY' },
      over(),
      [row({ insuranceType: 'MATERNITY' })],
      false,
    ],
    ['… he moved to it', link, over({ endReason: 'TRANSFERRED_OUT', movedTo: '610100' }), [row(inXian)], true],
    ['… he moved elsewhere', link, over({ endReason: 'TRANSFERRED_OUT', movedTo: '310000' }), [row(inXian)], false],
    [
      '… the giver’s other row is elsewhere',
      link,
      over({ personId: 'giver' }),
      [row({ personId: 'giver', ...inXian })],
      true,
    ],
    [
      '… the giver’s other row has no account',
      link,
      over({ personId: 'giver' }),
      [row({ personId: 'giver', ...resident })],
      true,
    ],
    [
      '… the giver is a retired cadre here',
      link,
      over({ personId: 'giver' }),
      [row({ personId: 'giver', insuranceType: 'RETIRED_CADRE' })],
      false,
    ],
  ])('a link that %s: %#', (_name, of, participation, rows, expected) => {
    expect(endsWith(of, participation, [participation, ...rows])).toBe(expected);
  });
});
