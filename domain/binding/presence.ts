import type { Initiator, SubmissionChannel } from '../region-profile.ts';
import type { BindingFacts } from './facts.ts';

/** Where an operator or a device looks at people and papers (S3 E F G); everything else people do by themselves. */
const assistedChannels = ['TERMINAL', 'HOSPITAL_OFFICE', 'COUNTER'] as const satisfies readonly SubmissionChannel[];

export const isAssisted = (channel: SubmissionChannel): boolean =>
  (assistedChannels as readonly string[]).includes(channel);

/** An operator acts for two who stand before him; an agent comes with the originals of two who do not, and speaks for neither. */
export const actsOnlyAssisted = (initiator: Initiator): boolean => initiator === 'OPERATOR' || initiator === 'AGENT';

/**
 * Whether both sides stood before the operator or device, so that each has been seen and has agreed. With an agent
 * neither was there: papers prove who the two are, not what they want, so both are asked afterwards.
 */
export const bothPresent = ({ channel, initiator }: Pick<BindingFacts, 'channel' | 'initiator'>): boolean =>
  isAssisted(channel) && initiator !== 'AGENT';
