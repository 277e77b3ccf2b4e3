import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import { forClaimant } from '../../../domain/claims/for-claimant.ts';
import type { MutualAidFreeze } from '../../../domain/claims/mutual-aid-freeze.ts';
import { type Outcome, rejected } from '../../../domain/outcome.ts';
import type {
  ClaimItemsInput,
  ClaimQuoteInput,
  ClaimResolvers,
  MutationResolvers,
  PersonResolvers,
  QueryResolvers,
  Resolvers,
} from '../../../schema/generated/resolvers.ts';
import { cancelClaim } from '../../../use-cases/claims/cancel-claim.ts';
import type { CareRequest } from '../../../use-cases/claims/claim-request.ts';
import { designateInstitution } from '../../../use-cases/claims/designate-institution.ts';
import { freezeMutualAid, unfreezeMutualAid } from '../../../use-cases/claims/freeze-mutual-aid.ts';
import { quoteClaim } from '../../../use-cases/claims/quote-claim.ts';
import { resettleClaim } from '../../../use-cases/claims/resettle-claim.ts';
import { reverseMessage } from '../../../use-cases/claims/reverse-message.ts';
import { settleClaim } from '../../../use-cases/claims/settle-claim.ts';
import { claimsOf } from '../../../use-cases/claims/view-claims.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import { rowsSeen } from '../../../use-cases/standing.ts';
import { asInstitution, claimView } from '../claim-views.ts';
import { connection } from '../connections.ts';
import type { RequestContext } from '../context.ts';
import { nodeId, nodeRef } from '../nodes.ts';
import { payload, rejectionError } from '../payloads.ts';

export const Person: Pick<PersonResolvers, 'claims' | 'mutualAidFrozenSince'> = {
  claims({ id, standing }, args, context) {
    const read = (page: PageRequest) => claimsOf(context.services, id, page);
    return connection(context, args, { name: 'claims', personId: id, read }, (claim) =>
      rowsSeen(standing, [claim]).length > 0 ? claimView(claim, standing) : undefined,
    );
  },
  async mutualAidFrozenSince({ id }, _args, { services }) {
    const freeze = await services.reads.mutualAidFreeze(id);
    return freeze?.frozen ? freeze.at : null;
  },
};

const claimId = (context: RequestContext, id: string | undefined): string | null =>
  id === undefined ? null : nodeId(context, { type: 'Claim', claimId: id });

const Claim: ClaimResolvers = {
  id: ({ claim }, _args, context) => nodeId(context, { type: 'Claim', claimId: claim.id }),
  institutionId: ({ claim }) => claim.institutionId,
  institutionName: ({ claim }) => claim.institutionName,
  institutionLevel: ({ claim }) => claim.level,
  messageId: ({ claim }) => claim.messageId,
  name: ({ claim }) => claim.maskedName,
  insuranceType: ({ claim }) => claim.insuranceType,
  insuredAt: ({ claim }) => claim.admdvs,
  placeOfCare: ({ claim }) => claim.placeOfCare,
  medType: ({ claim }) => claim.medType,
  reimbursementClass: ({ claim }) => claim.reimbursementClass,
  dayOfCare: ({ claim }) => claim.dayOfCare,
  costs: ({ claim }) => claim.costs,
  items: ({ claim }) => claim.items ?? null,
  useAccounts: ({ claim }) => claim.useAccounts,
  cashFirst: ({ claim }) => claim.cashFirst,
  settlement: ({ claim: { settlement, personId }, standing }) => ({
    settlement: standing.reader === 'OWNER' ? forClaimant(settlement, personId) : settlement,
    standing,
  }),
  settledAt: ({ claim }) => claim.settledAt,
  state: ({ claim }) => claim.state,
  cancellation: ({ claim }) => claim.cancellation ?? null,
  resettles: ({ claim }, _args, context) => claimId(context, claim.resettles),
  resettledBy: ({ claim }, _args, context) => claimId(context, claim.resettledBy),
};

/** Types that are reached through a claim or a quote. */
export const types: Pick<
  Resolvers,
  | 'Claim'
  | 'ClaimCancellation'
  | 'ClaimCashReason'
  | 'ClaimExplanation'
  | 'ClaimItems'
  | 'ClaimPayer'
  | 'ClaimQuote'
  | 'ClaimSettlement'
  | 'Institution'
