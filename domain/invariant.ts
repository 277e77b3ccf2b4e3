/** Something that cannot happen has happened. It is a bug of ours, never a caller's mistake. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/** States what must hold. The sentence names the invariant and never carries personal data. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new InvariantBroken(sentence);
}
