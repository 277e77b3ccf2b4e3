import { expect, test } from 'vitest';
import { breaksOf, unreviewed } from '../../schema/codegen/released.ts';

const released = `
  type Query { claim(id: ID!): Claim }
  type Claim { id: ID!, total: String!, state: State! }
  enum State { SETTLED CANCELLED }
  input Care { day: String! }
`;

test('what is only added breaks nobody', () => {
  const current = released
    .replace('total: String!', 'total: String!, cash: String')
    .replace('claim(id: ID!)', 'claim(id: ID!, locale: String)')
    .replace('day: String!', 'day: String!, level: String');
  expect(breaksOf(released, current)).toEqual([]);
});

test.each([
  ['total: String!, ', '', 'FIELD_REMOVED', 'Claim.total was removed.'],
  ['total: String!', 'total: String', 'FIELD_CHANGED_KIND', 'Claim.total changed type from String! to String.'],
  ['SETTLED ', '', 'VALUE_REMOVED_FROM_ENUM', 'SETTLED was removed from enum type State.'],
  [
    'claim(id: ID!)',
    'claim(id: ID!, locale: String!)',
    'REQUIRED_ARG_ADDED',
    'A required arg locale on Query.claim was added.',
  ],
  [
    'day: String!',
    'day: String!, level: String!',
    'REQUIRED_INPUT_FIELD_ADDED',
    'A required field level on input type Care was added.',
  ],
])('without "%s" (now "%s") somebody breaks', (from, to, type, description) => {
  expect(breaksOf(released, released.replace(from, to))).toEqual([{ type, description }]);
});

test('a break is refused until somebody has said why it may be; a review that nothing needs, and one without a reason, too', () => {
  const found = { type: 'FIELD_REMOVED', description: 'Claim.total was removed.' };
  expect(unreviewed([found], [])).toEqual([
    'FIELD_REMOVED: Claim.total was removed. Clients of the released schema would fail.',
  ]);
  expect(unreviewed([found], [{ ...found, reason: 'no client has ever asked for it (usage of 90 days)' }])).toEqual([]);
  expect(unreviewed([found], [{ ...found, reason: '' }])).toEqual([
    '"Claim.total was removed." is listed without a reason.',
  ]);
  expect(unreviewed([], [{ ...found, reason: 'x' }])).toEqual([
    'The reviewed break "Claim.total was removed." is none any more: take it off the list.',
  ]);
});
