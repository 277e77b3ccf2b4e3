import { invariant } from '../invariant.ts';
import { quotaOf } from '../ledger/cover.ts';
import { type Fen, minFen, sumFen } from '../money.ts';
import { balanceOf } from '../persons/personal-account.ts';
import {
  type CostClass,
  costClasses,
  type MedTypeGroup,
  type MutualAidRules,
  type OwnAccountRules,
} from '../region-profile.ts';
import { inverseOf } from '../relations.ts';
import { accountsNotUsed, cashReasons, type Hindrance, hindrances } from './cash-reasons.ts';
import {
  type ClassAmounts,
  minusClasses,
  noAmounts,
  ofEachClass,
  plusClasses,
  sumOfClasses,
  takeFrom,
} from './cost-classes.ts';
import { withoutItems } from './items.ts';
import type { CashReason, CashReasonCode, GiverFacts, PayerFacts, PayerRow } from './payer-facts.ts';
import { inPayerOrder } from './payer-order.ts';
import { drawnByGiver, drawnByOwner, giverRoom, ownRoom, type Room } from './payer-room.ts';

export interface PaymentFacts {
  /** What is left for the person, by class. */
  readonly personal: ClassAmounts;
  /** 2207 `acct_used_flag`. */
  readonly useAccounts: boolean;
  readonly group: MedTypeGroup;
  readonly ownAccountRules: OwnAccountRules;
  /** Null where the region has no mutual aid; givers do not count then. */
  readonly mutualAidRules: MutualAidRules | null;
  /** Absent where his insurance has no account. */
  readonly own?: PayerFacts;
  /** Through links that are live now, in any order. */
  readonly givers: readonly GiverFacts[];
  /** What the person has received within the year before this claim. */
  readonly mutualAidReceived: Fen;
  /** Suspected misuse: nobody pays for him until an operator has decided. */
  readonly mutualAidFrozen: boolean;
  /** Nobody pays for whoever's own insurance is not in normal standing now. */
  readonly insuredNow: boolean;
  /** What of the claim is for things that mutual aid may not pay. */
  readonly notPayableItems: Fen;
}

export interface Payment {
  /** The person himself first, then his givers in the order in which they paid; nobody who paid nothing. */
  readonly payers: readonly PayerRow[];
  readonly cash: Fen;
  readonly cashClasses: ClassAmounts;
  readonly cashReasons: readonly CashReason[];
}

/**
 * Who pays the personal part (`domain.md` §6, steps 6 and 7): the own account, then the givers in order, then cash. The
 * personal part lies in two heaps. The own account takes first from what no giver may pay, and only then from what one
 * might: it pays as much either way, and less is left to cash.
 */
export function payPersonalPart(facts: PaymentFacts): Payment {
  const { personal, useAccounts, own, ownAccountRules } = facts;
  if (!useAccounts) {
    const cash = sumOfClasses(personal);
    return { payers: [], cash, cashClasses: personal, cashReasons: accountsNotUsed(personal) };
  }
  const aid = mutualAidOf(facts);
  const heaps = { ownOnly: minusClasses(personal, aid.payable), shared: aid.payable };
  const turn = ownTurn(heaps, own, facts);
  const given = giversTurn(turn.shared, aid, facts);
  const cashClasses = plusClasses(turn.ownOnly, given.left);
  return {
    payers: [...turn.payers, ...given.payers],
    cash: sumOfClasses(cashClasses),
    cashClasses,
    cashReasons: cashReasons({
      ownOnly: turn.ownOnly,
      shared: given.left,
      ownClasses: ownAccountRules.payableCostClasses,
      giverClasses: aid.rules?.payableCostClasses ?? null,
      own: turn.hindrances,
      givers: given.hindrances,
    }),
  };
}

/** Mutual aid as far as it is there: no rules where the region has none or nobody gives. */
interface Aid {
  readonly givers: readonly GiverFacts[];
  readonly rules: MutualAidRules | null;
  readonly payable: ClassAmounts;
}

/** The givers in their order, and what they may pay at most. */
function mutualAidOf(facts: PaymentFacts): Aid {
  const { mutualAidRules: rules, own, personal } = facts;
  if (rules === null || facts.givers.length === 0) return { givers: [], rules: null, payable: noAmounts };
  const givers = inPayerOrder(facts.givers, rules.payerOrder);
  const ids = givers.map(({ personId }) => personId);
  invariant(new Set(ids).size === ids.length, 'everybody gives from one account');
  invariant(own === undefined || !ids.includes(own.personId), 'nobody gives to himself');
  const items = withoutItems(personal, facts.notPayableItems);
  const payable = ofEachClass((costClass) => (rules.payableCostClasses.includes(costClass) ? items[costClass] : 0n));
  return { givers, rules, payable };
}

interface Heaps {
  readonly ownOnly: ClassAmounts;
  readonly shared: ClassAmounts;
}

