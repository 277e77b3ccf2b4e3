import type { ConsentScope } from '../../../domain/consents/channel-consent.ts';
import type { FamilyLink, LinkKind } from '../../../domain/links/family-link.ts';
import { createNodeIds, type NodeRef } from '../../../functions/graphql/node-ids.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { Change, Services } from '../../../use-cases/ports.ts';
import type { Answer } from '../../support/api.ts';
import type { Registered } from '../../support/people.ts';
import { consentOf, linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';

/** A person's UUID that nobody has. */
export const nobody = '99999999-0000-4000-8000-999999999999';

/** The id of an object in the form that this caller is given. */
export const idFor = (world: World, caller: Caller, ref: NodeRef): string =>
  createNodeIds(world.services.pairwise, caller).encode(ref);

export const personIdFor = (world: World, caller: Caller, personId: string): string =>
  idFor(world, caller, { type: 'Person', personId });

/** Writes something as the store would be asked to, and fails the test if it was not written. */
export async function write(world: World, ...changes: readonly Change[]): Promise<void> {
  const outcome = await world.services.commit({ changes });
  if (outcome.status !== 'COMMITTED') throw new Error(`not written: ${JSON.stringify(outcome)}`);
}

/** A live link between two, both sides in one transaction. */
export async function link(
  world: World,
  giver: Registered,
  receiver: Registered,
  kind: LinkKind = 'MUTUAL_AID',
  differing: Partial<FamilyLink> = {},
): Promise<void> {
  await write(world, { change: 'LINK_MADE', link: { ...linkOf(giver.person, receiver.person, kind), ...differing } });
}

/** A consent that is live through 2026. */
export const consent = (world: World, personId: string, clientId: string, scopes: readonly ConsentScope[]) =>
  write(world, { change: 'CONSENT_SET', consent: consentOf(personId, clientId, { scopes }) });

/** The same world with some of its services exchanged. */
export const worldWith = (world: World, services: Partial<Services>): World => ({
  ...world,
  services: { ...world.services, ...services },
});

/** Nothing can be written. */
export const refuseToCommit: Services['commit'] = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } });

export const codesOf = (answer: Answer) => answer.errors.map(({ extensions }) => extensions.code);

/** An answer as it left, but for what names the single request. */
export const withoutCorrelation = ({ status, headers, text }: Answer) => ({
  status,
  headers: { ...headers, 'x-correlation-id': 'the request' },
  text: text.replace(/00000000-0000-4000-9000-\d{12}/g, 'the request'),
});
