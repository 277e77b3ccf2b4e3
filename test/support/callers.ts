import type { Role } from '../../domain/roles.ts';
import type { Caller } from '../../use-cases/caller.ts';

export const citizen = (personId: string): Caller => ({
  role: 'citizen',
  subject: `person-${personId}`,
  clientId: 'gongji-web',
  personId,
  scopes: [],
});

export const channel = (clientId: string): Caller => ({ role: 'channel', subject: clientId, clientId, scopes: [] });

/** Staff, an institution or a terminal of a pooling area. */
export const staff = (role: Exclude<Role, 'citizen' | 'channel'>, admdvs = '330100'): Caller => ({
  role,
  subject: `${role}-${admdvs}`,
  clientId: 'gongji-web',
  admdvs,
  scopes: [],
});