> = {
  Claim,
  ClaimItems: {
    medicalService: ({ MEDICAL_SERVICE: amount = 0n }) => amount,
    drug: ({ DRUG: amount = 0n }) => amount,
    device: ({ DEVICE: amount = 0n }) => amount,
    consumable: ({ CONSUMABLE: amount = 0n }) => amount,
    other: ({ OTHER: amount = 0n }) => amount,
  },
  ClaimSettlement: {
    total: ({ settlement }) => settlement.total,
    fund: ({ settlement }) => settlement.fund,
    other: ({ settlement }) => settlement.other,
    otherFunds: ({ settlement }) => settlement.otherFunds ?? [],
    fundTotal: ({ settlement }) => settlement.fund + settlement.other,
    hospitalShare: ({ settlement }) => settlement.hospitalShare,
    personal: ({ settlement }) => settlement.personal,
    ownAccount: ({ settlement }) => settlement.ownAccount,
    mutualAid: ({ settlement }) => settlement.mutualAid,
    cash: ({ settlement }) => settlement.cash,
    deductible: ({ settlement }) => settlement.deductible,
    bands: ({ settlement }) =>
      settlement.slices.map(({ bandUpTo, amount, share, fund }) => ({
        upTo: bandUpTo,
        amount,
        fundShare: share,
        fund,
      })),
    cutByCap: ({ settlement }) => settlement.cutByCap,
    regionClass: ({ settlement }) => settlement.regionClass,
    payers: ({ settlement, standing }) => settlement.payers.map((payer) => ({ payer, standing })),
    cashReasons: ({ settlement }) => settlement.cashReasons,
    explanation: ({ settlement }) => settlement.explanation,
    profileVersion: ({ settlement }) => settlement.profileVersion,
  },
  ClaimPayer: {
    name: ({ payer }) => payer.maskedName,
    relation: ({ payer }) => (payer.relation === 'SELF' ? null : payer.relation),
    insuranceType: ({ payer }) => payer.insuranceType,
    admdvs: ({ payer }) => payer.admdvs,
    currentYearPaid: ({ payer }) => payer.currentPaid,
    historicalPaid: ({ payer }) => payer.historicalPaid,
    paid: ({ payer }) => payer.paid,
    fromQuota: ({ payer }) => payer.fromQuota,
    balanceAfter: ({ payer }) => (payer.relation === 'SELF' ? payer.balanceAfter : null),
  },
  ClaimCashReason: {
    name: ({ payer }) => payer?.maskedName ?? null,
    costClass: ({ costClass }) => costClass ?? null,
  },
  ClaimExplanation: { text: explanationWords },
  ClaimCancellation: {
    total: ({ settlement }) => settlement.total,
    fund: ({ settlement }) => settlement.fund,
    other: ({ settlement }) => settlement.other,
    hospitalShare: ({ settlement }) => settlement.hospitalShare,
    ownAccount: ({ settlement }) => settlement.ownAccount,
    mutualAid: ({ settlement }) => settlement.mutualAid,
    cash: ({ settlement }) => settlement.cash,
  },
  ClaimQuote: {
    name: ({ quote }) => quote.maskedName,
    settlement: ({ quote: { settlement }, standing }) => ({ settlement, standing }),
  },
  Institution: {
    number: ({ institutionId }) => institutionId,
    designated: ({ designatedFor }, _args, { caller }) => designatedFor.includes(caller.admdvs ?? ''),
  },
};

/** As the domain calls the fields of `ClaimItemsInput`. */
const categoryOf = {
  medicalService: 'MEDICAL_SERVICE',
  drug: 'DRUG',
  device: 'DEVICE',
  consumable: 'CONSUMABLE',
  other: 'OTHER',
} as const satisfies Record<keyof ClaimItemsInput, string>;

function itemsOf(input: ClaimItemsInput): NonNullable<CareRequest['items']> {
  const stated = Object.entries(categoryOf).flatMap(([field, category]) => {
    const amount = input[field as keyof ClaimItemsInput]?.amount;
    return amount === undefined ? [] : [[category, amount] as const];
  });
  return Object.fromEntries(stated);
}

