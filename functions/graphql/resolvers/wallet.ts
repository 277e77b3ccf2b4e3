import { quotaStanding } from '../../../domain/ledger/quota-standing.ts';
import { type FamilyLink as FamilyLinkOfDomain, isLiveLink, sideOf } from '../../../domain/links/family-link.ts';
import { payingAccountOf } from '../../../domain/links/paying-account.ts';
import type { FamilyLinkResolvers, MutationResolvers } from '../../../schema/generated/resolvers.ts';
import { acceptMutualAidQuota } from '../../../use-cases/wallet/accept-mutual-aid-quota.ts';
import type { OwnLink, QuotaDecision } from '../../../use-cases/wallet/quota-ground.ts';
import { setMutualAidPriority } from '../../../use-cases/wallet/set-mutual-aid-priority.ts';
import { setMutualAidQuota } from '../../../use-cases/wallet/set-mutual-aid-quota.ts';
import type { RequestContext } from '../context.ts';
import type { NodeRef } from '../node-ids.ts';
import { familyLinkRef, nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import { linkView } from '../views.ts';

export const FamilyLink: Pick<FamilyLinkResolvers, 'quota' | 'priority'> = {
  // That somebody else comes first is the receiver's affair, and tells a giver of others.
  priority: ({ link, seenFrom }) => (sideOf(link, seenFrom) === 'RECEIVING' ? (link.priority ?? null) : null),
  async quota({ link }, _args, context) {
    const now = context.services.clock.now();
    if (link.kind !== 'MUTUAL_AID' || !isLiveLink(link, now)) return null;
    const account = await context.account(payingAccountOf(link));
    return (account && quotaStanding(account, link.receiver.id, now)) ?? null;
  },
};

const ownLink = (named: Extract<NodeRef, { type: 'FamilyLink' }> | undefined): OwnLink | undefined =>
  named && {
    ref: familyLinkRef(named),
    side: named.side,
    ...(named.endedAt !== undefined && { endedAt: named.endedAt }),
  };

/** The decision as the caller sees it: only who stands on that side of the link can take one. */
const decisionView = ({ link, ...decision }: QuotaDecision, context: RequestContext) => ({
  ...decision,
  link: ownView(link, context),
});

const ownView = (link: FamilyLinkOfDomain, { caller }: RequestContext) =>
  linkView(link, caller.personId ?? '', { reader: 'OWNER', scopes: [] });

type Names = 'mutualAidQuotaSet' | 'mutualAidQuotaAccept' | 'mutualAidPrioritySet';

export const mutations: Pick<MutationResolvers, Names> = {
  async mutualAidPrioritySet(_root, { input }, context) {
    const outcome = await setMutualAidPriority(context.services, context.caller, {
      idempotencyKey: input.idempotencyKey,
      link: ownLink(nodeRef(context, input.linkId, 'FamilyLink')),
      priority: input.priority ?? undefined,
    });
    return payload(context, 'link', outcome, (link) => ownView(link, context));
  },
  async mutualAidQuotaSet(_root, { input }, context) {
    const outcome = await setMutualAidQuota(context.services, context.caller, {
      idempotencyKey: input.idempotencyKey,
      link: ownLink(nodeRef(context, input.linkId, 'FamilyLink')),
      quota: input.quota.amount,
      transactionPassword: input.transactionPassword ?? undefined,
    });
    return payload(context, 'decision', outcome, (decision) => decisionView(decision, context));
  },
  async mutualAidQuotaAccept(_root, { input }, context) {
    const outcome = await acceptMutualAidQuota(context.services, context.caller, {
      idempotencyKey: input.idempotencyKey,
      link: ownLink(nodeRef(context, input.linkId, 'FamilyLink')),
      transferId: input.transferId,
    });
    return payload(context, 'decision', outcome, (decision) => decisionView(decision, context));
  },
};
