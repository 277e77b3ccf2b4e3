import type { PersonId } from '../persons/person.ts';
import type { Initiator } from '../region-profile.ts';
import type { BindingApplication } from './application.ts';

/** Who applied, as far as it matters for whose word is missing. */
export interface Applied {
  readonly initiator: Initiator;
  /** Whether the giver himself signed in and handed it in. */
  readonly giverApplied: boolean;
}

/**
 * Whether the giver's own word is missing: a receiver applies for another's money, a guardian for a third person's, an
 * agent for two who are not there. Nobody's account is shared and nobody's name is used on somebody else's word,
 * whatever a profile says (N: built voluntarily by both sides). Who stood before an operator has spoken by being there.
 */
export const giverUnasked = ({ initiator, giverApplied }: Applied): boolean =>
  !giverApplied && (initiator === 'RECEIVER' || initiator === 'GUARDIAN' || initiator === 'AGENT');

type Asking = Pick<BindingApplication, 'initiator' | 'giver' | 'receiver' | 'submittedBy' | 'actions'>;

const isGiverUnasked = ({ initiator, giver, submittedBy }: Omit<Asking, 'receiver' | 'actions'>): boolean =>
  giverUnasked({ initiator, giverApplied: submittedBy.personId === giver.id });

/** Whether that person's word is asked for at some time, be it that he has given it already. */
export function isAsked(application: Omit<Asking, 'actions'>, personId: PersonId | undefined): boolean {
  const { initiator, giver, receiver } = application;
  const giverIsAsked = isGiverUnasked(application);
  if (personId === giver.id) return giverIsAsked;
  return personId === receiver.id && (!giverIsAsked || initiator === 'AGENT');
}

/**
 * Whose word an application waits for: the giver's as long as it is missing, then the receiver's. Where an agent came
 * both may be asked, one after the other, so it is the history that tells who has spoken.
 */
export function confirmingSide(application: Omit<Asking, 'receiver'>): 'giver' | 'receiver' {
  const giverSpoke = application.actions.some(({ act }) => act === 'CONFIRMED');
  return isGiverUnasked(application) && !giverSpoke ? 'giver' : 'receiver';
}
