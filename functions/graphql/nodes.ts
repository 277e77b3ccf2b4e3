import type { GraphQLSchema } from 'graphql';
import type { FamilyLinkRef } from '../../domain/links/family-link.ts';
import { seeEvidence } from '../../use-cases/evidence/evidence-standing.ts';
import { seeReconciliation } from '../../use-cases/reconciliation/see-reconciliation.ts';
import { rowsSeen, type Standing } from '../../use-cases/standing.ts';
import { seeStatement } from '../../use-cases/statements/see-statement.ts';
import { seesAnythingOf } from './access-rules.ts';
import { applicationView } from './application-views.ts';
import { claimViewById } from './claim-views.ts';
import type { RequestContext } from './context.ts';
import { createNodeIds, type NodeRef, type PersonsRef } from './node-ids.ts';
import { linkView, liveLinkView, type NodeView } from './views.ts';

export const nodeId = ({ services, caller }: RequestContext, ref: NodeRef): string =>
  createNodeIds(services.pairwise, caller).encode(ref);

/** What an id names, if it is of the type asked for. */
export function nodeRef<T extends NodeRef['type']>({ services, caller }: RequestContext, id: string, type: T) {
  const ref = createNodeIds(services.pairwise, caller).decode(id);
  return ref?.type === type ? (ref as Extract<NodeRef, { type: T }>) : undefined;
}

/** The object behind an id, as far as the caller may see it; null alike for what is hidden and what does not exist. */
export async function nodeOf(context: RequestContext, schema: GraphQLSchema, id: string): Promise<NodeView | null> {
  const ref = createNodeIds(context.services.pairwise, context.caller).decode(id);
  if (ref === undefined) return null;
  if (ref.type === 'BindingApplication') return (await applicationView(context, ref.applicationId)) ?? null;
  if (ref.type === 'Evidence') return evidenceView(context, ref.evidenceId);
  if (ref.type === 'Claim') return (await claimViewById(context, ref.claimId)) ?? null;
  if (ref.type === 'Adjustment') return adjustmentView(context, schema, ref.adjustmentId);
  if (ref.type === 'AccountStatement') return statementView(context, ref.statementId);
  if (ref.type === 'ReconciliationRequest') return reconciliationView(context, ref.requestId);
  const standing = await context.standing(ref.personId);
  if (!standing || !seesAnythingOf(schema, ref.type, standing)) return null;
  return (await viewOf(context, ref, standing)) ?? null;
}

async function evidenceView({ services, caller }: RequestContext, id: string): Promise<NodeView | null> {
  const seen = await seeEvidence(services, caller, id);
  return seen ? { __typename: 'Evidence', evidence: seen.evidence, standing: seen.standing } : null;
}

async function reconciliationView({ services, caller }: RequestContext, id: string): Promise<NodeView | null> {
  const request = await seeReconciliation(services, caller, id);
  return request ? { __typename: 'ReconciliationRequest', request } : null;
}

/** Of staff, each look at a statement is a look at the person. */
async function statementView(context: RequestContext, id: string): Promise<NodeView | null> {
  const statement = await seeStatement(context.services, context.caller, id);
  const standing = statement && (await context.standing(statement.personId));
  return standing ? { __typename: 'AccountStatement', statement, standing } : null;
}

/** Staff of its pooling area see it; the look is a look at the person. */
async function adjustmentView(context: RequestContext, schema: GraphQLSchema, id: string): Promise<NodeView | null> {
  if (context.caller.admdvs === undefined) return null;
  const adjustment = await context.services.reads.adjustment(id);
  if (!adjustment || adjustment.admdvs !== context.caller.admdvs) return null;
  const standing = await context.standing(adjustment.personId);
  if (!standing || !seesAnythingOf(schema, 'Adjustment', standing)) return null;
  return { __typename: 'Adjustment', adjustment, standing };
}

async function viewOf(context: RequestContext, ref: PersonsRef, standing: Standing): Promise<NodeView | undefined> {
  const { reads } = context.services;
  switch (ref.type) {
    case 'Person':
      return context.viewPerson(ref.personId, standing);
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
    case 'FamilyLink':
      return linkViewOf(context, ref, standing);
    case 'ChannelConsent': {
      const consent = await reads.consent(ref.personId, ref.clientId);
      return consent && { __typename: 'ChannelConsent', consent, standing };
    }
  }
}

/** Channels see live links only. */
async function linkViewOf({ services }: RequestContext, ref: LinkRef, standing: Standing) {
  if (ref.endedAt === undefined) {
    const link = await services.reads.link(familyLinkRef(ref));
    return link && liveLinkView(link, ref.personId, standing, services.clock.now());
  }
  if (standing.reader === 'CHANNEL') return undefined;
  const link = await services.reads.endedLink(familyLinkRef(ref), ref.endedAt);
  return link && linkView(link, ref.personId, standing);
}

type LinkRef = Extract<NodeRef, { type: 'FamilyLink' }>;

export const familyLinkRef = ({ kind, side, personId, otherId }: LinkRef): FamilyLinkRef =>
  side === 'GIVING'
    ? { kind, giverId: personId, receiverId: otherId }
    : { kind, giverId: otherId, receiverId: personId };

const rows = <T>(row: T | undefined): readonly T[] => (row === undefined ? [] : [row]);
