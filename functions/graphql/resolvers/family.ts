import { isLiveLink, sideOf } from '../../../domain/links/family-link.ts';
import type { PersonId } from '../../../domain/persons/person.ts';
import type {
  FamilyLinkResolvers,
  FamilyMemberResolvers,
  MutationResolvers,
  PersonResolvers,
} from '../../../schema/generated/resolvers.ts';
import { refuteRelation } from '../../../use-cases/links/refute-relation.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import type { Standing } from '../../../use-cases/standing.ts';
import { applicationView, ownApplicationView, partOf } from '../application-views.ts';
import { connection } from '../connections.ts';
import type { RequestContext } from '../context.ts';
import { familyLinkRef, nodeId, nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import { type LinkView, linkView } from '../views.ts';

export const Person: Pick<PersonResolvers, 'familyLinkHistory'> = {
  familyLinkHistory({ id, standing }, args, context) {
    const { reads } = context.services;
    const read = (page: PageRequest) => reads.endedLinks(id, undefined, page);
    const list = { name: 'familyLinkHistory', personId: id, read } as const;
    return connection(context, args, list, (link) => linkView(link, id, standing));
  },
};

export const FamilyLink: FamilyLinkResolvers = {
  id({ link, seenFrom }, _args, context) {
    const side = sideOf(link, seenFrom);
    const otherId = side === 'GIVING' ? link.receiver.id : link.giver.id;
    const { kind, endedAt } = link;
    const ended = endedAt === undefined ? {} : { endedAt };
    return nodeId(context, { type: 'FamilyLink', personId: seenFrom, kind, side, otherId, ...ended });
  },
  kind: ({ link }) => link.kind,
  side: ({ link, seenFrom }) => sideOf(link, seenFrom),
  relation: ({ link }) => link.relation,
  giver: (through) => ({ member: through.link.giver, through }),
  receiver: (through) => ({ member: through.link.receiver, through }),
  admdvs: ({ link }) => link.admdvs,
  since: ({ link }) => link.since,
  status: ({ link }) => link.status,
  endsAt: ({ link }) => link.endsAt ?? null,
  endedAt: ({ link }) => link.endedAt ?? null,
  endCause: ({ link }) => link.endCause ?? null,
  async application({ link: { applicationId }, standing }, _args, context) {
    if (applicationId === undefined) return null;
    if (standing.reader !== 'OWNER') return (await applicationView(context, applicationId)) ?? null;
    const application = await context.application(applicationId);
    return application && partOf(application, context.caller) ? ownApplicationView(context.caller, application) : null;
  },
};

export const FamilyMember: FamilyMemberResolvers = {
  name: ({ member }) => member.maskedName,
  async person({ member, through }, _args, context) {
    const standing = ownStanding(context, member.id, through) ?? (await context.standing(member.id));
    return standing ? context.viewPerson(member.id, standing) : null;
  },
};

/** The owner sees himself, and through his live link the other side; anybody else needs a standing of his own. */
function ownStanding({ services }: RequestContext, memberId: PersonId, through: LinkView): Standing | undefined {
  const { link, seenFrom, standing } = through;
  if (standing.reader !== 'OWNER') return undefined;
  if (memberId === seenFrom) return standing;
  return isLiveLink(link, services.clock.now()) ? { reader: 'RELATIVE', scopes: [] } : undefined;
}

/** A link as its own side has it, or as the clerk who acts for that side. */
const standingAtLink = ({ caller }: RequestContext): Standing =>
  caller.role === 'clerk'
    ? { reader: 'CLERK', scopes: [], ...(caller.admdvs !== undefined && { onlyAdmdvs: caller.admdvs }) }
    : { reader: 'OWNER', scopes: [] };

const endOf = ({ endedAt }: { readonly endedAt?: string }) => (endedAt === undefined ? {} : { endedAt });

export const mutations: Pick<MutationResolvers, 'familyLinkUnbind' | 'familyRelationRefute'> = {
  async familyLinkUnbind(_root, { input }, context) {
    const named = nodeRef(context, input.linkId, 'FamilyLink');
    const outcome = await unbindFamilyLink(context.services, context.caller, {
      idempotencyKey: input.idempotencyKey,
      link: named && { ref: familyLinkRef(named), side: named.side, ...endOf(named) },
      transactionPassword: input.transactionPassword ?? undefined,
      reference: input.reference ?? undefined,
    });
    return payload(context, 'link', outcome, (link) => linkView(link, named?.personId ?? '', standingAtLink(context)));
  },
  async familyRelationRefute(_root, { input }, context) {
    const named = nodeRef(context, input.linkId, 'FamilyLink');
    const outcome = await refuteRelation(context.services, context.caller, {
      idempotencyKey: input.idempotencyKey,
      link: named && { ...familyLinkRef(named), ...endOf(named) },
      reference: input.reference,
    });
    return payload(context, 'finding', outcome, ({ foundAt, reference }) => ({ foundAt, reference }));
  },
};
