import { type Outcome, rejected } from '../../../domain/outcome.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import type { MutationResolvers, ParticipationInput } from '../../../schema/generated/resolvers.ts';
import { addParticipation } from '../../../use-cases/add-participation.ts';
import {
  endParticipation,
  resumeParticipation,
  suspendParticipation,
} from '../../../use-cases/change-participation.ts';
import { moveParticipation } from '../../../use-cases/move-participation.ts';
import { registerPerson } from '../../../use-cases/register-person.ts';
import type { Standing } from '../../../use-cases/standing.ts';
import type { RequestContext } from '../context.ts';
import { nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import type { ParticipationView } from '../views.ts';

/** Only clerks come here, and only to their own pooling area: the use cases refuse everything else. */
const clerkStanding = ({ caller }: RequestContext): Standing => ({
  reader: 'CLERK',
  scopes: [],
  ...(caller.admdvs && { onlyAdmdvs: caller.admdvs }),
});

const changed =
  (context: RequestContext) =>
  (participation: Participation): ParticipationView => ({
    __typename: 'Participation',
    participation,
    standing: clerkStanding(context),
  });

/** The input with the row that its opaque id names. */
const onRow = <T extends { readonly participationId: string }>(context: RequestContext, input: T) => {
  const { participationId, ...rest } = input;
  const ref = nodeRef(context, participationId, 'Participation');
  return { ...rest, participation: ref && accountRef(ref) };
};

const accountRef = ({ personId, insuranceType, admdvs }: NonNullable<ReturnType<typeof nodeRef<'Participation'>>>) => ({
  personId,
  insuranceType,
  admdvs,
});

/** The schema's defaults have filled in what the types still call optional. */
const stated = ({ openingBalance, status = 'NORMAL', ...participation }: ParticipationInput) => ({
  ...participation,
  status,
  openingBalance: openingBalance && {
    current: openingBalance.currentYear.amount,
    historical: openingBalance.historical.amount,
  },
});

const amountPaths: Readonly<Record<string, readonly string[]>> = {
  current: ['currentYear', 'amount'],
  historical: ['historical', 'amount'],
};

/** Where the refused amount stands in the input as it was sent: {@link stated} has renamed it on the way in. */
function asSent<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  const { code, path = [], details } = outcome.rejection;
  const amountPath = path.at(-2) === 'openingBalance' ? amountPaths[path.at(-1) ?? ''] : undefined;
  return amountPath ? rejected(code, [...path.slice(0, -1), ...amountPath], details) : outcome;
}

type Names =
  | 'personRegister'
  | 'participationAdd'
  | 'participationSuspend'
  | 'participationResume'
  | 'participationEnd'
  | 'participationMove';

export const mutations: Pick<MutationResolvers, Names> = {
  async personRegister(_root, { input }, context) {
    const request = { ...input, participations: input.participations.map(stated) };
    const outcome = await registerPerson(context.services, context.caller, request);
    return payload(context, 'person', asSent(outcome), (person) => ({
      ...context.viewPerson(person.id, clerkStanding(context)),
      summary: async () => person,
    }));
  },
  async participationAdd(_root, { input }, context) {
    const request = { ...input, participation: stated(input.participation) };
    const outcome = await addParticipation(context.services, context.caller, request);
    return payload(context, 'participation', asSent(outcome), changed(context));
  },
  async participationSuspend(_root, { input }, context) {
    const outcome = await suspendParticipation(context.services, context.caller, onRow(context, input));
    return payload(context, 'participation', outcome, changed(context));
  },
  async participationResume(_root, { input }, context) {
    const outcome = await resumeParticipation(context.services, context.caller, onRow(context, input));
    return payload(context, 'participation', outcome, changed(context));
  },
  async participationEnd(_root, { input }, context) {
    const outcome = await endParticipation(context.services, context.caller, onRow(context, input));
    return payload(context, 'participation', outcome, changed(context));
  },
  async participationMove(_root, { input }, context) {
    const outcome = await moveParticipation(context.services, context.caller, onRow(context, input));
    return payload(context, 'participation', outcome, changed(context));
  },
};
