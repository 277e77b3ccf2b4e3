import type { AdjustmentProposal } from '../../../domain/ledger/adjustment-proposal.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { AdjustmentResolvers, MutationResolvers, QueryResolvers } from '../../../schema/generated/resolvers.ts';
import { bookContribution } from '../../../use-cases/accounts/contribute.ts';
import { bookInterest } from '../../../use-cases/accounts/credit-interest.ts';
import { approveAdjustment, rejectAdjustment } from '../../../use-cases/accounts/decide-adjustment.ts';
import { payPremiumFromAccount } from '../../../use-cases/accounts/pay-premium.ts';
import { proposeAdjustment } from '../../../use-cases/accounts/propose-adjustment.ts';
import { verifyAccount } from '../../../use-cases/accounts/verify-account.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import { rowsSeen, type Standing, staffReaderOf } from '../../../use-cases/standing.ts';
import { connection } from '../connections.ts';
import type { RequestContext } from '../context.ts';
import { familyLinkRef, nodeId, nodeRef } from '../nodes.ts';
import { payload, type UserErrorOf } from '../payloads.ts';
import type { AccountView, AdjustmentView } from '../views.ts';

/** What staff of an area see of one of its adjustments is the work; only opening the account is a look at the person. */
const adjustmentView =
  ({ role, admdvs }: Caller) =>
  (adjustment: AdjustmentProposal): AdjustmentView => ({
    __typename: 'Adjustment',
    adjustment,
    standing: { reader: staffReaderOf(role), scopes: [], ...(admdvs !== undefined && { onlyAdmdvs: admdvs }) },
  });

export const queries: Pick<QueryResolvers, 'accountVerify' | 'adjustmentsOpen'> = {
  async accountVerify(_root, { accountId }, context) {
    const found = await seenAccount(context, accountRef(context, accountId));
    if (!found) return null;
    const { account, broken } = await verifyAccount(context.services, found.account);
    return {
      entries: account.sequence,
      intact: broken === undefined,
      brokenAt: broken?.sequence ?? null,
      fault: broken?.fault ?? null,
    };
  },
  adjustmentsOpen(_root, args, context) {
    const { caller, services } = context;
    const admdvs = caller.admdvs ?? '';
    const read = (page: PageRequest) => services.reads.adjustmentsOpen(admdvs, page);
    return connection(context, args, { name: 'adjustmentsOpen', admdvs, read }, adjustmentView(caller));
  },
};

/** The account of that name, as far as the caller may see it. */
async function seenAccount(context: RequestContext, ref: ReturnType<typeof accountRef>): Promise<AccountView | null> {
  const standing = ref && (await context.standing(ref.personId));
  if (!standing) return null;
  const account = await context.services.reads.account(ref);
  const [seen] = rowsSeen(standing, account ? [account] : []);
  return seen ? { __typename: 'PersonalAccount', account: seen, standing } : null;
}

export const Adjustment: AdjustmentResolvers = {
  id: ({ adjustment: { id } }, _args, context) => nodeId(context, { type: 'Adjustment', adjustmentId: id }),
  account: ({ adjustment }, _args, context) => seenAccount(context, adjustment),
  currentYearChange: ({ adjustment }) => adjustment.current,
  historicalChange: ({ adjustment }) => adjustment.historical,
  reason: ({ adjustment }) => adjustment.reason,
  reference: ({ adjustment }) => adjustment.reference,
  state: ({ adjustment }) => adjustment.state,
  proposedAt: ({ adjustment }) => adjustment.proposedAt,
  decidedAt: ({ adjustment }) => adjustment.decidedAt ?? null,
};

function accountRef(context: RequestContext, id: string) {
  const ref = nodeRef(context, id, 'PersonalAccount');
  return ref && { personId: ref.personId, insuranceType: ref.insuranceType, admdvs: ref.admdvs };
}

/** The input with the account that its opaque id names. */
export const onAccount = <T extends { readonly accountId: string }>(context: RequestContext, input: T) => {
  const { accountId, ...rest } = input;
  return { ...rest, account: accountRef(context, accountId) };
};

/** An id that is none of ours names no adjustment. */
const nothing = '00000000-0000-0000-0000-000000000000';

const onAdjustment = <T extends { readonly adjustmentId: string }>(context: RequestContext, input: T) => ({
  ...input,
  adjustmentId: nodeRef(context, input.adjustmentId, 'Adjustment')?.adjustmentId ?? nothing,
});

/** Only clerks come here, and the person himself to his own: the use cases refuse everything else. */
const standingAtAccount = ({ role, admdvs }: Caller): Standing =>
  role === 'clerk'
    ? { reader: 'CLERK', scopes: [], ...(admdvs !== undefined && { onlyAdmdvs: admdvs }) }
    : { reader: 'OWNER', scopes: [] };

const accountAnswer = <Code extends string>(
  context: RequestContext,
  outcome: Outcome<PersonalAccount>,
): { userErrors: UserErrorOf<Code>[]; account: AccountView | null } =>
  payload<'account', PersonalAccount, AccountView, Code>(context, 'account', outcome, (account) => ({
    __typename: 'PersonalAccount',
    account,
    standing: standingAtAccount(context.caller),
  }));

const adjustmentAnswer = <Code extends string>(
  context: RequestContext,
  outcome: Outcome<AdjustmentProposal>,
): { userErrors: UserErrorOf<Code>[]; adjustment: AdjustmentView | null } =>
  payload<'adjustment', AdjustmentProposal, AdjustmentView, Code>(
    context,
    'adjustment',
    outcome,
    adjustmentView(context.caller),
  );

type Names =
  | 'contributionBook'
  | 'interestCredit'
  | 'adjustmentPropose'
  | 'adjustmentApprove'
  | 'adjustmentReject'
  | 'premiumPay';

export const mutations: Pick<MutationResolvers, Names> = {
  async contributionBook(_root, { input }, context) {
    return accountAnswer(context, await bookContribution(context.services, context.caller, onAccount(context, input)));
  },
  async interestCredit(_root, { input }, context) {
    return accountAnswer(context, await bookInterest(context.services, context.caller, onAccount(context, input)));
  },
  async adjustmentPropose(_root, { input }, context) {
    const request = onAccount(context, input);
    return adjustmentAnswer(context, await proposeAdjustment(context.services, context.caller, request));
  },
  async adjustmentApprove(_root, { input }, context) {
    const decision = onAdjustment(context, input);
    return adjustmentAnswer(context, await approveAdjustment(context.services, context.caller, decision));
  },
  async adjustmentReject(_root, { input }, context) {
    const decision = onAdjustment(context, input);
    return adjustmentAnswer(context, await rejectAdjustment(context.services, context.caller, decision));
  },
  async premiumPay(_root, { input }, context) {
    const { linkId, ...rest } = onAccount(context, input);
    const request = { ...rest, link: linkOf(context, linkId) };
    return accountAnswer(context, await payPremiumFromAccount(context.services, context.caller, request));
  },
};

/** Null where none was given, undefined where the id is none of the caller's live links. */
function linkOf(context: RequestContext, linkId: string | null | undefined) {
  if (linkId === undefined || linkId === null) return null;
  const ref = nodeRef(context, linkId, 'FamilyLink');
  return ref && ref.endedAt === undefined ? familyLinkRef(ref) : undefined;
}
