import { writeFileSync } from 'node:fs';
import { measureHandlerCpu } from './handler-cpu.ts';
import { measureHostileDocuments } from './hostile-documents.ts';
import { measureImport } from './import.ts';
import { measureReconciliation } from './reconciliation.ts';
import { countRequests } from './requests.ts';

/** `npm run bench`: ratios and counts, each measured in one run, beside its target; the same as JSON. */
interface Row {
  readonly what: string;
  readonly measured: number;
  /** Absent for what is shown for comparison only. */
  readonly target?: number;
  readonly unit: string;
  /** Whether it is a count and no time. */
  readonly counted?: boolean;
}

async function rows(): Promise<readonly Row[]> {
  const requests = (await countRequests()).map(({ operation, requests, minimum }) => ({
    what: `DynamoDB requests ÷ minimum: ${operation}`,
    measured: requests / minimum,
    target: 1,
    unit: `${requests} of ${minimum}`,
    counted: true,
  }));
  const cpu = (await measureHandlerCpu()).flatMap(({ query, handler, graphql, execute, target }) => [
    {
      what: `handler CPU ÷ graphql-js (parse, validate, execute): ${query}`,
      measured: handler / graphql,
      target,
      unit: `${handler.toFixed(0)} µs`,
    },
    {
      what: `handler CPU ÷ graphql-js (execute alone): ${query}`,
      measured: handler / execute,
      unit: `${handler.toFixed(0)} µs`,
    },
  ]);
  const hostile = measureHostileDocuments();
  return [
    ...requests,
    ...cpu,
    {
      what: 'hostile requests refused ÷ all',
      measured: hostile.refused / hostile.requests,
      target: 1,
      unit: `${hostile.requests} requests`,
      counted: true,
    },
    { what: 'dearest refusal', measured: hostile.worst, target: hostile.target, unit: 'ms CPU' },
    ...(await importRows()),
    ...(await reconciliationRows()),
  ];
}

async function importRows(): Promise<readonly Row[]> {
  const { readPerSecond, writtenPerSecond, memoryGrowth } = await measureImport();
  return [
    { what: 'roster: rows read and sealed a second', measured: readPerSecond, target: 2_000, unit: 'at least' },
    { what: 'roster: rows written a second', measured: writtenPerSecond, target: 500, unit: 'at least' },
    { what: 'roster: memory at the end ÷ after three tenths', measured: memoryGrowth, target: 1, unit: '100,000 rows' },
  ];
}

/** A batch of the stream has 25, and the function five minutes and 1,769 MiB. */
async function reconciliationRows(): Promise<readonly Row[]> {
  const costs = await measureReconciliation();
  return costs.flatMap(({ format, seconds, memory }) => [
    {
      what: `reconciliation: s of a processor, ${format}`,
      measured: seconds,
      target: 12,
      unit: '100,000 rows, at most',
    },
    { what: `reconciliation: MiB, ${format}`, measured: memory, target: 885, unit: '100,000 rows, at most' },
  ]);
}

const line = ({ what, measured, target, unit }: Row) => {
  const goal = target === undefined ? '' : `target ${target}`;
  return `${measured.toFixed(2).padStart(6)}  ${goal.padEnd(11)} ${what}  (${unit})`;
};

const measured = await rows();
for (const row of measured) console.log(line(row));
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
// Counts are the same on every machine, so a missed one is a failure; times are for people to judge.
if (measured.some(({ target, measured, counted }) => counted && measured !== target)) process.exitCode = 1;
