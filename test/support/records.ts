import type { AccessRecord } from '../../domain/access/access-record.ts';
import type { ChannelConsent } from '../../domain/consents/channel-consent.ts';
import type { FamilyLink, LinkKind } from '../../domain/links/family-link.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';

/** A live link from a parent to a child. */
export const linkOf = (giver: Person, receiver: Person, kind: LinkKind = 'MUTUAL_AID'): FamilyLink => ({
  kind,
  giver: { id: giver.id, maskedName: giver.masked.name },
  receiver: { id: receiver.id, maskedName: receiver.masked.name },
  relation: 'CHILD',
  admdvs: '330100',
  since: '2026-01-05T02:00:00.000Z',
  status: 'LIVE',
  version: 1,
});

/** A consent that is live from January to December 2026. */
export const consentOf = (
  personId: PersonId,
  clientId: string,
  differing: Partial<ChannelConsent> = {},
): ChannelConsent => ({
  personId,
  clientId,
  scopes: ['BALANCE'],
  profileVersion: '330100@2026-01-01',
  textVersion: '1',
  admdvs: '330100',
  grantedAt: '2026-01-05T02:00:00.000Z',
  expiresAt: '2026-12-31T16:00:00.000Z',
  version: 1,
  ...differing,
});

export const accessOf = (personId: PersonId, at: string, id: string): AccessRecord => ({
  id,
  personId,
  kind: 'VIEWED',
  at,
  byRole: 'clerk',
  bySubject: 'clerk-1',
  byClientId: 'desk',
  byAdmdvs: '330100',
  fields: [],
  correlationId: `correlation-${id}`,
});
