import { type Fen, minFen, sumFen } from '../money.ts';
import type { PersonId } from '../persons/person.ts';
import { type CostClass, costClasses } from '../region-profile.ts';
import { type ClassAmounts, sumOfClasses } from './cost-classes.ts';
import { type CashReason, type CashReasonCode, cashReasonCodes } from './payer-facts.ts';
import type { Withheld } from './payer-room.ts';

type Payer = NonNullable<CashReason['payer']>;

/** What kept an account, or mutual aid as a whole, from paying more. */
export interface Hindrance extends Withheld {
  readonly payer?: Payer;
}

export const hindrances = (
  { personId, maskedName }: { readonly personId: PersonId; readonly maskedName: string },
  withheld: readonly Withheld[],
): Hindrance[] => withheld.map((each) => ({ ...each, payer: { personId, maskedName } }));

/** What is left after everybody has paid, and why it could be. */
export interface Leftover {
  /** What only the own account might have paid, because no giver may or there is none. */
  readonly ownOnly: ClassAmounts;
  /** What mutual aid might have paid. */
  readonly shared: ClassAmounts;
  /** Classes that the own account may pay. */
  readonly ownClasses: readonly CostClass[];
  /** Classes that mutual aid may pay; null where there is no giver. */
  readonly giverClasses: readonly CostClass[] | null;
  readonly own: readonly Hindrance[];
  readonly givers: readonly Hindrance[];
}

/**
 * Each fen of the cash with one reason. A fen that several rules have kept back is put down to the first of them: what
 * the own account held back before what mutual aid did, and rules of the whole before those of one account. What no rule
 * explains is that the accounts were empty.
 */
export function cashReasons(leftover: Leftover): CashReason[] {
  const { ownOnly, shared, ownClasses } = leftover;
  const own = budgetOf(leftover.own);
  const givers = budgetOf(leftover.givers);
  const reasons: CashReason[] = [];
  for (const costClass of costClasses) {
    const ownMay = ownClasses.includes(costClass);
    const afterOwn = ownMay ? own.explain(ownOnly[costClass], reasons) : ownOnly[costClass];
    put(reasons, { ...whyNoGiver(leftover, costClass, ownMay), amount: afterOwn });
    const open = ownMay ? own.explain(shared[costClass], reasons) : shared[costClass];
    put(reasons, { code: 'NOTHING_LEFT', amount: givers.explain(open, reasons) });
  }
  return merged(reasons);
}

function whyNoGiver(
  { giverClasses }: Leftover,
  costClass: CostClass,
  ownMay: boolean,
): Pick<CashReason, 'code' | 'costClass'> {
  if (giverClasses === null) return ownMay ? { code: 'NOTHING_LEFT' } : { code: 'CLASS_NOT_PAYABLE', costClass };
  return giverClasses.includes(costClass)
    ? { code: 'ITEM_CATEGORY_NOT_PAYABLE' }
    : { code: 'CLASS_NOT_PAYABLE', costClass };
}

/** Explains amounts by the hindrances in order of precedence, none beyond its own amount; what is left comes back. */
function budgetOf(all: readonly Hindrance[]): { explain(amount: Fen, into: CashReason[]): Fen } {
  const ordered = all.toSorted((one, other) => rank(one.code) - rank(other.code)).map((each) => ({ ...each }));
  return {
    explain(amount, into) {
      let left = amount;
      for (const hindrance of ordered) {
        const explained = minFen(left, hindrance.amount);
        hindrance.amount -= explained;
        left -= explained;
        put(into, { ...hindrance, amount: explained });
      }
      return left;
    },
  };
}

const rank = (code: CashReasonCode): number => cashReasonCodes.indexOf(code);

function put(reasons: CashReason[], reason: CashReason): void {
  if (reason.amount > 0n) reasons.push(reason);
}

/** One line for each reason of each account and class, in order of precedence. */
function merged(reasons: readonly CashReason[]): CashReason[] {
  const groups = Map.groupBy(reasons, ({ code, payer, costClass }) => [code, payer?.personId, costClass].join(' '));
  return [...groups.values()]
    .flatMap((group) =>
      group.slice(0, 1).map((first) => ({ ...first, amount: sumFen(group.map((each) => each.amount)) })),
    )
    .toSorted((one, other) => rank(one.code) - rank(other.code));
}

/** Where the person did not want his accounts used, that is the one reason. */
export const accountsNotUsed = (personal: ClassAmounts): CashReason[] => {
  const amount = sumOfClasses(personal);
  return amount > 0n ? [{ code: 'ACCOUNTS_NOT_USED', amount }] : [];
};
