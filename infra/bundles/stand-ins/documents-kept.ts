/**
 * For `@apollo/utils.keyvaluecache` with the `lru-cache` in it (21 KB), of which Apollo Server makes two: one for
 * documents that it has parsed and found valid, one for plugins that are off. In production there is one document for
 * each file of `schema/documents`, so the bound is for stages that take free ones.
 */
const documentsMax = 200;

/** The values that were asked for last; a Map gives its keys in the order in which they came. */
export class InMemoryLRUCache<V> {
  readonly #kept = new Map<string, V>();

  async get(key: string): Promise<V | undefined> {
    const value = this.#kept.get(key);
    if (value !== undefined) this.#keep(key, value);
    return value;
  }

  async set(key: string, value: V): Promise<void> {
    this.#keep(key, value);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= documentsMax) return;
      this.#kept.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.delete(key);
  }

  #keep(key: string, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
  }
}

/** Around the store of persisted queries, which are off: production knows its documents beforehand. */
export class PrefixingKeyValueCache {
  constructor() {
    throw new Error('Persisted queries are left out of the bundles (infra/bundles).');
  }

  static prefixesAreUnnecessaryForIsolation(): boolean {
    return false;
  }
}
