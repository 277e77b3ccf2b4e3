import { quotaStanding } from '../../../domain/ledger/quota-standing.ts';
import { isLiveLink } from '../../../domain/links/family-link.ts';
import { payingAccountOf } from '../../../domain/links/paying-account.ts';
import type { FamilyLinkResolvers, MutationResolvers } from '../../../schema/generated/resolvers.ts';
import { acceptMutualAidQuota } from '../../../use-cases/wallet/accept-mutual-aid-quota.ts';
import type { OwnLink, QuotaDecision } from '../../../use-cases/wallet/quota-ground.ts';
import { setMutualAidQuota } from '../../../use-cases/wallet/set-mutual-aid-quota.ts';
import type { RequestContext } from '../context.ts';
import type { NodeRef } from '../node-ids.ts';
import { familyLinkRef, nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import { linkView } from '../views.ts';

export const FamilyLink: Pick<FamilyLinkResolvers, 'quota'> = {
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
const decisionView = ({ link, ...decision }: QuotaDecision, { caller }: RequestContext) => ({
  ...decision,
  link: linkView(link, caller.personId ?? '', { reader: 'OWNER', scopes: [] }),
});

export const mutations: Pick<MutationResolvers, 'mutualAidQuotaSet' | 'mutualAidQuotaAccept'> = {
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
