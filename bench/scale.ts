import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultInputs, type Input, type Inputs } from './scale/inputs.ts';
import { operationUnits } from './scale/operations.ts';
import { populations, tablesOf, withTables } from './scale/report.ts';

const usage = `npm run scale -- [--insured 9500000] [--set workload.claims=8 ...] [--inputs]
npm run scale -- --write        writes the tables of docs/SCALE.md anew, from the inputs as they are`;

const page = new URL('../docs/SCALE.md', import.meta.url);

/** `npm run scale`: what a number of insured people need and cost, by inputs that may be replaced one by one. */
function run(): void {
  const { values } = parseArgs({
    options: {
      insured: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      inputs: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const inputs = values.set.reduce(replaced, defaultInputs);
  const insured = values.insured === undefined ? undefined : positive('--insured', values.insured);
  const those =
    insured === undefined ? populations : { [`${insured.toLocaleString('en-US')} insured`]: { insured, cells: 1 } };
  const tables = tablesOf(inputs, operationUnits, those);
  if (values.write) {
    if (insured !== undefined || values.set.length > 0) throw new Error('The page shows the inputs as they are.');
    writeFileSync(page, withTables(readFileSync(page, 'utf8'), tables));
    return;
  }
  console.log([tables.capacity, tables.operations, ...(values.inputs ? [tables.inputs] : [])].join('\n\n'));
}

/** One input with another value: `workload.claims=8`. */
function replaced(inputs: Inputs, word: string): Inputs {
  const [, group = '', name = '', value = ''] = /^(\w+)\.(\w+)=(.+)$/.exec(word) ?? [];
  const of = (inputs as Readonly<Record<string, Readonly<Record<string, Input>>>>)[group];
  const input = of?.[name];
  if (!input) throw new Error(`There is no input "${word}". --inputs lists them: workload, rhythm, running, prices.`);
  return { ...inputs, [group]: { ...of, [name]: { ...input, value: positive(word, value) } } };
}

function positive(what: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${what}: a number above zero, not "${text}".`);
  return value;
}

try {
  run();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 1;
}
