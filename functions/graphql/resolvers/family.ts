import { sideOf } from '../../../domain/links/family-link.ts';
import type { FamilyLinkResolvers, FamilyMemberResolvers } from '../../../schema/generated/resolvers.ts';
import { nodeId } from '../nodes.ts';

export const FamilyLink: FamilyLinkResolvers = {
  id({ link, seenFrom }, _args, context) {
    const side = sideOf(link, seenFrom);
    const otherId = side === 'GIVING' ? link.receiver.id : link.giver.id;
    return nodeId(context, { type: 'FamilyLink', personId: seenFrom, kind: link.kind, side, otherId });
  },
  kind: ({ link }) => link.kind,
  side: ({ link, seenFrom }) => sideOf(link, seenFrom),
  relation: ({ link }) => link.relation,
  giver: (through) => ({ member: through.link.giver, through }),
  receiver: (through) => ({ member: through.link.receiver, through }),
  admdvs: ({ link }) => link.admdvs,
  since: ({ link }) => link.since,
};

export const FamilyMember: FamilyMemberResolvers = {
  name: ({ member }) => member.maskedName,
  async person({ member, through }, _args, context) {
    if (member.id === through.seenFrom) return context.viewPerson(member.id, through.standing);
    // The owner's own live link is what gives him sight of the other side; staff need a standing of their own.
    const standing =
      through.standing.reader === 'OWNER'
        ? ({ reader: 'RELATIVE', scopes: [] } as const)
        : await context.standing(member.id);
    return standing ? context.viewPerson(member.id, standing) : null;
  },
};
