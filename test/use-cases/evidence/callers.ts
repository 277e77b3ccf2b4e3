import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';

const request = { scopes: [], correlationId: 'request-1' };

export const citizen: Caller & Correlated = {
  role: 'citizen',
  subject: 'subject-1',
  clientId: 'gongji-web',
  personId: 'person-1',
  ...request,
};
export const stranger: Caller & Correlated = { ...citizen, subject: 'subject-9', personId: 'person-9' };

const staff = { clientId: 'gongji-desk', admdvs: '330100', ...request };
export const clerk: Caller & Correlated = { role: 'clerk', subject: 'clerk-1', ...staff };
export const reviewer: Caller & Correlated = { role: 'reviewer', subject: 'reviewer-1', ...staff };
export const supervisor: Caller & Correlated = { role: 'supervisor', subject: 'supervisor-1', ...staff };
