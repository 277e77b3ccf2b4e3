/** Chance that repeats: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both possible. */
  integer(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
}

/** Mulberry32: 32 bits of state, plenty for making people up, useless for anything secret. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1));
  return {
    integer,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    percent: (share) => fraction() * 100 < share,
  };
}
