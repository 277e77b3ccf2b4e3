/** A file that a rule does not hold for, and why. One that is needed no more fails the test. */
export interface Exemption {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

export const exemptions: readonly Exemption[] = [];
