import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { fromJson, toJson } from './answer-json.ts';
import type { Caller } from './caller.ts';
import type { AnswerNames, Change, CommitOutcome, RememberedAnswer, Services } from './ports.ts';

/** What a caller asks for once: its operation, the key the client chose, and everything the answer depends on. */
export interface Once {
  /** The mutation's name, `personRegister`: the same key may be used for another operation. */
  readonly operation: string;
  readonly key: string;
  /** Plain data; kept only as a keyed digest. */
  readonly content: unknown;
}

/** What was decided: the changes to write in one transaction, and the answer once they are written. */
export interface Decision<T> {
  readonly changes: readonly Change[];
  /** Plain data, never plaintext of a person: it is kept for replays. */
  readonly answer: T;
}

/** A decision that lost a race is taken again so many times; then the caller hears `changed_meanwhile`. */
const attemptsMax = 3;
const keyForm = /^[A-Za-z0-9_.:-]{8,128}$/;

/**
 * Does a business act once, however often it is asked for. Same key and same content give the first answer again,
 * also where the act could not be decided a second time (its own first success forbids it); same key and other
 * content give `idempotency_key_reused_with_other_content`. Refusals are not remembered: a call refused today may be
 * sent again under the same key once its cause is gone.
 */
export async function answerOnce<T>(
  services: Pick<Services, 'reads' | 'commit' | 'blindIndex'>,
  caller: Caller,
  once: Once,
  decide: () => Promise<Outcome<Decision<T>>>,
): Promise<Outcome<T>> {
  if (!keyForm.test(once.key)) return rejected('idempotency_key_malformed', ['idempotencyKey']);
  const { operation, key } = once;
  const names = services.blindIndex.digests(
    toJson({ clientId: caller.clientId, subject: caller.subject, operation, key }),
  );
  const contentDigests = services.blindIndex.digests(toJson(once.content));

  for (let attempt = 1; ; attempt += 1) {
    const outcome = await decideAndCommit(services, names, contentDigests[0], decide);
    if (outcome.ok) return outcome;
    const earlier = await earlierAnswer<T>(services, names, contentDigests);
    if (earlier) return earlier;
    if (outcome.rejection.code !== 'changed_meanwhile' || attempt === attemptsMax) return outcome;
  }
}

async function decideAndCommit<T>(
  services: Pick<Services, 'commit'>,
  names: AnswerNames,
  contentDigest: string,
  decide: () => Promise<Outcome<Decision<T>>>,
): Promise<Outcome<T>> {
  const decision = await decide();
  if (!decision.ok) return decision;
  const answer = toJson(decision.value.answer);
  const outcome = await services.commit({
    changes: decision.value.changes,
    remember: { names, contentDigest, answer },
  });
  return answerOf(outcome, answer);
}

/** The first answer goes through the same text as a replay does, so nobody can tell the two apart. */
function answerOf<T>(outcome: CommitOutcome, answer: string): Outcome<T> {
  switch (outcome.status) {
    case 'COMMITTED':
      return accepted(fromJson<T>(answer));
    case 'REPLAYED':
      return accepted(fromJson<T>(outcome.answer));
    case 'CLAIM_REPLAYED':
      throw new Error('An act that remembers an answer settles no claim.');
    case 'REFUSED':
      return { ok: false, rejection: outcome.rejection };
  }
}

/**
 * A refusal may be the echo of our own earlier success whose reply was lost: then that answer is the answer. It may
 * have been remembered under an older key, which the transaction's own comparison does not know.
 */
async function earlierAnswer<T>(
  services: Pick<Services, 'reads'>,
  names: AnswerNames,
  contentDigests: readonly string[],
): Promise<Outcome<T> | undefined> {
  const remembered: RememberedAnswer | undefined = await services.reads.rememberedAnswer(names);
  if (!remembered) return undefined;
  if (!contentDigests.includes(remembered.contentDigest)) {
    return rejected('idempotency_key_reused_with_other_content', ['idempotencyKey']);
  }
  return accepted(fromJson<T>(remembered.answer));
}