const careOf = ({ claimant, costs, items, hospitalShare, ...rest }: ClaimQuoteInput): CareRequest => ({
  insuredAt: rest.insuredAt,
  insuranceType: rest.insuranceType,
  medType: rest.medType,
  // The schema's own defaults, which the generated types do not know to be there.
  reimbursementClass: rest.reimbursementClass ?? 'GENERAL',
  dayOfCare: rest.dayOfCare,
  useAccounts: rest.useAccounts ?? true,
  claimant: {
    voucherToken: claimant.voucherToken ?? undefined,
    certificate: claimant.certificate ?? undefined,
    socialCardNumber: claimant.socialCardNumber ?? undefined,
  },
  costs: {
    total: costs.total.amount,
    inScope: costs.inScope.amount,
    preSelfPay: costs.preSelfPay.amount,
    overLimit: costs.overLimit.amount,
    fullSelfFunded: costs.fullSelfFunded.amount,
  },
  ...(items && { items: itemsOf(items) }),
  ...(hospitalShare && { hospitalShare: hospitalShare.amount }),
});

/** The domain names categories as codes; in the input they are fields. */
function inWordsOfInput<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.rejection.path?.[0] !== 'items') return outcome;
  const { code, path, details } = outcome.rejection;
  const fieldOf = (part: string) => Object.entries(categoryOf).find(([, category]) => category === part)?.[0] ?? part;
  return rejected(code, path.map(fieldOf), details);
}

export const queries: Pick<QueryResolvers, 'claimQuote'> = {
  async claimQuote(_root, { input }, context) {
    const outcome = inWordsOfInput(await quoteClaim(context.services, context.caller, careOf(input)));
    if (!outcome.ok) throw rejectionError(context, outcome.rejection, 'input');
    return { quote: outcome.value, standing: asInstitution };
  },
};

export const mutations: Pick<
  MutationResolvers,
  | 'claimSettle'
  | 'claimCancel'
  | 'messageReverse'
  | 'claimResettle'
  | 'institutionDesignate'
  | 'mutualAidFreeze'
  | 'mutualAidUnfreeze'
> = {
  async claimSettle(_root, { input }, context) {
    const { messageId, cashFirst = false } = input;
    const outcome = await settleClaim(context.services, context.caller, { ...careOf(input), messageId, cashFirst });
    return payload(context, 'claim', inWordsOfInput(outcome), (claim) => claimView(claim, asInstitution));
  },
  async claimCancel(_root, { input }, context) {
    const request = { messageId: input.messageId, claimId: nodeRef(context, input.claimId, 'Claim')?.claimId };
    const outcome = await cancelClaim(context.services, context.caller, request);
    return payload(context, 'claim', outcome, (claim) => claimView(claim, asInstitution));
  },
  async messageReverse(_root, { input }, context) {
    const outcome = await reverseMessage(context.services, context.caller, input);
    return payload(context, 'reversal', outcome, ({ claim, ...reversal }) => ({
      ...reversal,
      claim: claim ? claimView(claim, asInstitution) : null,
    }));
  },
  async claimResettle(_root, { input }, context) {
    const { messageId, useAccounts = true, hospitalShare } = input;
    const outcome = await resettleClaim(context.services, context.caller, {
      messageId,
      useAccounts,
      claimId: nodeRef(context, input.claimId, 'Claim')?.claimId,
      ...(hospitalShare && { hospitalShare: hospitalShare.amount }),
    });
    const refundDue = outcome.ok ? outcome.value.refundDue : null;
    return { ...payload(context, 'claim', outcome, ({ claim }) => claimView(claim, asInstitution)), refundDue };
  },
  async institutionDesignate(_root, { input }, context) {
    const outcome = await designateInstitution(context.services, context.caller, { designated: true, ...input });
    return payload(context, 'institution', outcome, (institution) => institution);
  },
  async mutualAidFreeze(_root, { input }, context) {
    const request = { ...input, personId: nodeRef(context, input.personId, 'Person')?.personId };
    return payload(context, 'freeze', await freezeMutualAid(context.services, context.caller, request), freezeState);
  },
  async mutualAidUnfreeze(_root, { input }, context) {
    const request = { ...input, personId: nodeRef(context, input.personId, 'Person')?.personId };
    return payload(context, 'freeze', await unfreezeMutualAid(context.services, context.caller, request), freezeState);
  },
};

const freezeState = ({ frozen, at, reference }: MutualAidFreeze) => ({ frozen, at, reference });
