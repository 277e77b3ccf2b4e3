import { type Fen, multiplyRatioHalfUp } from '../money.ts';
import type { RoundingRule } from '../region-profile.ts';

/** The whole, in basis points. */
const wholeShare = 10_000n;

/** A share in basis points of an amount that is not below zero, to the fen: half up, or whatever is begun falls away. */
export function shareOf(amount: Fen, basisPoints: number, { mode }: RoundingRule): Fen {
  const numerator = BigInt(basisPoints);
  if (mode === 'DOWN') return (amount * numerator) / wholeShare;
  return multiplyRatioHalfUp(amount, { numerator, denominator: wholeShare });
}
