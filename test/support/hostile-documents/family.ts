import type { BodyRequest } from '../../../functions/graphql/limits/body.ts';
import type { RefusalCode } from '../../../functions/graphql/limits/messages.ts';

/** What a client would post. */
export interface Posted {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Hostile requests of one kind, as a function of their size. */
export interface Family {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => Posted | BodyRequest;
  readonly expected: RefusalCode;
  /** Tried where the stage allows introspection. */
  readonly introspection?: true;
}

/** One hostile request. */
export interface HostileCase {
  readonly name: string;
  readonly family: string;
  readonly request: BodyRequest;
  readonly expected: RefusalCode;
  readonly introspection: boolean;
}

export function casesOf(family: Family): HostileCase[] {
  return family.sizes.map((size) => {
    const made = family.make(size);
    return {
      name: `${family.name} (${size})`,
      family: family.name,
      request: 'method' in made ? made : postOf(made),
      expected: family.expected,
      introspection: family.introspection ?? false,
    };
  });
}

/** The ordinary HTTP request for what a client posts. */
export function postOf(posted: Posted): BodyRequest {
  return rawPost(JSON.stringify(posted));
}

export function rawPost(body: string | null, headers: Record<string, string> = {}): BodyRequest {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    isBase64Encoded: false,
  };
}

/** `times` pieces in a row, each made from its number. */
export function repeat(times: number, piece: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => piece(index)).join(' ');
}

/** `inner` wrapped `times` times. */
export function nest(times: number, before: string, inner: string, after: string): string {
  return before.repeat(times) + inner + after.repeat(times);
}
