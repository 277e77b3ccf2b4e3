import type { Need } from './application.ts';
import { giverUnasked } from './confirming-side.ts';
import type { BindingFacts } from './facts.ts';
import { bothPresent } from './presence.ts';
import { faceNeeded, isChild } from './rules/age-and-guardian.ts';
import { ruleOfChannel, rulesOfKind } from './rules/rule.ts';
import type { Verdict } from './verdict.ts';

/** What the verdicts come to. */
export interface Route {
  /** REJECT: a rule stands against it, or evidence is missing. */
  readonly decision: 'REJECT' | 'ACCEPT';
  readonly flagged: boolean;
  /** What still has to happen, in order; nothing where it is rejected. */
  readonly pending: readonly Need[];
}

export function routeOf(facts: BindingFacts, verdicts: readonly Verdict[]): Route {
  const flagged = verdicts.some(({ result }) => result === 'FLAG');
  const against = verdicts.some(({ result }) => result === 'FAIL' || result === 'NEEDS_EVIDENCE');
  if (against) return { decision: 'REJECT', flagged, pending: [] };
  return { decision: 'ACCEPT', flagged, pending: needsOf(facts, flagged) };
}

/**
 * People come last and machines first: nobody reviews what a face or a word already stopped. Where an agent came for
 * two who were not there, CONFIRMATION stands twice: the giver's word, then the receiver's.
 */
function needsOf(facts: BindingFacts, flagged: boolean): readonly Need[] {
  return [
    ...(faceNeeded(facts) ? (['FACE'] as const) : []),
    ...(giverUnasked(facts) ? (['CONFIRMATION'] as const) : []),
    ...(receiverUnasked(facts) ? (['CONFIRMATION'] as const) : []),
    ...(reviewNeeded(facts, flagged) ? (['REVIEW'] as const) : []),
  ];
}

/**
 * Built "voluntarily by both sides" (N): the giver says yes where somebody else applied for what is his; the receiver
 * where the profile asks for it, unless he applied himself, has spoken by standing there, or is a child for whom a
 * guardian or parent speaks.
 */
function receiverUnasked(facts: BindingFacts): boolean {
  if (!rulesOfKind(facts)?.receiverConfirmation) return false;
  return facts.initiator !== 'RECEIVER' && !bothPresent(facts) && !guardianSpeaks(facts);
}

/** The relation says what the receiver is to the giver: CHILD means that a parent gives. */
const guardianSpeaks = (facts: BindingFacts): boolean =>
  isChild(facts) && (facts.initiator === 'GUARDIAN' || facts.relation === 'CHILD');

const reviewNeeded = (facts: BindingFacts, flagged: boolean): boolean =>
  ruleOfChannel(facts)?.decision[flagged ? 'flagged' : 'plain'] === 'REVIEW' || childWithoutGuardian(facts);

/**
 * S2 shows the code of a member under 16 at once, because no face is asked of a child; and for a child under 16 a
 * guardian acts. So "at once" is for whoever speaks for the child: anybody else would hold its code by saying no more
 * than that he is its brother. For him a reviewer looks at the registers, unless an operator saw both.
 */
const childWithoutGuardian = (facts: BindingFacts): boolean =>
  facts.kind === 'DISPLAY' && isChild(facts) && !guardianSpeaks(facts) && !bothPresent(facts);
