import type { BindingApplication } from '../../domain/binding/application.ts';
import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import {
  type EvidenceRequirement,
  type Identifier,
  type Initiator,
  type LinkRules,
  linkRules,
  type RegionProfile,
  type SubmissionChannel,
} from '../../domain/region-profile.ts';
import type { Role } from '../../domain/roles.ts';
import type { Caller } from '../caller.ts';
import type { RegionProfiles } from '../ports.ts';
import type { BindingRequest } from './binding-request.ts';

/** Under which rules something is applied for; `rules` is null where the area does not offer the kind. */
export interface RequestRules {
  readonly profile: RegionProfile;
  readonly rules: LinkRules | null;
}

interface Part {
  readonly channels: readonly SubmissionChannel[];
  readonly initiators: readonly Initiator[];
}

/** Through what each kind of caller applies, and in which part. Whoever is not here hands nothing in. */
const parts: Readonly<Partial<Record<Role, Part>>> = {
  citizen: {
    channels: ['WECHAT', 'WEBSITE', 'NATIONAL_APP', 'PROVINCIAL_APP', 'PAYMENT_APP'],
    initiators: ['GIVER', 'RECEIVER', 'GUARDIAN', 'AGENT'],
  },
  terminal: { channels: ['TERMINAL'], initiators: ['OPERATOR'] },
  // Somebody may come to them with the documents of two who do not come: then he is the agent, and they type.
  institution: { channels: ['HOSPITAL_OFFICE'], initiators: ['OPERATOR', 'AGENT'] },
  clerk: { channels: ['COUNTER'], initiators: ['OPERATOR', 'AGENT'] },
};

/**
 * Whether the caller may apply through this channel, in this part and in this pooling area, and under which rules it
 * would be decided today. Reads nothing.
 */
export function rulesForRequest(
  regions: RegionProfiles,
  caller: Caller,
  { kind, admdvs, channel, initiator }: Pick<BindingRequest, 'kind' | 'admdvs' | 'channel' | 'initiator'>,
  now: Date,
): Outcome<RequestRules> {
  const part = parts[caller.role];
  if (!part?.channels.includes(channel)) return rejected('submission_channel_not_of_caller', ['channel']);
  if (!part.initiators.includes(initiator)) return rejected('initiator_not_of_caller', ['initiator']);
  if (caller.role !== 'citizen' && caller.admdvs !== admdvs) {
    return rejected('pooling_area_not_served_by_caller', ['admdvs']);
  }
  const profile = regions.profile(admdvs, shanghaiDay(now));
  if (profile) return accepted({ profile, rules: linkRules(profile, kind) });
  return rejected(regions.areas().includes(admdvs) ? 'profile_not_in_force' : 'pooling_area_unknown', ['admdvs']);
}

/** The day whose rules decide an application, also later: the one on which it was handed in. */
const submissionDay = ({ submittedAt }: Pick<BindingApplication, 'submittedAt'>): Day =>
  shanghaiDay(new Date(submittedAt));

/** Under which rules an application is decided. */
export function rulesOfApplication(
  regions: RegionProfiles,
  application: Pick<BindingApplication, 'admdvs' | 'kind' | 'submittedAt'>,
): { readonly profile: RegionProfile; readonly rules: LinkRules } {
  const profile = regions.profile(application.admdvs, submissionDay(application));
  const rules = profile && linkRules(profile, application.kind);
  invariant(profile && rules, 'an application is taken only where there are rules for it');
  return { profile, rules };
}

/** Alternatives, each a set to be stated whole. */
export const identifiersAsked = (rules: LinkRules, channel: SubmissionChannel): readonly (readonly Identifier[])[] =>
  rules.submission[channel]?.identifiers ?? rules.identifiers;

export const evidenceAsked = (rules: LinkRules, channel: SubmissionChannel): readonly EvidenceRequirement[] =>
  rules.submission[channel]?.evidence ?? rules.evidence;
