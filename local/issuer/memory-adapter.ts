import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** More sign-ins than a person makes in an hour; the oldest go first. */
const RECORDS_MAX = 5_000;

interface Stored {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * The issuer's sessions, interactions and codes, in memory. They may be lost with a restart; the signing keys, which
 * make the tokens good, are kept elsewhere.
 */
export function createMemoryAdapter(): AdapterFactory {
  const records = new Map<string, Stored>();

  function live(key: string): AdapterPayload | undefined {
    const stored = records.get(key);
    if (stored && stored.expiresAt > Date.now()) return stored.payload;
    records.delete(key);
    return undefined;
  }

  function findBy(model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const key = [...records.keys()].find((candidate) => {
      const payload = candidate.startsWith(`${model}:`) && live(candidate);
      return payload && matches(payload);
    });
    return key === undefined ? undefined : live(key);
  }

  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1_000;
      records.set(`${model}:${id}`, { payload, expiresAt });
      const [oldest] = records.keys();
      if (records.size > RECORDS_MAX && oldest !== undefined) records.delete(oldest);
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy(model, (payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id) {
      records.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of records) {
        if (key.startsWith(`${model}:`) && payload.grantId === grantId) records.delete(key);
      }
    },
  });
}
