import { acceptQuota } from '../../../domain/ledger/accept-quota.ts';
import type { Booked, LedgerAct } from '../../../domain/ledger/act.ts';
import { adjust } from '../../../domain/ledger/adjust.ts';
import { closeYear } from '../../../domain/ledger/close-year.ts';
import { contribute } from '../../../domain/ledger/contribute.ts';
import { creditInterest } from '../../../domain/ledger/credit-interest.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { CounterSide } from '../../../domain/ledger/entry-kinds.ts';
import { payPremium } from '../../../domain/ledger/pay-premium.ts';
import { releaseQuota } from '../../../domain/ledger/release-quota.ts';
import { returnQuotas } from '../../../domain/ledger/return-quotas.ts';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { payBack, payForRelative, paySettlement } from './paying.ts';
import { emptyAccount, linkTo, type rulesOf } from './scene.ts';

/** What somebody tries. Amounts in fen; `nth` picks among what there is. */
export type Act =
  | { readonly act: 'CONTRIBUTE'; readonly employer: bigint; readonly person: bigint }
  | { readonly act: 'INTEREST'; readonly current: bigint; readonly historical: bigint }
  | { readonly act: 'ADJUST'; readonly current: bigint; readonly historical: bigint }
  | { readonly act: 'SETTLE'; readonly amount: bigint }
  | { readonly act: 'AID'; readonly receiverId: string; readonly amount: bigint }
  | { readonly act: 'PREMIUM'; readonly receiverId?: string; readonly amount: bigint }
  | { readonly act: 'REFUND'; readonly nth: number }
  | { readonly act: 'REVERSE'; readonly nth: number }
  | { readonly act: 'SET_QUOTA'; readonly receiverId: string; readonly quota: bigint }
  | { readonly act: 'ACCEPT'; readonly nth: number }
  | { readonly act: 'RETURN' }
  | { readonly act: 'UNBIND'; readonly receiverId: string }
  | { readonly act: 'BIND'; readonly receiverId: string }
  | { readonly act: 'CLOSE_YEAR' }
  | { readonly act: 'WAIT'; readonly hours: number };

/** Care that was paid for, and by how much each fund changed when it was. Whatever else is wrong is adjusted. */
interface Undoable {
  readonly entry: LedgerEntry;
  readonly current: bigint;
  readonly historical: bigint;
}

/** What the model knows of a quota: it adds up what was asked for, and never looks at an entry. */
interface ModelQuota {
  left: bigint;
  spent: bigint;
}

/** One account, everything that was tried on it, and beside it a model in which a balance is a sum. */
export class History {
  account: PersonalAccount = emptyAccount;
  readonly entries: LedgerEntry[] = [];
  /** What the model holds to be on the account, and on each other side. */
  balance = 0n;
  readonly sides = new Map<CounterSide, bigint>();
  readonly quotas = new Map<string, ModelQuota>();
  /** What does not hold, as sentences. */
  readonly broken: string[] = [];
  readonly done = new Map<string, number>();
  private undoable: Undoable[] = [];
  private readonly links = new Map<string, FamilyLink>();
  private now = new Date('2026-01-10T02:00:00.000Z');
  private acts = 0;
  private readonly rules: ReturnType<typeof rulesOf>;

  constructor(rules: ReturnType<typeof rulesOf>) {
    this.rules = rules;
  }

  get reserved(): bigint {
    return [...this.quotas.values()].reduce((sum, { left }) => sum + left, 0n);
  }

  try(act: Act): void {
    this.now = new Date(this.now.getTime() + 1000);
    this.acts += 1;
    if (this.carryOut(act)) this.done.set(act.act, (this.done.get(act.act) ?? 0) + 1);
  }

  /** Gives back every payment that still stands. */
  refundAll(): void {
    while (this.undoable.length > 0) this.try({ act: 'REFUND', nth: 0 });
  }

