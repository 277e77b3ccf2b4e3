/** One place where the tree breaks a rule. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  /** 1 for the first line. */
  readonly line: number;
  readonly message: string;
}

/** What a failing test shows: a place that an editor can jump to, and what is wrong there. */
export function describeViolation({ rule, path, line, message }: Violation): string {
  return `${path}:${line} [${rule}] ${message}`;
}
