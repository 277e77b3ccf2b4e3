import type { QueryResolvers } from '../../../schema/generated/resolvers.ts';
import { reconciliationTotals } from '../../../use-cases/reconciliation/reconciliation-totals.ts';
import { rejectionError } from '../payloads.ts';

export const queries: Pick<QueryResolvers, 'reconciliationTotals'> = {
  async reconciliationTotals(_root, { input }, context) {
    const outcome = await reconciliationTotals(context.services, context.caller, {
      ...input,
      institutionId: input.institutionId ?? undefined,
      total: input.total.amount,
      fund: input.fund.amount,
      ownAccount: input.ownAccount.amount,
      mutualAid: input.mutualAid.amount,
    });
    if (!outcome.ok) throw rejectionError(context, outcome.rejection, 'input');
    return outcome.value;
  },
};
