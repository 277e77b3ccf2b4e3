import { type Capacity, capacityOf, type Population, services, type Units } from './capacity.ts';
import { type Input, type Inputs, timesAYear } from './inputs.ts';
import { type Operation, operationNames } from './operations.ts';

/** Tables in Markdown, as `docs/SCALE.md` shows them and `npm run scale` prints them. */
export interface Tables {
  readonly capacity: string;
  readonly operations: string;
  readonly inputs: string;
}

/** What the page works out: a city of 20 million, and the whole country as the sum of its cells. */
export const populations: Populations = {
  'a city of 20 million': { insured: 20e6, cells: 1 },
  // About as many pooling areas as there are prefectures and municipalities.
  '1.3 billion in 340 cells': { insured: 1.3e9, cells: 340 },
};

type Populations = Readonly<Record<string, Population>>;

export function tablesOf(inputs: Inputs, units: Units, those: Populations = populations): Tables {
  const capacities = Object.entries(those).map(([name, people]) => [name, capacityOf(people, inputs, units)] as const);
  return {
    capacity: table(
      ['', ...capacities.map(([name]) => name)],
      capacityRows.map(([what, show]) => [what, ...capacities.map(([, capacity]) => show(capacity))]),
    ),
    operations: operationsTable(inputs, units),
    inputs: inputsTable(inputs),
  };
}

type Row = readonly [string, (capacity: Capacity) => string];

const capacityRows: readonly Row[] = [
  ['requests of callers in a year', ({ requestsAYear }) => short(requestsAYear)],
  ['requests/s in the busiest second', ({ requestsASecond }) => whole(requestsASecond)],
  ['read units/s then', ({ readUnitsASecond }) => whole(readUnitsASecond)],
  ['write units/s then', ({ writeUnitsASecond }) => whole(writeUnitsASecond)],
  ['write units/s while a month is paid in', ({ writeUnitsOfImport }) => whole(writeUnitsOfImport)],
  ['executions of the API function at one time', ({ concurrency }) => whole(concurrency)],
  ['table after the years kept', ({ tableGb }) => `${whole(tableGb)} GB`],
  ...services.map((service): Row => [`USD a month: ${service}`, ({ cost }) => whole(cost[service])]),
  ['**USD a month**', ({ costAMonth }) => `**${whole(costAMonth)}**`],
  ['USD for an insured person and year', ({ costPerInsuredAndYear }) => costPerInsuredAndYear.toFixed(4)],
  ['USD for a million requests', ({ costPerMillionRequests }) => costPerMillionRequests.toFixed(2)],
];

function operationsTable(inputs: Inputs, units: Units): string {
  const times = timesAYear(inputs);
  const { readUnits: read, writeUnits: write } = inputs.prices;
  return table(
    ['operation', 'requests', 'read units', 'write units', 'bytes kept', 'USD for a million', 'a person and year'],
    (Object.keys(operationNames) as Operation[]).map((operation) => {
      const { requests, readUnits, writeUnits, bytesKept } = units[operation];
      const price = readUnits * read.value + writeUnits * write.value;
      const numbers = [requests, readUnits, writeUnits, bytesKept].map(String);
      return [operationNames[operation], ...numbers, price.toFixed(2), String(Number(times[operation].toFixed(3)))];
    }),
  );
}

const inputsTable = (inputs: Inputs): string =>
  table(
    ['input', '', 'source'],
    Object.values(inputs).flatMap((group) =>
      Object.values<Input>(group).map(({ value, unit, source }) => [String(value), unit, source]),
    ),
  );

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map((_cell, place) => (place === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

const whole = (value: number): string => Math.ceil(value).toLocaleString('en-US');
const short = (value: number): string =>
  value >= 1e9 ? `${(value / 1e9).toFixed(1)} billion` : `${(value / 1e6).toFixed(0)} million`;

/** Puts the tables in the places that the page marks with `<!-- name -->` and `<!-- end -->`. */
export const withTables = (page: string, tables: Tables): string =>
  Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n).*?(<!-- end -->)`, 's'),
        (_all, from, to) => `${from}${rows}\n${to}`,
      ),
    page,
  );
