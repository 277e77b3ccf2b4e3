import { writeFileSync } from 'node:fs';
import { measureHandlerCpu } from './handler-cpu.ts';
import { measureHostileDocuments } from './hostile-documents.ts';
import { countRequests } from './requests.ts';

/** `npm run bench`: ratios and counts, each measured in one run, beside its target; the same as JSON. */
interface Row {
  readonly what: string;
  readonly measured: number;
  readonly target: number;
  readonly unit: string;
}

async function rows(): Promise<readonly Row[]> {
  const requests = (await countRequests()).map(({ operation, requests, minimum }) => ({
    what: `DynamoDB requests ÷ minimum: ${operation}`,
    measured: requests / minimum,
    target: 1,
    unit: `${requests} of ${minimum}`,
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
      target,
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
    },
    { what: 'dearest refusal', measured: hostile.worst, target: hostile.target, unit: 'ms CPU' },
  ];
}

const measured = await rows();
for (const { what, measured: value, target, unit } of measured) {
  console.log(`${value.toFixed(2).padStart(6)}  target ${String(target).padEnd(4)} ${what}  (${unit})`);
}
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
