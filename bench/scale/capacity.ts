import { type Inputs, timesAYear } from './inputs.ts';
import type { Operation, OperationUnits } from './operations.ts';

/** People, and the stacks that serve them. */
export interface Population {
  readonly insured: number;
  readonly cells: number;
}

/** What a number of insured people ask of the service, all cells together. */
export interface Capacity {
  readonly insured: number;
  /** Of callers; what follows of changes and what jobs do is not counted. */
  readonly requestsAYear: number;
  /** At the gateway, in the busiest seconds of the busiest day. */
  readonly requestsASecond: number;
  /** Of the table, in the same seconds. */
  readonly readUnitsASecond: number;
  readonly writeUnitsASecond: number;
  /** While a month is paid in: mostly at night, so it does not add to the busiest seconds. */
  readonly writeUnitsOfImport: number;
  /** Executions of the API function at one time, in the busiest seconds. */
  readonly concurrency: number;
  /** After the years that are kept. */
  readonly tableGb: number;
  /** US dollars a month, by service. */
  readonly cost: Readonly<Record<Service, number>>;
  readonly costAMonth: number;
  /** US dollars. */
  readonly costPerInsuredAndYear: number;
  readonly costPerMillionRequests: number;
}

export const services = ['table', 'storage', 'functions', 'gateway', 'workflow', 'logs', 'objects', 'fixed'] as const;
export type Service = (typeof services)[number];

/** What callers send; the other operations follow from these, or are jobs. */
const asked: readonly Operation[] = [
  'ownBalance',
  'channelBalance',
  'familyList',
  'claimQuote',
  'claimSettle',
  'claimSettleShared',
  'claimCancel',
  'bindingSubmit',
  'quotaSet',
  'unbind',
];
/** Done by night, one after the other. */
const atNight: readonly Operation[] = ['contribution', 'yearClose', 'registration'];

export type Units = Readonly<Record<Operation, OperationUnits>>;

const secondsAnHour = 3_600;
const daysAYear = 365;
const monthsAYear = 12;
const million = 1e6;
const gb = 1e9;

export function capacityOf({ insured, cells }: Population, inputs: Inputs, units: Units): Capacity {
  const year = sums(insured, inputs, units);
  const { rhythm } = inputs;
  /** In the busiest second, of something that happens so often in a year by day. */
  const atPeak = (aYear: number) =>
    ((aYear / daysAYear) * rhythm.busyDay.value * rhythm.busyHour.value * rhythm.burst.value) / secondsAnHour;
  const requestsASecond = atPeak(year.requests);
  const msARequest = year.apiMs / year.requests;
  const cost = costOf(year, cells, inputs);
  const costAMonth = services.reduce((sum, service) => sum + cost[service], 0);
  return {
    insured,
    requestsAYear: year.requests,
    requestsASecond,
    readUnitsASecond: atPeak(year.readUnitsByDay),
    writeUnitsASecond: atPeak(year.writeUnitsByDay),
    writeUnitsOfImport: year.contributionUnits / monthsAYear / (rhythm.importHours.value * secondsAnHour),
    concurrency: Math.ceil((requestsASecond * msARequest) / 1_000),
    tableGb: year.tableGb,
    cost,
    costAMonth,
    costPerInsuredAndYear: (costAMonth * monthsAYear) / insured,
    costPerMillionRequests: (costAMonth * monthsAYear * million) / year.requests,
  };
}

/** What a year comes to, over everybody. */
interface Year {
  readonly requests: number;
  readonly applications: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly readUnitsByDay: number;
  readonly writeUnitsByDay: number;
  readonly contributionUnits: number;
  readonly apiMs: number;
  readonly backgroundMs: number;
  readonly invocations: number;
  readonly tableGb: number;
}

function sums(insured: number, inputs: Inputs, units: Units): Year {
  const times = timesAYear(inputs);
  const { workload, running, rhythm } = inputs;
  const operations = Object.keys(units) as Operation[];
  const byDay = operations.filter((operation) => !atNight.includes(operation));
  const background = operations.filter((operation) => !asked.includes(operation));
  const total = (of: readonly Operation[], what: (operation: Operation) => number) =>
    insured * of.reduce((sum, operation) => sum + times[operation] * what(operation), 0);
  const ms = (operation: Operation) => running.handlerMs.value + units[operation].requests * running.roundTripMs.value;
  const grown = total(operations, (operation) => units[operation].bytesKept) * rhythm.yearsKept.value;
  const population = insured * units.registration.bytesKept;
  const requests = total(asked, () => 1);
  return {
    requests,
    applications: insured * workload.applications.value,
    readUnits: total(operations, (operation) => units[operation].readUnits),
    writeUnits: total(operations, (operation) => units[operation].writeUnits),
    readUnitsByDay: total(byDay, (operation) => units[operation].readUnits),
    writeUnitsByDay: total(byDay, (operation) => units[operation].writeUnits),
    contributionUnits: total(['contribution'], (operation) => units[operation].writeUnits),
    apiMs: total(asked, ms),
    backgroundMs: total(background, ms),
    invocations: requests * (1 + running.authorized.value) + total(background, () => 1),
    tableGb: (population + grown) / gb,
  };
}

function costOf(
  year: Year,
  cells: number,
  { workload, running, rhythm, prices }: Inputs,
): Readonly<Record<Service, number>> {
  const aMonth = (aYear: number, priceOfAMillion: number) => (aYear / million / monthsAYear) * priceOfAMillion;
  const reviewed = year.applications * workload.reviewed.value;
  const transitions =
    (year.applications - reviewed) * running.transitions.value + reviewed * running.transitionsReviewed.value;
  const gibSeconds = (year.apiMs * running.apiGib.value + year.backgroundMs * running.backgroundGib.value) / 1_000;
  const evidenceGb = (reviewed * running.evidenceBytes.value * rhythm.yearsKept.value) / gb;
  return {
    table: aMonth(year.readUnits, prices.readUnits.value) + aMonth(year.writeUnits, prices.writeUnits.value),
    storage: year.tableGb * (prices.tableGb.value + prices.backupGb.value),
    functions: aMonth(year.invocations, prices.invocations.value) + aMonth(gibSeconds, prices.gibSeconds.value),
    gateway: aMonth(year.requests, prices.requests.value + prices.firewall.value),
    workflow: aMonth(transitions, prices.transitions.value),
    logs: ((year.requests * running.logBytes.value) / gb / monthsAYear) * prices.logsGb.value,
    objects: evidenceGb * prices.objectsGb.value,
    fixed: prices.fixed.value * cells,
  };
}
