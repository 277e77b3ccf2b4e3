import { type Fen, formatYuan, sumFen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { type CostClass, type ItemCategory, itemCategories } from '../region-profile.ts';
import { type ClassAmounts, minusClasses, takeFrom } from './cost-classes.ts';

/** What the money was for. OTHER is what no mutual aid may ever pay, such as fitness and wellness (N). */
const claimItemCategories = [...itemCategories, 'OTHER'] as const;
export type ClaimItemCategory = ItemCategory | 'OTHER';

/** The total of a claim by category; a category that is not named has nothing. */
export type ItemAmounts = Readonly<Partial<Record<ClaimItemCategory, Fen>>>;

/** The categories make up the total to the fen, and none is below zero. */
export function checkItems(items: ItemAmounts, total: Fen): Outcome<ItemAmounts> {
  const negative = claimItemCategories.find((category) => (items[category] ?? 0n) < 0n);
  if (negative) return rejected('amount_below_zero', ['items', negative]);
  const sum = sumFen(claimItemCategories.map((category) => items[category] ?? 0n));
  if (sum === total) return accepted(items);
  return rejected('item_categories_do_not_add_up', ['items'], { total: formatYuan(total), sum: formatYuan(sum) });
}

/** What of the claim is for things that mutual aid may not pay here. Where the claim does not say, nothing is. */
export function notPayableItems(items: ItemAmounts | undefined, payable: readonly ItemCategory[]): Fen {
  const known: readonly ClaimItemCategory[] = payable;
  return sumFen(claimItemCategories.filter((each) => !known.includes(each)).map((each) => items?.[each] ?? 0n));
}

/** Things that are not for mutual aid are the least likely to be in the catalogue, so they come off its far end first. */
const outermostFirst: readonly CostClass[] = ['FULL_SELF_FUNDED', 'OVER_LIMIT', 'PRE_BORNE', 'IN_SCOPE'];

/**
 * The personal part without the things that mutual aid may not pay. A claim says its categories as sums over the whole
 * and not by class, so where these things lie is a presumption, and one to the giver's advantage.
 */
export const withoutItems = (personal: ClassAmounts, notPayable: Fen): ClassAmounts =>
  notPayable === 0n ? personal : minusClasses(personal, takeFrom(personal, notPayable, outermostFirst));
