import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import type { ReimbursementClass } from '../../domain/claims/claim.ts';
import { type CostSplit, type CostSplitTexts, parseCostSplit } from '../../domain/claims/cost-split.ts';
import type { ClaimItemCategory, ItemAmounts } from '../../domain/claims/items.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { InsuranceType } from '../../domain/persons/participation.ts';
import type { ClaimantInput } from './claimant.ts';

/** What an institution asks to have paid, as it was sent: amounts in yuan. The same for a quote and for a settlement. */
export interface CareRequest {
  readonly claimant: ClaimantInput;
  /** `insuplc_admdvs` and `insutype`: under which of his participations. */
  readonly insuredAt: string;
  readonly insuranceType: InsuranceType;
  readonly medType: string;
  readonly reimbursementClass: ReimbursementClass;
  readonly dayOfCare: Day;
  readonly costs: CostSplitTexts;
  readonly items?: Readonly<Partial<Record<ClaimItemCategory, string>>> | undefined;
  readonly useAccounts: boolean;
  readonly hospitalShare?: string | undefined;
}

/** The same with its amounts read. */
export interface Care extends Omit<CareRequest, 'claimant' | 'costs' | 'items' | 'hospitalShare'> {
  readonly costs: CostSplit;
  readonly items?: ItemAmounts;
  readonly hospitalShare: Fen;
}

/** What can be wrong with a request in itself, whoever it is about. */
export function readCare(request: CareRequest, now: Date): Outcome<Care> {
  const { claimant: _, costs: stated, items: categories, hospitalShare: share, ...rest } = request;
  if (rest.dayOfCare > shanghaiDay(now)) return rejected('date_in_the_future', ['dayOfCare']);
  const costs = parseCostSplit(stated);
  if (!costs.ok) return within(costs, 'costs');
  const items = categories === undefined ? accepted(undefined) : readItems(categories);
  if (!items.ok) return within(items, 'items');
  const hospitalShare = share === undefined ? accepted(0n) : parseYuan(share);
  if (!hospitalShare.ok) return within(hospitalShare, 'hospitalShare');
  return accepted({
    ...rest,
    costs: costs.value,
    ...(items.value && { items: items.value }),
    hospitalShare: hospitalShare.value,
  });
}

function readItems(texts: NonNullable<CareRequest['items']>): Outcome<ItemAmounts> {
  const amounts: Partial<Record<ClaimItemCategory, Fen>> = {};
  for (const [category, text] of Object.entries(texts)) {
    const amount = parseYuan(text);
    if (!amount.ok) return within(amount, category);
    amounts[category as ClaimItemCategory] = amount.value;
  }
  return accepted(amounts);
}
