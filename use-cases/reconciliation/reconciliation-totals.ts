import { addDays, type Day, daysBetween, shanghaiDay } from '../../domain/calendar.ts';
import type { Fen } from '../../domain/money.ts';
import { parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { InsuranceType } from '../../domain/persons/participation.ts';
import type { ClearingType } from '../../domain/reconciliation/clearing-type.ts';
import {
  compareTotals,
  noSums,
  type ReconciliationSums,
  type TotalsCompared,
  withLine,
} from '../../domain/reconciliation/compare-totals.ts';
import { added } from '../../domain/reconciliation/detail.ts';
import type { Caller } from '../caller.ts';
import type { ClosingSelection, Services } from '../ports.ts';
import { closingSums } from './closing-lines.ts';
import { institutionAsked } from './institution-asked.ts';

type Needs = Pick<Services, 'reads' | 'clock' | 'regions'>;

export interface TotalsRequest {
  /** Of whom the agency asks; an institution asks of itself. */
  readonly institutionId?: string | undefined;
  /** `setl_optins`. */
  readonly insuredAt: string;
  readonly insuranceType: InsuranceType;
  readonly clearingType: ClearingType;
  /** `stmt_begndate` and `stmt_enddate`, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly count: number;
  /** Yuan; below zero where more was taken back than settled. */
  readonly total: string;
  readonly fund: string;
  readonly ownAccount: string;
  readonly mutualAid: string;
}

export interface Reconciled extends TotalsCompared {
  readonly institutionId: string;
  readonly ours: ReconciliationSums;
  readonly theirs: ReconciliationSums;
}

/**
 * A large hospital settles 20,000 claims a day; at 400 bytes a line that is 8 MB, eight requests one after the other, some
 * 2 s. The days are read beside each other.
 */
const reconciledDaysMax = 7;

/** 3201: our count and sums of some days beside those of the institution. It changes nothing. */
export async function reconciliationTotals(
  services: Needs,
  caller: Caller,
  request: TotalsRequest,
): Promise<Outcome<Reconciled>> {
  const institutionId = await institutionAsked(services, caller, request);
  if (!institutionId.ok) return institutionId;
  const days = daysAsked(request, shanghaiDay(services.clock.now()));
  if (!days.ok) return days;
  const theirs = sumsStated(request);
  if (!theirs.ok) return theirs;
  const { insuredAt: admdvs, insuranceType, clearingType } = request;
  const rest = { institutionId: institutionId.value, heading: { admdvs, insuranceType, clearingType } };
  const sums = await Promise.all(days.value.map((day) => sumsOf(services, { ...rest, day })));
  const ours = sums.reduce(added, noSums);
  return accepted({
    institutionId: institutionId.value,
    ours,
    theirs: theirs.value,
    ...compareTotals(ours, theirs.value),
  });
}

function daysAsked({ from, to }: TotalsRequest, today: Day): Outcome<readonly Day[]> {
  if (to > today) return rejected('date_in_the_future', ['to']);
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > reconciledDaysMax) {
    return rejected('reconciliation_period_malformed', ['to'], { days: String(reconciledDaysMax) });
  }
  return accepted(Array.from({ length: count }, (_, later) => addDays(from, later)));
}

const amountFields = ['total', 'fund', 'ownAccount', 'mutualAid'] as const;

function sumsStated(request: TotalsRequest): Outcome<ReconciliationSums> {
  const amounts: Partial<Record<(typeof amountFields)[number], Fen>> = {};
  for (const field of amountFields) {
    const amount = parseYuan(request[field], { signed: true });
    if (!amount.ok) return within(amount, field);
    amounts[field] = amount.value;
  }
  return accepted({ ...noSums, ...amounts, count: request.count });
}

async function sumsOf({ reads }: Needs, selection: ClosingSelection): Promise<ReconciliationSums> {
  let sums = noSums;
  for await (const line of closingSums(reads, selection)) sums = withLine(sums, line);
  return sums;
}
