import type { BindingApplication, Need } from '../../domain/binding/application.ts';
import { startReviewClock } from '../../domain/binding/review-clock.ts';
import type { WaitEnds } from '../../domain/binding/transitions.ts';
import type { LinkRules, RegionProfile } from '../../domain/region-profile.ts';
import type { RegionProfiles } from '../ports.ts';
import { rulesOfApplication } from './request-rules.ts';

/** A giver for whose account somebody else applied is asked whatever the profile says; three days, as the nation's receivers. */
const giverConfirmationHours = 72;

const hourMs = 60 * 60 * 1000;

/** When a wait that begins at that instant ends by itself; nothing where nothing is waited for. */
export function waitEnds(profile: RegionProfile, rules: LinkRules, need: Need | undefined, at: Date): WaitEnds {
  switch (need) {
    case 'FACE':
      return { lapsesAt: hoursAfter(at, profile.review.faceAuthenticationHours) };
    case 'CONFIRMATION':
      return { lapsesAt: hoursAfter(at, rules.receiverConfirmation?.withinHours ?? giverConfirmationHours) };
    case 'REVIEW':
      return { review: startReviewClock(profile.review, at) };
    case undefined:
      return {};
  }
}

/** Of the wait that begins once what the application waits for now has come. */
export function nextWaitEnds(regions: RegionProfiles, application: BindingApplication, at: Date): WaitEnds {
  const { profile, rules } = rulesOfApplication(regions, application);
  return waitEnds(profile, rules, application.pending[1], at);
}

const hoursAfter = (at: Date, hours: number): string => new Date(at.getTime() + hours * hourMs).toISOString();
