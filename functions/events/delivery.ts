/** How records come to the events function, from the deployed mapping and from the local one alike. */
export const delivery = {
  /** Each record takes two reads and an answer, about 50 ms: a batch is done in 2 s, far within the time-out. */
  batchSize: 25,
  /** After so many repetitions a record is passed over, and kept where an operator finds it. */
  retryAttempts: 10,
} as const;
