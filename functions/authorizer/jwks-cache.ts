import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { TokenRefused } from './refusal.ts';

/** Gets the key set of an issuer; throws when it cannot. */
export type FetchJwks = (uri: string) => Promise<JSONWebKeySet>;

const SECOND = 1_000;
/** Keys this young are used without asking the issuer. */
const FRESH_FOR = 600 * SECOND;
/** While the issuer is down, the last keys go on being used for a day; a key withdrawn in the meantime lives as long. */
const USABLE_FOR = 24 * 3_600 * SECOND;
/** At most one request in this time, whatever key ids the callers invent; a rotation is seen this late at worst. */
const COOLDOWN = 30 * SECOND;
/** With no keys at all nobody can sign in, so a failed first fetch is tried again sooner. */
const COOLDOWN_WITHOUT_KEYS = 1 * SECOND;
const FETCH_TIMEOUT_MS = 2_000;

/** Fetches a key set over HTTP: no redirects, 200 only, within two seconds. */
export async function fetchJwksOverHttp(uri: string): Promise<JSONWebKeySet> {
  const response = await fetch(uri, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the key set answered ${response.status}`);
  }
  return (await response.json()) as JSONWebKeySet;
}

/**
 * Key look-up for one issuer. jose's own `createRemoteJWKSet` is not used: it forgets stale keys when the issuer is
 * down, its cool-down counts successful fetches only, so that an issuer in trouble is asked once per token, and its
 * clock cannot be given. Matching and importing keys stays with jose's `createLocalJWKSet`.
 *
 * The state is per running function: the cool-down bounds requests per container, not over all of them.
 */
export function createKeyLookup(uri: string, fetchJwks: FetchJwks, clock: () => Date): JWTVerifyGetKey {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | undefined;

  const age = () => clock().getTime() - fetchedAt;

  async function fetchKeys(): Promise<void> {
    askedAt = clock().getTime();
    try {
      keys = createLocalJWKSet(await fetchJwks(uri));
      fetchedAt = clock().getTime();
    } catch {
      // The last keys stay; whether they are still usable is decided by their age.
    } finally {
      pending = undefined;
    }
  }

  /** Asks the issuer unless it was asked a moment ago; callers that come together share one request. */
  async function refresh(): Promise<void> {
    const cooldown = keys ? COOLDOWN : COOLDOWN_WITHOUT_KEYS;
    if (!pending && clock().getTime() - askedAt < cooldown) return;
    pending ??= fetchKeys();
    await pending;
  }

  return async (header, token) => {
    if (age() > FRESH_FOR) await refresh();
    if (!keys || age() > USABLE_FOR) throw new TokenRefused('keys_unavailable');
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await refresh();
    return keys(header, token);
  };
}
