import type { BindingApplication } from './application.ts';

/** 申请, 受理, 办结, 送达: the words in which applicants follow an application. */
export const progressSteps = ['APPLIED', 'ACCEPTED', 'COMPLETED', 'DELIVERED'] as const;
export type ProgressStep = (typeof progressSteps)[number];

export interface Progress {
  readonly step: ProgressStep;
  /** When it was reached; null while it was not. */
  readonly at: string | null;
}

/** All four, in order. An application that the rules refuse at once is completed without having been accepted. */
export function progressOf(
  application: Pick<BindingApplication, 'submittedAt' | 'acceptedAt' | 'concludedAt' | 'deliveredAt'>,
): readonly Progress[] {
  return [
    { step: 'APPLIED', at: application.submittedAt },
    { step: 'ACCEPTED', at: application.acceptedAt ?? null },
    { step: 'COMPLETED', at: application.concludedAt ?? null },
    { step: 'DELIVERED', at: application.deliveredAt ?? null },
  ];
}