  /** Whether it was done. */
  private carryOut(act: Act): boolean {
    const { account, rules, ledgerAct } = this;
    switch (act.act) {
      case 'CONTRIBUTE':
        return this.moneyIn(
          contribute(account, act, rules, ledgerAct),
          'CONTRIBUTION_SOURCE',
          act.employer + act.person,
        );
      case 'INTEREST':
        return this.moneyIn(creditInterest(account, act, rules, ledgerAct), 'INTEREST', act.current + act.historical);
      case 'ADJUST': {
        const adjusted = adjust(account, { ...act, reason: 'PAYMENT_CORRECTED' }, rules, ledgerAct);
        return this.moneyIn(adjusted, 'ADJUSTMENT', act.current + act.historical);
      }
      case 'SETTLE':
      case 'AID':
      case 'PREMIUM':
        return this.pay(act);
      case 'REFUND':
      case 'REVERSE':
        return this.undo(act);
      case 'CLOSE_YEAR':
        return this.write(closeYear(account, rules, ledgerAct));
      case 'WAIT':
        this.now = new Date(this.now.getTime() + act.hours * 3_600_000);
        return true;
      default:
        return this.arrange(act);
    }
  }

  private get ledgerAct(): LedgerAct {
    return { transferId: `transfer-${this.acts}`, now: this.now };
  }

  private write({ account, entries }: Booked): boolean {
    this.account = account;
    this.entries.push(...entries);
    return entries.length > 0;
  }

  /** `amount` leaves the other side for the account; below zero it goes there. */
  private move(side: CounterSide, amount: bigint): void {
    this.balance += amount;
    this.sides.set(side, (this.sides.get(side) ?? 0n) - amount);
  }

  private moneyIn(outcome: Outcome<Booked>, side: CounterSide, amount: bigint): boolean {
    if (!outcome.ok) return false;
    this.write(outcome.value);
    this.move(side, amount);
    return true;
  }

  private pay(act: Act & { readonly act: 'SETTLE' | 'AID' | 'PREMIUM' }): boolean {
    const receiverId = act.act === 'SETTLE' ? undefined : act.receiverId;
    const link = receiverId === undefined ? undefined : this.links.get(receiverId);
    if (receiverId !== undefined && link === undefined) return false;
    const before = this.account;
    const outcome = this.paid(act, link);
    this.expect(outcome.ok === this.mayPay(act.amount, receiverId), `${act.act} of ${act.amount} was ${outcome.ok}`);
    if (!outcome.ok) return false;
    this.write(outcome.value);
    this.move(act.act === 'PREMIUM' ? 'PREMIUM_RECEIVER' : 'INSTITUTION_PAYABLE', -act.amount);
    if (receiverId !== undefined) this.spend(receiverId, act.amount);
    if (act.act === 'PREMIUM') return true;
    const { current, historical } = this.account;
    for (const entry of outcome.value.entries) {
      this.undoable.push({
        entry,
        current: current - before.current,
        historical: historical - before.historical,
      });
    }
    return true;
  }

  private paid(act: Act & { readonly act: 'SETTLE' | 'AID' | 'PREMIUM' }, link?: FamilyLink): Outcome<Booked> {
    const { account, rules, ledgerAct } = this;
    const claimId = `claim-${this.acts}`;
    const { amount } = act;
    if (act.act === 'PREMIUM')
      return payPremium(account, { use: 'RESIDENT_PREMIUM', amount, ...(link && { link }) }, rules, ledgerAct);
    if (link) return payForRelative(account, { link, claimId, amount }, rules, ledgerAct);
    return paySettlement(account, { kind: 'SETTLEMENT', claimId, amount }, rules, ledgerAct);
  }

  /** By the model's own sums: the two funds are told apart only where historical money alone may be shared. */
  private mayPay(amount: bigint, receiverId?: string): boolean {
    const { quota, shareableFunds, minimumBalanceKept } = this.rules.mutualAid;
    const free = this.balance - this.reserved;
    if (receiverId === undefined) return amount <= free;
    const own = this.quotas.get(receiverId);
    const pending = this.pendingFor(receiverId);
    const usable = own && own.left - pending;
    const shareable =
      (shareableFunds === 'ALL' ? this.balance : this.account.historical) - this.reserved + (usable ?? 0n);
    if (amount > shareable || amount > free + (usable ?? 0n) - minimumBalanceKept) return false;
    return usable === undefined ? quota.mode !== 'REQUIRED' : amount <= usable;
  }

