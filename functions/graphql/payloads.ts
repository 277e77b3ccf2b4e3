import { GraphQLError } from 'graphql';
import { type Outcome, type Rejection, within } from '../../domain/outcome.ts';
import { rejectionMessage } from '../../domain/rejection-messages.ts';
import { rejections } from '../../domain/rejections.ts';
import type { RequestContext } from './context.ts';

export interface UserErrorOf<Code extends string> {
  readonly code: Code;
  readonly message: string;
  readonly path: string[];
}

/**
 * The payload of a mutation: the thing under its name, or why it was refused. The codes of a mutation's enum are the
 * rejection codes in capitals; a rejection that the enum does not know fails as a bug of ours, in a test first.
 */
export function payload<Name extends string, T, View, Code extends string>(
  context: RequestContext,
  name: Name,
  outcome: Outcome<T>,
  view: (value: T) => View,
): { userErrors: UserErrorOf<Code>[] } & { [N in Name]: View | null } {
  const thing = outcome.ok ? view(outcome.value) : null;
  const userErrors = outcome.ok ? [] : [userError<Code>(context, outcome.rejection)];
  return { [name]: thing, userErrors } as { userErrors: UserErrorOf<Code>[] } & { [N in Name]: View | null };
}

function userError<Code extends string>({ locale, refused }: RequestContext, rejection: Rejection): UserErrorOf<Code> {
  const code = rejection.code.toUpperCase() as Code;
  refused(code);
  return { code, message: rejectionMessage(rejection, locale), path: ['input', ...(rejection.path ?? [])] };
}

/** The domain speaks of what was asked for; in the input that stands a little deeper. */
export function atInput<T>(outcome: Outcome<T>, ...path: readonly string[]): Outcome<T> {
  if (outcome.ok || outcome.rejection.path?.[0] === 'idempotencyKey') return outcome;
  return within(outcome, ...path);
}

/**
 * A rejection of a query, as a top-level error. What a repeat may change is nobody's mistake and has a code of its
 * own (`BUSY`); everything else is wrong with an argument, and the rejection's own code is the reason.
 */
export function rejectionError(
  { locale }: Pick<RequestContext, 'locale'>,
  rejection: Rejection,
  argument: string,
): GraphQLError {
  const reason = rejection.code.toUpperCase();
  const extensions = rejections[rejection.code].retry
    ? { code: reason }
    : { code: 'BAD_USER_INPUT', reason, argumentPath: [argument, ...(rejection.path ?? [])] };
  return new GraphQLError(rejectionMessage(rejection, locale), { extensions });
}
