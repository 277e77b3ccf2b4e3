import type { PersonId } from '../../domain/persons/person.ts';
import { rowsSeen, type Standing } from '../../use-cases/standing.ts';
import type { RequestContext } from './context.ts';
import { createNodeIds, type NodeRef } from './node-ids.ts';
import type { NodeView } from './views.ts';

export const nodeId = ({ services, caller }: RequestContext, ref: NodeRef): string =>
  createNodeIds(services.pairwise, caller).encode(ref);

/** What an id names, if it is of the type asked for. */
export function nodeRef<T extends NodeRef['type']>({ services, caller }: RequestContext, id: string, type: T) {
  const ref = createNodeIds(services.pairwise, caller).decode(id);
  return ref?.type === type ? (ref as Extract<NodeRef, { type: T }>) : undefined;
}

/** The object behind an id, as far as the caller may see it; null alike for what is hidden and what does not exist. */
export async function nodeOf(context: RequestContext, id: string): Promise<NodeView | null> {
  const ref = createNodeIds(context.services.pairwise, context.caller).decode(id);
  if (!ref) return null;
  const seenFrom = await standpoint(context, ref);
  const view = seenFrom && (await viewOf(context, ref, seenFrom));
  return view ?? null;
}

interface Standpoint {
  readonly personId: PersonId;
  readonly standing: Standing;
}

/** From which person's side the object is seen. A link has two sides; a citizen sees it from his own. */
async function standpoint(context: RequestContext, ref: NodeRef): Promise<Standpoint | undefined> {
  const sides = ref.type === 'FamilyLink' ? [ref.giverId, ref.receiverId] : [ref.personId];
  const own = sides.find((personId) => personId === context.caller.personId);
  for (const personId of own ? [own] : sides) {
    const standing = await context.standing(personId);
    if (standing) return { personId, standing };
  }
  return undefined;
}

async function viewOf(
  context: RequestContext,
  ref: NodeRef,
  { personId, standing }: Standpoint,
): Promise<NodeView | undefined> {
  const { reads } = context.services;
  switch (ref.type) {
    case 'Person':
      return context.viewPerson(personId, standing);
    case 'Participation': {
      const [participation] = rowsSeen(standing, rows(await reads.participation(ref)));
      return participation && { __typename: 'Participation', participation, standing };
    }
    case 'PersonalAccount': {
      const [account] = rowsSeen(standing, rows(await reads.account(ref)));
      return account && { __typename: 'PersonalAccount', account, standing };
    }
    case 'AccountEntry': {
      const [entry] = rowsSeen(standing, rows(await reads.entry(ref, ref.sequence)));
      return entry && { __typename: 'AccountEntry', entry, standing };
    }
    case 'FamilyLink': {
      const link = await reads.link(ref);
      return link && { __typename: 'FamilyLink', link, seenFrom: personId, standing };
    }
    case 'ChannelConsent': {
      const consent = await reads.consent(personId, ref.clientId);
      return consent && { __typename: 'ChannelConsent', consent, standing };
    }
  }
}

const rows = <T>(row: T | undefined): readonly T[] => (row === undefined ? [] : [row]);
