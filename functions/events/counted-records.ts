/** Which records of the stream have been counted. */
export interface CountedRecords {
  has(eventId: string | undefined): boolean;
  add(eventId: string | undefined): void;
}

/**
 * A shard has one batch of 25 on its way at a time and sends it ten times again: 400 of them are on their way at once
 * before the first is forgotten too soon. Each id takes some 100 bytes.
 */
const rememberedMax = 10_000;

/**
 * In the memory of this function, so that it costs no write: whatever is sent again is sent within seconds or minutes, and
 * commonly to an environment that is warm. Another environment counts it again, and so does a record that an operator
 * hands over later.
 */
export function createCountedRecords(most = rememberedMax): CountedRecords {
  const ids = new Set<string>();
  return {
    has: (eventId) => eventId !== undefined && ids.has(eventId),
    add(eventId) {
      if (eventId === undefined) return;
      ids.add(eventId);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}
