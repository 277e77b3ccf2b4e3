import { expect, test } from 'vitest';
import { restingParticipations } from '../../../domain/binding/resting-participations.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import { bindingFacts, displayFacts, row, shippedProfile, zhejiangS4 } from '../../support/binding-facts.ts';

const line = (rests: ReturnType<typeof restingParticipations>) =>
  rests &&
  `${rests.giver.insuranceType} ${rests.giver.admdvs} / ${rests.receiver.insuranceType} ${rests.receiver.admdvs}`;

const home = 'EMPLOYEE 330100 / ';
const received = (...participations: Participation[]) => ({ receiver: { participations } });

/** Of mutual aid, nationwide. */
const table: readonly (readonly [string, string | undefined, readonly Participation[]])[] = [
  ['the only row', 'RESIDENT 440300', [row('RESIDENT', '440300')]],
  ['employee before resident', 'EMPLOYEE 440300', [row('RESIDENT', '330100'), row('EMPLOYEE', '440300')]],
  ['the pooling area first', 'EMPLOYEE 330100', [row('EMPLOYEE', '330182'), row('EMPLOYEE', '330100')]],
  ['then the city', 'EMPLOYEE 330182', [row('EMPLOYEE', '330200'), row('EMPLOYEE', '330182')]],
  ['then the province', 'EMPLOYEE 339900', [row('EMPLOYEE', '110000'), row('EMPLOYEE', '339900')]],
  ['then the lower code', 'EMPLOYEE 110000', [row('EMPLOYEE', '440300'), row('EMPLOYEE', '110000')]],
  [
    'what is suspended does not count',
    'RESIDENT 330100',
    [row('EMPLOYEE', '330100', 'SUSPENDED'), row('RESIDENT', '330100')],
  ],
  ['another type does not count', undefined, [row('RETIRED_CADRE', '330100')]],
  ['none', undefined, []],
];

test.each(table)('%s: %s', (_what, expected, participations) => {
  const facts = bindingFacts(received(...participations));
  const reversed = bindingFacts(received(...participations.toReversed()));
  expect(line(restingParticipations(facts))).toBe(expected && home + expected);
  expect(line(restingParticipations(reversed))).toBe(expected && home + expected);
});

test('a row within the scope comes before an employee row beyond it', () => {
  const rows = received(row('EMPLOYEE', '330200'), row('RESIDENT', '330100'));
  expect(line(restingParticipations(bindingFacts({ profile: zhejiangS4, ...rows })))).toBe(`${home}RESIDENT 330100`);
  const province = shippedProfile('330100', '2025-06-01');
  expect(line(restingParticipations(bindingFacts({ profile: province, ...rows })))).toBe(`${home}EMPLOYEE 330200`);
});

test('a display link rests on whatever insurance there is, the holder here, the member anywhere', () => {
  const facts = displayFacts({
    giver: { participations: [row('MATERNITY', '330100'), row('RETIRED_CADRE', '330100'), row('EMPLOYEE', '330200')] },
    ...received(row('MATERNITY', '650100')),
  });
  expect(line(restingParticipations(facts))).toBe('RETIRED_CADRE 330100 / MATERNITY 650100');
});

test('nothing of a person but type and area is told', () => {
  expect(restingParticipations(bindingFacts())).toEqual({
    giver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
    receiver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
  });
});
