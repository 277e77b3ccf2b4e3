import { invariant } from './invariant.ts';
import { accepted, type Outcome, rejected } from './outcome.ts';

/** Money inside: whole fen (1 yuan = 100 fen), never a float. */
export type Fen = bigint;

/** An exact share, such as 85/100. Never negative; the denominator is above zero. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface AmountOptions {
  /** Whether a leading minus is allowed. Off unless asked for: almost every amount a caller names is a size. */
  readonly signed?: boolean;
}

/**
 * 10^15 fen = 10^13 yuan. The basic medical insurance of the whole country takes in about 3.5 × 10^12 yuan a
 * year, so no honest amount comes near it, and it is below 2^53 ≈ 9.007 × 10^15: a client that reads our fen
 * into a double still reads them exactly.
 */
export const fenLimit: Fen = 10n ** 15n;

/** The limit has sixteen digits; anything longer is refused before BigInt works on it. */
const digitsMax = 16;

/**
 * Reads yuan as people and the national interface write them: `12`, `12.3`, `12.34`. Refuses exponents, plus
 * signs, thousands separators, spaces, full-width digits, leading zeros, bare points, more than two decimals
 * and minus zero (`amount_malformed`); more than 10^15 fen either way is `amount_out_of_range`, and less than nothing,
 * where no minus is asked for, `amount_below_zero`.
 */
export function parseYuan(text: string, options: AmountOptions = {}): Outcome<Fen> {
  const match = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]{1,2}))?$/.exec(text);
  if (!match) return rejected('amount_malformed');
  const [, sign = '', yuan = '', decimals = ''] = match;
  return toFen(sign, yuan + decimals.padEnd(2, '0'), options);
}

/** Reads whole fen, as payment channels send them: `1234`. Refuses what `parseYuan` refuses, and any decimals. */
export function parseFen(text: string, options: AmountOptions = {}): Outcome<Fen> {
  const match = /^(-?)(0|[1-9][0-9]*)$/.exec(text);
  if (!match) return rejected('amount_malformed');
  const [, sign = '', digits = ''] = match;
  return toFen(sign, digits, options);
}

function toFen(sign: string, digits: string, options: AmountOptions): Outcome<Fen> {
  const significant = digits.replace(/^0+(?=.)/, '');
  if (sign && significant === '0') return rejected('amount_malformed');
  if (sign && !options.signed) return rejected('amount_below_zero');
  if (significant.length > digitsMax) return rejected('amount_out_of_range');
  const size = BigInt(significant);
  if (size > fenLimit) return rejected('amount_out_of_range');
  return accepted(sign ? -size : size);
}

/** Yuan with always two decimals and no separators: `1234n` -> `"12.34"`, `-5n` -> `"-0.05"`. */
export function formatYuan(fen: Fen): string {
  const digits = sizeOf(fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0n;
  for (const fen of amounts) sum += fen;
  return sum;
}

export const minFen = (first: Fen, ...others: readonly Fen[]): Fen =>
  others.reduce((least, fen) => (fen < least ? fen : least), first);

export const maxFen = (first: Fen, ...others: readonly Fen[]): Fen =>
  others.reduce((greatest, fen) => (fen > greatest ? fen : greatest), first);

/**
 * A share of an amount, rounded half up to the fen. A negative amount rounds as its positive twin does (half
 * away from zero), so that a cancelling record is exactly the negative of what it cancels.
 */
export function multiplyRatioHalfUp(fen: Fen, ratio: Ratio): Fen {
  invariant(ratio.denominator > 0n, 'the denominator of a ratio is above zero');
  invariant(ratio.numerator >= 0n, 'the numerator of a ratio is not negative');
  // floor(x + 1/2) in whole numbers: (2 n + d) / 2 d.
  const rounded = (2n * sizeOf(fen) * ratio.numerator + ratio.denominator) / (2n * ratio.denominator);
  return fen < 0n ? -rounded : rounded;
}

const sizeOf = (fen: Fen): Fen => (fen < 0n ? -fen : fen);
