import type { RejectionCode } from './rejections.ts';

/** Why an act was refused. A caller's mistake is a value, never an exception. */
export interface Rejection {
  readonly code: RejectionCode;
  /** Where in the input the mistake is, outermost first: `['certificate', 'number']`. */
  readonly path?: readonly string[];
  /** Words to fill into the message; never personal data. */
  readonly details?: Readonly<Record<string, string>>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const rejected = (
  code: RejectionCode,
  path?: readonly string[],
  details?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly rejection: Rejection } => ({
  ok: false,
  rejection: { code, ...(path && { path }), ...(details && { details }) },
});

/** The same rejection, its path lengthened by where in the whole input the part stands. */
export const within = (
  { rejection }: { readonly rejection: Rejection },
  ...path: readonly string[]
): { readonly ok: false; readonly rejection: Rejection } => ({
  ok: false,
  rejection: { ...rejection, path: [...path, ...(rejection.path ?? [])] },
});
