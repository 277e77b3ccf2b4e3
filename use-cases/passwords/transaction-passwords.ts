import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import {
  afterRightAttempt,
  afterWrongAttempt,
  lockedUntil,
  newPassword,
  passwordFailuresMax,
  passwordText,
  type TransactionPassword,
} from '../../domain/passwords/transaction-password.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Change, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'passwordHash'>;

/** Where in the input the password stands. */
interface Where {
  readonly path: readonly string[];
}

/**
 * The transaction password of an act that sets one where there is none (S1: while binding): the changes to commit
 * with the act.
 *
 * Ask for it last, when everything else is accepted, and commit its changes in the act's own transaction: a right
 * password is then known to be right only by an act that was done, under the condition that no other attempt came
 * between. So whoever sends a hundred guesses at once has five of them looked at, as if he had sent them one by one.
 * The password itself belongs in no change, no answer and no content of an idempotency key.
 */
export async function passwordFor(
  services: Needs,
  personId: PersonId,
  password: string | undefined,
  { path }: Where,
): Promise<Outcome<readonly Change[]>> {
  if (password === undefined) return rejected('transaction_password_missing', path);
  const stored = await services.reads.transactionPassword(personId);
  return stored ? attempt(services, stored, password, path) : setFirst(services, personId, password, path);
}

async function setFirst(
  { clock, passwordHash }: Needs,
  personId: PersonId,
  typed: string,
  path: readonly string[],
): Promise<Outcome<readonly Change[]>> {
  const text = passwordText(typed);
  if (text === undefined) return rejected('transaction_password_malformed', path);
  const password = newPassword(personId, await passwordHash.hash(text), clock.now());
  return accepted([{ change: 'TRANSACTION_PASSWORD_SET', password }]);
}

/** Every attempt that comes between makes another round; so many cannot come before the lock. */
const roundsMax = 2 * passwordFailuresMax;

/**
 * A wrong attempt is counted before it is answered. If another attempt was counted meanwhile, this one is looked at
 * again: it may be one too many by now.
 */
async function attempt(
  services: Needs,
  first: TransactionPassword,
  typed: string,
  path: readonly string[],
): Promise<Outcome<readonly Change[]>> {
  let stored: TransactionPassword | undefined = first;
  for (let round = 1; stored && round <= roundsMax; round += 1) {
    const now = services.clock.now();
    const until = lockedUntil(stored, now);
    if (until !== undefined) return rejected('transaction_password_locked', path, { until });
    if (await isRight(services, stored, typed)) {
      return accepted([{ change: 'TRANSACTION_PASSWORD_SET', password: afterRightAttempt(stored) }]);
    }
    const counted = afterWrongAttempt(stored, now);
    const outcome = await services.commit({ changes: [{ change: 'TRANSACTION_PASSWORD_SET', password: counted }] });
    if (outcome.status === 'COMMITTED') return wrong(counted, now, path);
    if (outcome.status === 'REFUSED' && outcome.rejection.code === 'busy') break;
    stored = await services.reads.transactionPassword(stored.personId);
  }
  return rejected('busy');
}

/** What cannot be a password is a wrong attempt like any other: it is not told apart. */
const isRight = async ({ passwordHash }: Needs, { hash }: TransactionPassword, typed: string): Promise<boolean> =>
  passwordHash.matches(passwordText(typed) ?? '', hash);

function wrong(counted: TransactionPassword, now: Date, path: readonly string[]) {
  const until = lockedUntil(counted, now);
  if (until !== undefined) return rejected('transaction_password_locked', path, { until });
  const left = String(passwordFailuresMax - counted.failures);
  return rejected('transaction_password_wrong', path, { left });
}