  private pendingFor(receiverId: string): bigint {
    const pending = this.account.quotaTransfers?.pending ?? [];
    return pending.filter((each) => each.receiverId === receiverId).reduce((sum, { amount }) => sum + amount, 0n);
  }

  private spend(receiverId: string, amount: bigint): void {
    const quota = this.quotas.get(receiverId);
    if (!quota) return;
    quota.left -= amount;
    quota.spent += amount;
  }

  private undo({ act, nth }: Act & { readonly act: 'REFUND' | 'REVERSE' }): boolean {
    const undoable = this.undoable[nth % this.undoable.length];
    if (!undoable) return false;
    const { entry } = undoable;
    const link = entry.counterPersonId === undefined ? undefined : this.links.get(entry.counterPersonId);
    const before = this.account;
    const kind = act === 'REFUND' ? 'CANCELLATION' : 'REVERSAL';
    this.write(payBack(before, { entry, kind, ...quotaStanding(before, entry, link) }, this.ledgerAct));
    this.undoable = this.undoable.filter((other) => other !== undoable);
    this.move(entry.counterSide, -(undoable.current + undoable.historical));
    if (entry.counterPersonId !== undefined && entry.reservedDelta !== 0n && link && link.since <= entry.bookedAt)
      this.spend(entry.counterPersonId, entry.currentDelta + entry.historicalDelta);
    const { current, historical } = this.account;
    this.expect(before.current - current === undoable.current, 'the current-year fund gets back what left it');
    this.expect(before.historical - historical === undoable.historical, 'past years get back what left them');
    return true;
  }

  /** Quotas and links: no money moves. */
  private arrange(act: Act): boolean {
    const { account, rules, ledgerAct } = this;
    switch (act.act) {
      case 'SET_QUOTA': {
        const link = this.links.get(act.receiverId);
        const outcome = link && setQuota(account, { link, quota: act.quota }, rules.mutualAid, ledgerAct);
        if (!outcome?.ok) return false;
        const spent = this.quotas.get(act.receiverId)?.spent ?? 0n;
        this.quotas.set(act.receiverId, { left: act.quota - spent, spent });
        return this.write(outcome.value);
      }
      case 'ACCEPT': {
        const pending = account.quotaTransfers?.pending ?? [];
        const transfer = pending[act.nth % pending.length];
        const link = transfer && this.links.get(transfer.receiverId);
        const outcome = transfer && link && acceptQuota(account, { link, transferId: transfer.transferId }, this.now);
        if (outcome?.ok) this.account = outcome.value;
        return outcome?.ok ?? false;
      }
      case 'RETURN': {
        const now = this.now.toISOString();
        for (const { receiverId, amount, acceptBy } of account.quotaTransfers?.pending ?? []) {
          const quota = this.quotas.get(receiverId);
          if (quota && acceptBy <= now) quota.left -= amount;
        }
        return this.write(returnQuotas(account, ledgerAct));
      }
      case 'UNBIND':
        this.links.delete(act.receiverId);
        this.quotas.delete(act.receiverId);
        return this.write(releaseQuota(account, act.receiverId, ledgerAct));
      case 'BIND':
        if (this.links.has(act.receiverId)) return false;
        this.links.set(act.receiverId, linkTo(act.receiverId, { since: this.now.toISOString() }));
        return true;
      default:
        throw new Error(`nobody arranges ${act.act}`);
    }
  }

  private expect(holds: boolean, sentence: string): void {
    if (!holds) this.broken.push(sentence);
  }
}

/** As a claim finds out before it is taken back: the link by which was paid is live, and has a quota. */
function quotaStanding(account: PersonalAccount, entry: LedgerEntry, link: FamilyLink | undefined) {
  const stands =
    link !== undefined && link.since <= entry.bookedAt && account.reservedByLink[link.receiver.id] !== undefined;
  return stands && entry.reservedDelta !== 0n ? { toQuotaOf: link.receiver.id } : {};
}
