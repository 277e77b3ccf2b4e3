import { createHash } from 'node:crypto';
import { startDynamoDb } from '../local/dynamodb.ts';
import { rosterLines } from '../local/roster/roster-lines.ts';
import { createWorld } from '../test/support/world.ts';
import type { ErrorReport } from '../use-cases/import-roster/error-report.ts';
import { importRoster, type RosterSource } from '../use-cases/import-roster/import-roster.ts';
import type { Services } from '../use-cases/ports.ts';

export interface ImportRates {
  /** Rows read, checked, sealed and indexed in a second, with a table that swallows everything. */
  readonly readPerSecond: number;
  /** Rows written to the native engine in a second. */
  readonly writtenPerSecond: number;
  /** Memory at the end over memory after three tenths, when the engine's own is warm: 1 where it does not grow. */
  readonly memoryGrowth: number;
}

const rowsRead = 100_000;
const rowsWritten = 5_000;

/** A roster of made-up people that is made while it is read: no file, and no memory of it. */
const source = (persons: number): RosterSource => ({
  fingerprint: createHash('sha256').update(`bench ${persons}`).digest('hex'),
  byteCount: persons * 400,
  open: async function* () {
    const options = { seed: 1, areas: ['330100', '610100'], persons, format: 'ndjson' } as const;
    let chunk = '';
    for (const { text } of rosterLines(options)) {
      chunk += `${text}\n`;
      if (chunk.length < 64 * 1024) continue;
      yield Buffer.from(chunk);
      chunk = '';
    }
    yield Buffer.from(chunk);
  },
});

const swallowing = (services: Services): Services => ({
  ...services,
  reads: { ...services.reads, personIdByIndex: async () => undefined },
  commit: async () => ({ status: 'COMMITTED' }),
});

const noReport: ErrorReport = {
  keep: async () => true,
  add: async () => ({ bytes: 0, digest: '' }),
  flush: async () => {},
};

async function run(services: Services, persons: number, onRows: (rows: number) => void = () => {}): Promise<number> {
  const began = performance.now();
  const { counts } = await importRoster(services, source(persons), {
    format: 'ndjson',
    encoding: 'utf-8',
    jobs: { read: async () => undefined, write: async () => {} },
    errors: noReport,
    finishedBefore: 'AGAIN',
    concurrency: 4,
    onProgress: ({ position }) => onRows(position.line),
  });
  if (counts.registered !== persons) throw new Error(`of ${persons} rows ${counts.registered} were registered`);
  return (persons * 1_000) / (performance.now() - began);
}

/** Reads many rows against nothing, and writes some to a real engine. */
export async function measureImport(): Promise<ImportRates> {
  const engine = await startDynamoDb();
  const world = await createWorld({ endpoint: engine.endpoint });
  try {
    const memory: number[] = [];
    const readPerSecond = await run(swallowing(world.services), rowsRead, (rows) => {
      if (rows > 0 && rows % (rowsRead / 10) === 0) memory.push(process.memoryUsage.rss());
    });
    const writtenPerSecond = await run(world.services, rowsWritten);
    return { readPerSecond, writtenPerSecond, memoryGrowth: (memory.at(-1) ?? 0) / (memory[2] ?? 1) };
  } finally {
    await world.close();
    await engine.stop();
  }
}

if (import.meta.main) console.table([await measureImport()]);
