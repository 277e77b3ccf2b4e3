import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { MutationResolvers, QueryResolvers, ReviewClaim } from '../../../schema/generated/resolvers.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { PageRequest, ReviewQueueFilter } from '../../../use-cases/ports.ts';
import { askForEvidence } from '../../../use-cases/review/ask-for-evidence.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { reassignApplication } from '../../../use-cases/review/reassign-application.ts';
import { releaseApplication } from '../../../use-cases/review/release-application.ts';
import { reviewQueue } from '../../../use-cases/review/review-queue.ts';
import { reviewWorkload } from '../../../use-cases/review/review-workload.ts';
import { queuedApplicationView, staffApplicationView } from '../application-views.ts';
import { connection } from '../connections.ts';
import type { RequestContext } from '../context.ts';
import { nodeRef } from '../nodes.ts';
import { payload, type UserErrorOf } from '../payloads.ts';
import type { ApplicationView } from '../views.ts';

/** What the filter says of who has taken an application: nothing, null for nobody, or the caller. */
const claimFilter = (claimedBy: ReviewClaim, { subject }: Caller): Pick<ReviewQueueFilter, 'claimedBy'> =>
  ({ ANYBODY: {}, NOBODY: { claimedBy: null }, ME: { claimedBy: subject } })[claimedBy];

export const queries: Pick<QueryResolvers, 'reviewQueue' | 'reviewWorkload'> = {
  reviewQueue(_root, { first, after, kind, channel, flagged, escalated, claimedBy }, context) {
    const { caller, services } = context;
    const filter: ReviewQueueFilter = {
      ...(kind && { kind }),
      ...(channel && { channel }),
      ...(typeof flagged === 'boolean' && { flagged }),
      ...(typeof escalated === 'boolean' && { escalated }),
      ...claimFilter(claimedBy, caller),
    };
    const read = (page: PageRequest) => reviewQueue(services, caller, page, filter);
    const list = { name: 'reviewQueue', admdvs: caller.admdvs ?? '', read } as const;
    return connection(context, { first, after }, list, (application) => queuedApplicationView(caller, application));
  },
  async reviewWorkload(_root, _args, { caller, services }) {
    const { reviewers, ...counts } = await reviewWorkload(services, caller);
    return { ...counts, reviewers: [...reviewers] };
  },
};

/** An id that is none of ours names no application. */
const nothing = '00000000-0000-0000-0000-000000000000';

/** The input with the application that its opaque id names. */
const onApplication = <T extends { readonly applicationId: string }>(context: RequestContext, input: T) => ({
  ...input,
  applicationId: nodeRef(context, input.applicationId, 'BindingApplication')?.applicationId ?? nothing,
});

const answer = <Code extends string>(
  context: RequestContext,
  outcome: Outcome<BindingApplication>,
): { userErrors: UserErrorOf<Code>[]; application: ApplicationView | null } =>
  payload<'application', BindingApplication, ApplicationView, Code>(context, 'application', outcome, (application) =>
    staffApplicationView(context.caller, application),
  );

type Names =
  | 'bindingApplicationClaim'
  | 'bindingApplicationRelease'
  | 'bindingApplicationReassign'
  | 'bindingApplicationDecide'
  | 'bindingApplicationAskForEvidence';

export const mutations: Pick<MutationResolvers, Names> = {
  async bindingApplicationClaim(_root, { input }, context) {
    return answer(context, await claimApplication(context.services, context.caller, onApplication(context, input)));
  },
  async bindingApplicationRelease(_root, { input }, context) {
    return answer(context, await releaseApplication(context.services, context.caller, onApplication(context, input)));
  },
  async bindingApplicationReassign(_root, { input }, context) {
    const request = { ...onApplication(context, input), to: input.to ?? undefined };
    return answer(context, await reassignApplication(context.services, context.caller, request));
  },
  async bindingApplicationDecide(_root, { input }, context) {
    return answer(context, await decideApplication(context.services, context.caller, onApplication(context, input)));
  },
  async bindingApplicationAskForEvidence(_root, { input }, context) {
    return answer(context, await askForEvidence(context.services, context.caller, onApplication(context, input)));
  },
};