function ownTurn(heaps: Heaps, own: PayerFacts | undefined, { ownAccountRules, mutualAidRules }: PaymentFacts) {
  if (own === undefined) return { ...heaps, payers: [], hindrances: [] };
  const room = ownRoom(own);
  const payable = inOrder(ownAccountRules.payableCostClasses);
  const first = takeFrom(heaps.ownOnly, room.amount, payable);
  const second = takeFrom(heaps.shared, room.amount - sumOfClasses(first), payable);
  const classes = plusClasses(first, second);
  const rules = { ownAccount: ownAccountRules, mutualAid: mutualAidRules };
  const { currentPaid, historicalPaid } = drawnByOwner(own.account, sumOfClasses(classes), rules);
  return {
    ownOnly: minusClasses(heaps.ownOnly, first),
    shared: minusClasses(heaps.shared, second),
    payers: paying({ ...row(own, classes), relation: 'SELF', currentPaid, historicalPaid, fromQuota: 0n }),
    hindrances: hindrances(own, room.withheld),
  };
}

/** The order of the classes is the domain's, in whichever order a profile names them. */
const inOrder = (payable: readonly CostClass[]): CostClass[] => costClasses.filter((each) => payable.includes(each));

/** Each giver in turn pays what is left, within his own account and what the receiver may still have. */
function giversTurn(shared: ClassAmounts, aid: Aid, facts: PaymentFacts) {
  if (aid.rules === null) return { left: shared, payers: [], hindrances: [] };
  let left = shared;
  const payers: PayerRow[] = [];
  const all: Hindrance[] = [];
  const limits = limitsOf(aid.rules, facts);
  for (const giver of aid.givers) {
    const barred = barOf(facts);
    const room = barred ? barredBy(barred, giver) : giverRoom(giver, aid.rules);
    const within = limits.apply(minFen(sumOfClasses(left), room.amount));
    const classes = takeFrom(left, within.amount, costClasses);
    left = minusClasses(left, classes);
    payers.push(...paying(giverRow(giver, classes, aid.rules, facts)));
    // What is about the receiver is about no account by itself.
    all.push(...within.withheld, ...(barred ? room.withheld : hindrances(giver, room.withheld)));
  }
  return { left, payers, hindrances: all };
}

/** What keeps every giver from paying, because of who would receive. */
function barOf({ mutualAidFrozen, insuredNow }: PaymentFacts): CashReasonCode | undefined {
  if (mutualAidFrozen) return 'MUTUAL_AID_FROZEN';
  return insuredNow ? undefined : 'RECEIVER_NOT_INSURED_NOW';
}

const barredBy = (code: CashReasonCode, { account }: GiverFacts): Room => ({
  amount: 0n,
  withheld: [{ code, amount: balanceOf(account) }],
});

/** What the receiver may have from all his givers together: of the year, and of one hospitalisation. */
function limitsOf(rules: MutualAidRules, { group, mutualAidReceived }: PaymentFacts): { apply(wanted: Fen): Room } {
  const { yearlyCapPerReceiver, hospitalisationLimit } = rules;
  let ofYear = yearlyCapPerReceiver === null ? null : yearlyCapPerReceiver - mutualAidReceived;
  let ofStay = group === 'INPATIENT' ? hospitalisationLimit : null;
  return {
    apply(wanted) {
      const inYear = within(wanted, ofYear);
      const amount = within(inYear, ofStay);
      if (ofYear !== null) ofYear -= amount;
      if (ofStay !== null) ofStay -= amount;
      return {
        amount,
        withheld: [
          { code: 'YEARLY_CAP_REACHED', amount: wanted - inYear },
          { code: 'HOSPITALISATION_LIMIT_REACHED', amount: inYear - amount },
        ],
      };
    },
  };
}

/** A cap that was lowered within the year may lie below what was received already. */
function within(amount: Fen, limit: Fen | null): Fen {
  if (limit === null) return amount;
  return limit > 0n ? minFen(amount, limit) : 0n;
}

function giverRow(giver: GiverFacts, classes: ClassAmounts, rules: MutualAidRules, facts: PaymentFacts): PayerRow {
  const { account, link } = giver;
  const paid = sumOfClasses(classes);
  const quota = quotaOf(account, link.receiverId, rules);
  return {
    ...row(giver, classes),
    relation: inverseOf(link.relation),
    link: { id: link.id, since: link.since },
    ...drawnByGiver(account, paid, facts.ownAccountRules.fundOrder, rules.shareableFunds),
    fromQuota: quota === undefined ? 0n : paid,
  };
}

function row({ personId, maskedName, account }: PayerFacts, classes: ClassAmounts) {
  const paid = sumOfClasses(classes);
  const { insuranceType, admdvs } = account;
  return { personId, insuranceType, admdvs, maskedName, paid, balanceAfter: balanceOf(account) - paid, classes };
}

const paying = (payer: PayerRow): PayerRow[] => (payer.paid > 0n ? [payer] : []);

export const sumOfPaid = (payers: readonly PayerRow[]): Fen => sumFen(payers.map(({ paid }) => paid));
