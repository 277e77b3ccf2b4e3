import type { BindingApplication } from '../../domain/binding/application.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { applicationForStaff } from '../../use-cases/review/view-application.ts';
import type { RequestContext } from './context.ts';
import { rejectionError } from './payloads.ts';
import type { ApplicationView } from './views.ts';

/** What a citizen is in an application; undefined for somebody who has no part in it. */
export function partOf(application: BindingApplication, caller: Caller): ApplicationView['part'] {
  const { personId } = caller;
  if (personId === undefined) return undefined;
  if (application.giver.id === personId) return 'GIVER';
  if (application.receiver.id === personId) return 'RECEIVER';
  return application.submittedBy.personId === personId ? 'SUBMITTER' : undefined;
}

/** An application as somebody sees it who has just acted on it: one of its people, or the device or clerk at hand. */
export function ownApplicationView(caller: Caller, application: BindingApplication): ApplicationView {
  const part = partOf(application, caller);
  const reader = part ? 'OWNER' : 'SUBMITTER';
  return { __typename: 'BindingApplication', application, standing: { reader, scopes: [] }, ...(part && { part }) };
}

/** An application as staff of its pooling area see it. */
export const staffApplicationView = ({ role, admdvs }: Caller, application: BindingApplication): ApplicationView => ({
  __typename: 'BindingApplication',
  application,
  standing: {
    reader: role.toUpperCase() as 'CLERK' | 'REVIEWER' | 'SUPERVISOR' | 'AUDITOR',
    scopes: [],
    ...(admdvs !== undefined && { onlyAdmdvs: admdvs }),
  },
});

/** An application in the review queue: who looks through the queue leaves no line in anybody's access log. */
export const queuedApplicationView = ({ admdvs }: Caller, application: BindingApplication): ApplicationView => ({
  __typename: 'BindingApplication',
  application,
  standing: { reader: 'QUEUE', scopes: [], ...(admdvs !== undefined && { onlyAdmdvs: admdvs }) },
});

/** The application behind an id; undefined alike for what does not exist and what the caller has no part in. */
export async function applicationView(context: RequestContext, id: string): Promise<ApplicationView | undefined> {
  const { caller, services } = context;
  if (caller.role === 'citizen') {
    const application = await services.reads.application(id);
    return application && partOf(application, caller) ? ownApplicationView(caller, application) : undefined;
  }
  if (caller.role === 'terminal' || caller.role === 'institution') {
    const application = await services.reads.application(id);
    return application && isOwnSubmission(application, caller) ? ownApplicationView(caller, application) : undefined;
  }
  const found = await applicationForStaff(services, caller, id);
  if (!found.ok) throw rejectionError(context, found.rejection, 'id');
  return found.value && staffApplicationView(caller, found.value);
}

const isOwnSubmission = ({ submittedBy }: BindingApplication, { subject, clientId }: Caller): boolean =>
  submittedBy.subject === subject && submittedBy.clientId === clientId;
