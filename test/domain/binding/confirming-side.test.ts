import { expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { confirmingSide, giverUnasked } from '../../../domain/binding/confirming-side.ts';
import { giverActor, submittedApplication } from '../../support/applications.ts';

const clerk = { role: 'clerk', subject: 'clerk-1', clientId: 'counter', admdvs: '310000' } as const;
const byClerk = { ...submittedApplication, submittedBy: clerk };
const word = { act: 'CONFIRMED', at: '2026-11-19T03:00:00.000Z', by: giverActor } as const;
const confirmed = (application: BindingApplication): BindingApplication => ({
  ...application,
  actions: [...application.actions, word],
});

test.each([
  ['GIVER', true, false],
  ['RECEIVER', false, true],
  ['GUARDIAN', true, false],
  ['GUARDIAN', false, true],
  ['OPERATOR', false, false],
  ['AGENT', false, true],
  ['AGENT', true, false],
] as const)('%s, and the giver applied himself: %s; his word is missing: %s', (initiator, giverApplied, expected) => {
  expect(giverUnasked({ initiator, giverApplied })).toBe(expected);
});

test.each<[string, BindingApplication, 'giver' | 'receiver']>([
  ['the giver applied', submittedApplication, 'receiver'],
  ['an agent came for both', { ...byClerk, initiator: 'AGENT' }, 'giver'],
  ['the giver has said yes to an agent', confirmed({ ...byClerk, initiator: 'AGENT' }), 'receiver'],
  ['both stood before an operator', { ...byClerk, initiator: 'OPERATOR' }, 'receiver'],
  ['a receiver applied', { ...byClerk, initiator: 'RECEIVER' }, 'giver'],
])('%s', (_what, application, side) => {
  expect(confirmingSide(application)).toBe(side);
});
