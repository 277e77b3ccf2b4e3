import { failureMessage } from '../../../domain/reconciliation/failure-words.ts';
import type { ReconciledDay } from '../../../domain/reconciliation/reconciled-day.ts';
import {
  dayReconciled,
  type ReconciliationRequest as Request,
  reconciliationDays,
} from '../../../domain/reconciliation/reconciliation-request.ts';
import { fileExpiry, fileFailure, fileState } from '../../../domain/requested-file.ts';
import type {
  DetailReconciliationResolvers,
  MutationResolvers,
  QueryResolvers,
  ReconciledDay as ReconciledDayFields,
  ReconciliationBadLineResolvers,
  ReconciliationLineFault,
  ReconciliationRequestResolvers,
} from '../../../schema/generated/resolvers.ts';
import { createClearingFile } from '../../../use-cases/reconciliation/create-clearing-file.ts';
import { createReconciliationUpload } from '../../../use-cases/reconciliation/create-upload.ts';
import { reconciliationTotals } from '../../../use-cases/reconciliation/reconciliation-totals.ts';
import { requestReconciliation } from '../../../use-cases/reconciliation/request-reconciliation.ts';
import { resolveDay } from '../../../use-cases/reconciliation/resolve-day.ts';
import { detailReconciliation, resultDownload } from '../../../use-cases/reconciliation/see-reconciliation.ts';
import { nodeId } from '../nodes.ts';
import { payload, rejectionError } from '../payloads.ts';
import type { ReconciliationRequestView } from '../views.ts';

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
    const outcome = await requestReconciliation(context.services, context.caller, input, context.locale);
    return payload(context, 'request', outcome, requestView);
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

const requestView = (request: Request): ReconciliationRequestView => ({ __typename: 'ReconciliationRequest', request });

export const ReconciliationRequest: ReconciliationRequestResolvers = {
  id: ({ request }, _args, context) => nodeId(context, { type: 'ReconciliationRequest', requestId: request.id }),
  state: ({ request }, _args, { services }) => fileState(request, reconciliationDays, services.clock.now()),
  failure: ({ request }, _args, { services }) => fileFailure(request, services.clock.now()) ?? null,
  message: ({ request }, _args, { services, locale }) => {
    const failure = fileFailure(request, services.clock.now());
    return failure ? failureMessage(failure, locale) : null;
  },
  institutionId: ({ request }) => request.institutionId,
  insuredAt: ({ request }) => request.admdvs,
  day: ({ request }) => request.day,
  format: ({ request }) => request.format,
  sha256: ({ request }) => request.file,
  requestedAt: ({ request }) => request.requestedAt,
  expiresAt: ({ request }) => fileExpiry(request, reconciliationDays).toISOString(),
  reconciliation: ({ request }, _args, { services }) => detailReconciliation(request, services.clock.now()) ?? null,
};

export const DetailReconciliation: DetailReconciliationResolvers = {
  day: (reconciliation) => dayFields(dayReconciled(reconciliation)),
  badLines: ({ outcome }) => outcome.badLines,
  result: (reconciliation, _args, { services }) => resultDownload(services, reconciliation),
  bytes: ({ outcome }) => outcome.bytes,
  sha256: ({ outcome }) => outcome.sha256,
};

export const ReconciliationBadLine: ReconciliationBadLineResolvers = {
  line: ({ line }) => line,
  fault: ({ fault }) => fault.toUpperCase() as ReconciliationLineFault,
  field: ({ field }) => field ?? null,
  message: ({ message }) => message,
};

type DayFields = Omit<ReconciledDay, 'version'>;

const dayFields = ({ admdvs, counts, resolution, ...day }: DayFields): ReconciledDayFields => ({
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
