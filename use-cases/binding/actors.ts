import type { Actor, BindingApplication } from '../../domain/binding/application.ts';
import type { Looker } from '../access-records.ts';
import { toJson } from '../answer-json.ts';
import type { Caller } from '../caller.ts';
import type { BlindIndex } from '../ports.ts';

/** The caller as an application remembers him. */
export const actorOf = ({ role, subject, clientId, personId, admdvs }: Caller): Actor => ({
  role,
  subject,
  clientId,
  ...(personId !== undefined && { personId }),
  ...(admdvs !== undefined && { admdvs }),
});

/** Whoever acts on an application looks at its two: their access logs say so, with the application's id. */
export const lookerOf = ({ role, subject, clientId }: Actor, application: BindingApplication): Looker => ({
  role,
  subject,
  clientId,
  admdvs: application.admdvs,
  correlationId: application.id,
});

/** Under what a device or staff member is remembered for an hour: nobody reads from the table who it was. */
export const submitterDigest = (blindIndex: BlindIndex, { role, subject, clientId }: Actor): string =>
  blindIndex.digests(toJson({ submitter: { role, subject, clientId } }))[0];

/** Whether the caller handed it in. A person is himself through whichever client he comes. */
export const isSubmittedBy = ({ submittedBy }: BindingApplication, caller: Caller): boolean =>
  caller.role === 'citizen'
    ? caller.personId !== undefined && submittedBy.personId === caller.personId
    : submittedBy.role === caller.role &&
      submittedBy.subject === caller.subject &&
      submittedBy.clientId === caller.clientId;

/** Whether the caller is one of its two. */
export const isParty = ({ giver, receiver }: BindingApplication, { personId }: Caller): boolean =>
  personId !== undefined && (giver.id === personId || receiver.id === personId);
