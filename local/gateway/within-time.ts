/** Thrown when something did not settle in its time. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The promise's result, or `TookTooLong` after so many milliseconds. What it started goes on unobserved. */
export async function withinTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
