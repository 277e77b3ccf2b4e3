import { expect, test } from 'vitest';
import { participationsInOrder } from '../../../../domain/binding/rules/participations-in-order.ts';
import { bindingFacts, displayFacts, findingLine, row } from '../../../support/binding-facts.ts';

test.each([
  ['two employees', 'PASS', bindingFacts()],
  ['a resident receives', 'PASS', bindingFacts({ receiver: { participations: [row('RESIDENT', '330100')] } })],
  [
    'a resident gives',
    'FAIL giver_without_employee_insurance',
    bindingFacts({ giver: { participations: [row('RESIDENT', '330100')] } }),
  ],
  [
    'a retired cadre gives',
    'FAIL giver_without_employee_insurance',
    bindingFacts({ giver: { participations: [row('RETIRED_CADRE', '330100')] } }),
  ],
  [
    'the giver is an employee elsewhere',
    'FAIL giver_without_employee_insurance',
    bindingFacts({ giver: { participations: [row('EMPLOYEE', '330200')] } }),
  ],
  [
    'the giver is suspended',
    'FAIL giver_without_employee_insurance',
    bindingFacts({ giver: { participations: [row('EMPLOYEE', '330100', 'SUSPENDED')] } }),
  ],
  [
    'the giver has left',
    'FAIL giver_without_employee_insurance',
    bindingFacts({ giver: { participations: [row('EMPLOYEE', '330100', 'ENDED')] } }),
  ],
  ['the giver has no row', 'FAIL giver_without_employee_insurance', bindingFacts({ giver: { participations: [] } })],
  [
    'the receiver has only maternity insurance',
    'FAIL receiver_without_basic_insurance',
    bindingFacts({ receiver: { participations: [row('MATERNITY', '330100')] } }),
  ],
  [
    'the receiver is suspended',
    'FAIL receiver_without_basic_insurance',
    bindingFacts({ receiver: { participations: [row('EMPLOYEE', '330100', 'SUSPENDED')] } }),
  ],
  [
    "one of the receiver's rows will do",
    'PASS',
    bindingFacts({ receiver: { participations: [row('EMPLOYEE', '330100', 'ENDED'), row('RESIDENT', '440300')] } }),
  ],
  ['a resident holds', 'PASS', displayFacts({ giver: { participations: [row('RESIDENT', '330100')] } })],
  [
    'the holder is insured elsewhere',
    'FAIL holder_not_insured_here',
    displayFacts({ giver: { participations: [row('EMPLOYEE', '330200')] } }),
  ],
  [
    'a member of any insurance, anywhere',
    'PASS',
    displayFacts({ receiver: { participations: [row('RETIRED_CADRE', '610100')] } }),
  ],
  [
    'the member is suspended',
    'FAIL member_not_insured',
    displayFacts({ receiver: { participations: [row('EMPLOYEE', '330100', 'SUSPENDED')] } }),
  ],
  ['somebody is not identified', 'NOT_ASKED', bindingFacts({ receiver: { identified: false } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(participationsInOrder.judge(facts))).toBe(expected);
});
