/**
 * CPU time of refusing each hostile request of the corpus: `node bench/hostile-documents.ts`.
 * `first` is the very first time of that request in this process, `mean` the mean of the runs after it; both in ms of
 * CPU, user and system. The target is 5 ms for each request. The list shows the dearest request of each family.
 */
import { parse, validate } from 'graphql';
import { checkBody } from '../functions/graphql/limits/body.ts';
import { createDocumentCheck } from '../functions/graphql/limits/document-limits.ts';
import type { Refusal } from '../functions/graphql/limits/refusal.ts';
import { defaultLimits } from '../functions/graphql/limits/settings.ts';
import { hostileCases } from '../test/support/hostile-documents/corpus.ts';
import type { HostileCase } from '../test/support/hostile-documents/family.ts';
import { legitimateCases } from '../test/support/hostile-documents/legitimate.ts';
import { playground } from '../test/support/hostile-documents/schema.ts';

const targetMilliseconds = 5;
const runs = 50;

const checks = {
  closed: createDocumentCheck({ schema: playground, limits: defaultLimits, introspection: false }),
  open: createDocumentCheck({ schema: playground, limits: defaultLimits, introspection: true }),
};

interface Measured {
  readonly name: string;
  readonly family: string;
  readonly code: string;
  readonly first: number;
  readonly mean: number;
}

function refuse({ request, introspection }: HostileCase): Refusal | undefined {
  const body = checkBody(request, defaultLimits);
  if (!body.ok) return body.refusal;
  return (introspection ? checks.open : checks.closed)({ ...body.body, query: body.body.query ?? '' });
}

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function measure(hostile: HostileCase): Measured {
  let code = 'NOT REFUSED';
  const first = cpuMilliseconds(() => {
    code = refuse(hostile)?.code ?? code;
  });
  const all = cpuMilliseconds(() => {
    for (let run = 0; run < runs; run += 1) refuse(hostile);
  });
  return { name: hostile.name, family: hostile.family, code, first, mean: all / runs };
}

/** A Lambda is warm after its first request; a good one goes first here, too. */
function warmUp(): void {
  for (const { query, variables } of legitimateCases) checks.open({ query, variables });
}

function row(name: string, first: number, mean: number, note: string): string {
  return `${first.toFixed(2).padStart(8)} ${mean.toFixed(3).padStart(8)}  ${name}  ${note}`;
}

function dearestOfEachFamily(measured: readonly Measured[]): Measured[] {
  const dearest = new Map<string, Measured>();
  for (const each of measured) {
    if (each.mean >= (dearest.get(each.family)?.mean ?? 0)) dearest.set(each.family, each);
  }
  return [...dearest.values()].sort((a, b) => b.mean - a.mean);
}

/** What the limits let pass and graphql-js then has to validate: this is what the limits on fields and tokens are for. */
const largestThatPass: readonly (readonly [string, string])[] = [
  ['500 times the same field', `{ viewer { ${'name '.repeat(499)} } }`],
  ['60 fragments side by side', sideBySide(60)],
  ['20 times a field with 20 times a field', `{ viewer { ${`friend { ${'name '.repeat(22)} } `.repeat(21)} } }`],
  ['7 times a field, three levels deep', `{ viewer { ${nested(7, 2)} } }`],
  ['300 unknown fields', `{ viewer { ${Array.from({ length: 300 }, (_, i) => `f${i}`).join(' ')} } }`],
];

function nested(count: number, levels: number): string {
  return levels === 0 ? 'name '.repeat(count) : `friend { ${nested(count, levels - 1)} } `.repeat(count);
}

function sideBySide(count: number): string {
  const each = Array.from({ length: count }, (_, index) => index);
  const spreads = each.map((index) => `...F${index}`).join(' ');
  return `{ viewer { ${spreads} } } ${each.map((index) => `fragment F${index} on Person { id name kind }`).join(' ')}`;
}

function report(): void {
  warmUp();
  const measured = hostileCases.map(measure);
  console.log('   first     mean  (ms of CPU)');
  for (const { name, first, mean, code } of dearestOfEachFamily(measured)) console.log(row(name, first, mean, code));
  console.log('\nlargest documents that pass, validated by graphql-js');
  for (const [name, query] of largestThatPass) {
    const passed = checks.closed({ query }) === undefined;
    const work = (): void =>
      void validate(playground, parse(query), undefined, { maxErrors: 20, hideSuggestions: true });
    const first = cpuMilliseconds(work);
    const mean = cpuMilliseconds(() => Array.from({ length: runs }, work)) / runs;
    console.log(row(name, first, mean, passed ? 'passes' : 'REFUSED'));
  }
  summarise(measured);
}

export interface HostileSummary {
  readonly requests: number;
  readonly refused: number;
  /** Milliseconds of CPU. */
  readonly worst: number;
  readonly worstFirst: number;
  readonly target: number;
}

/** Refuses the whole corpus and sums it up. */
export function measureHostileDocuments(): HostileSummary {
  warmUp();
  return summaryOf(hostileCases.map(measure));
}

const summaryOf = (measured: readonly Measured[]): HostileSummary => ({
  requests: measured.length,
  refused: measured.filter(({ code }) => code !== 'NOT REFUSED').length,
  worst: Math.max(...measured.map(({ mean }) => mean)),
  worstFirst: Math.max(...measured.map(({ first }) => first)),
  target: targetMilliseconds,
});

function summarise(measured: readonly Measured[]): void {
  const { requests, refused, worst, worstFirst, target } = summaryOf(measured);
  const times = `worst mean ${worst.toFixed(2)} ms, worst first time ${worstFirst.toFixed(2)} ms, target ${target} ms`;
  console.log(`\n${refused} of ${requests} refused; ${times}`);
}

if (import.meta.main) report();
