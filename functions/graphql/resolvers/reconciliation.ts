import type { ReconciledDay } from '../../../domain/reconciliation/reconciled-day.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  ReconciledDay as ReconciledDayFields,
  ReconciliationLineFault,
} from '../../../schema/generated/resolvers.ts';
import { createClearingFile } from '../../../use-cases/reconciliation/create-clearing-file.ts';
import { createReconciliationUpload } from '../../../use-cases/reconciliation/create-upload.ts';
import { type DetailReconciled, reconcileDetail } from '../../../use-cases/reconciliation/reconcile-detail.ts';
import { reconciliationTotals } from '../../../use-cases/reconciliation/reconciliation-totals.ts';
import { resolveDay } from '../../../use-cases/reconciliation/resolve-day.ts';
import { payload, rejectionError } from '../payloads.ts';

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

type Names = 'reconciliationUploadCreate' | 'reconciliationDetail' | 'reconciliationDayResolve' | 'clearingFileCreate';

export const mutations: Pick<MutationResolvers, Names> = {
  async reconciliationUploadCreate(_root, { input }, context) {
    const outcome = await createReconciliationUpload(context.services, context.caller, input);
    return payload(context, 'upload', outcome, (upload) => upload);
  },
  async reconciliationDetail(_root, { input }, context) {
    const outcome = await reconcileDetail(context.services, context.caller, input);
    return payload(context, 'reconciliation', outcome, detailFields);
  },
  async reconciliationDayResolve(_root, { input }, context) {
    return payload(context, 'day', await resolveDay(context.services, context.caller, input), dayFields);
  },
  async clearingFileCreate(_root, { input }, context) {
    const request = { ...input, institutionId: input.institutionId ?? undefined };
    const outcome = await createClearingFile(context.services, context.caller, request);
    return payload(context, 'clearing', outcome, (clearing) => clearing);
  },
};

const detailFields = ({ reconciled, badLines, result }: DetailReconciled) => ({
  day: dayFields(reconciled),
  badLines: badLines.map(({ line, fault }) => ({ line, fault: fault.toUpperCase() as ReconciliationLineFault })),
  result,
});

const dayFields = ({ admdvs, counts, resolution, ...day }: ReconciledDay): ReconciledDayFields => ({
  institutionId: day.institutionId,
  day: day.day,
  insuredAt: admdvs,
  state: day.state,
  balanced: counts.BALANCED,
  theirsMore: counts.THEIRS_MORE,
  oursMore: counts.OURS_MORE,
  mismatch: counts.MISMATCH,
  malformed: counts.MALFORMED,
  reconciledAt: day.reconciledAt,
  resolvedAt: resolution?.at ?? null,
  reference: resolution?.reference ?? null,
});
