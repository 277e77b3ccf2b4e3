import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileHash } from '../domain/evidence/file-hash.ts';
import type { ClosingLine } from '../domain/reconciliation/closing-line.ts';
import { type DetailFormat, detailFormats } from '../domain/reconciliation/detail-file.ts';
import type { ReconciliationRequest } from '../domain/reconciliation/reconciliation-request.ts';
import { bundleOf } from '../infra/bundles/bundle.ts';
import { localAwsRegion, localCredentials, startDynamoDb } from '../local/dynamodb.ts';
import { startObjectStore } from '../local/objects/object-store.ts';
import { createEvidenceObjects } from '../store/evidence-objects.ts';
import { createWorld, type World } from '../test/support/world.ts';

export interface ReconciliationCost {
  readonly format: DetailFormat;
  /** Of a processor, the start of the function in it. */
  readonly seconds: number;
  /** Resident at most, in MiB. */
  readonly memory: number;
}

/** As many as a file may have. */
const claims = 100_000;
const linesPerTransaction = 100;
const day = { institutionId: 'H33010600001', day: '2026-11-19', admdvs: '330100' } as const;

/** Of the first ten seconds after ten o'clock, 10,000 in each. */
const messageId = (number: number) => `H33010600001202611191000${String(number).padStart(6, '0')}`;

const lineOf = (number: number): ClosingLine => ({
  ...day,
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  kind: 'SETTLED',
  madeBy: crypto.randomUUID(),
  claimId: crypto.randomUUID(),
  messageId: messageId(number),
  count: 1,
  total: 16_000_00n + BigInt(number),
  fund: 6_650_00n,
  other: 0n,
  hospitalShare: 0n,
  ownAccount: 2_508_01n,
  mutualAid: 6_150_00n,
  cash: 691_99n + BigInt(number),
});

/** Every tenth row says a fen less than we do. */
function fileOf(format: DetailFormat): Uint8Array {
  const lines = format === 'CSV' ? ['message_id,refund,total,fund,own_account,mutual_aid'] : [];
  for (let number = 0; number < claims; number += 1) {
    const fen = 16_000_00 + number - (number % 10 === 0 ? 1 : 0);
    const total = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
    const [fund, ownAccount, mutualAid] = ['6650.00', '2508.01', '6150.00'];
    lines.push(
      format === 'CSV'
        ? [messageId(number), 0, total, fund, ownAccount, mutualAid].join(',')
        : JSON.stringify({ messageId: messageId(number), refund: false, total, fund, ownAccount, mutualAid }),
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/**
 * What the largest file takes of the function that compares it: its bundle in a process of its own, against a table and a
 * store of objects on this machine.
 */
export async function measureReconciliation(): Promise<readonly ReconciliationCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-bench-'));
  const [engine, store] = [await startDynamoDb(), await startObjectStore(folder, 'evidence')];
  const world = await createWorld({ endpoint: engine.endpoint });
  try {
    await enterDay(world);
    const costs: ReconciliationCost[] = [];
    for (const format of detailFormats) costs.push(await compared(world, { engine, store }, format));
    return costs;
  } finally {
    await world.close();
    await Promise.all([engine.stop(), store.stop()]);
    rmSync(folder, { recursive: true });
  }
}

async function enterDay(world: World): Promise<void> {
  for (let from = 0; from < claims; from += linesPerTransaction) {
    const lines = Array.from({ length: linesPerTransaction }, (_, place) => lineOf(from + place));
    const changes = lines.map((line) => ({ change: 'CLOSING_LINE_SET', line }) as const);
    const { status } = await world.services.commit({ changes });
    if (status !== 'COMMITTED') throw new Error('the day was not entered');
  }
}

interface Endpoints {
  readonly engine: { readonly endpoint: string };
  readonly store: { readonly endpoint: string };
}

async function compared(world: World, endpoints: Endpoints, format: DetailFormat): Promise<ReconciliationCost> {
  const bytes = fileOf(format);
  const file = fileHash(bytes);
  const objects = createEvidenceObjects({
    store: {
      bucket: 'evidence',
      region: localAwsRegion,
      credentials: localCredentials,
      endpoint: endpoints.store.endpoint,
    },
    now: () => new Date(),
    onFailure: (error) => {
      throw error;
    },
  });
  const { url, headers } = await objects.presignUpload(`reconciliation/${day.institutionId}-${file}`, {
    ...{ type: 'text/csv', bytes: bytes.length, sha256: file },
  });
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  await fetch(url, { method: 'PUT', headers: sent, body: Buffer.from(bytes) });
  const request: ReconciliationRequest = {
    id: crypto.randomUUID(),
    ...day,
    ...{ format, language: 'en', file, requestedAt: new Date().toISOString(), version: 1 },
  };
  await world.services.commit({ changes: [{ change: 'RECONCILIATION_REQUEST_SET', request }] });
  const cost = await run(world, endpoints, request.id);
  const { outcome } = (await world.services.reads.reconciliationRequest(request.id)) ?? {};
  if (outcome?.result !== 'READY' || outcome.counts.BALANCED !== 90_000 || outcome.counts.MISMATCH !== 10_000) {
    throw new Error(`the file was not compared: ${JSON.stringify(outcome)}`);
  }
  return { format, ...cost };
}

/** The whole function, from its loading to its end. The store is in this process, so it must not wait. */
async function run(
  world: World,
  { engine, store }: Endpoints,
  requestId: string,
): Promise<Omit<ReconciliationCost, 'format'>> {
  const { directory } = bundleOf('evidence');
  const NewImage = { entity: { S: 'ReconciliationRequest' }, id: { S: requestId } };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } }] };
  const script = `
    const { handler } = await import('./index.mjs');
    await handler(${JSON.stringify(event)}, {});
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.log('\\n' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
    process.exit(0);`;
  const env = {
    ...{ GONGJI_TABLE_NAME: world.tableName, GONGJI_TABLE_ID: 'gongji-test', GONGJI_STAGE: 'dev' },
    ...{ GONGJI_AREAS: '330100', GONGJI_EVIDENCE_BUCKET: 'evidence', GONGJI_FONTS: 'fonts' },
    GONGJI_KEY_FILE: world.environment.keys.from === 'FILE' ? world.environment.keys.path : '',
    ...{ LAMBDA_TASK_ROOT: directory, AWS_REGION: localAwsRegion },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint, AWS_ENDPOINT_URL_S3: store.endpoint },
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  };
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: directory, env, timeout: 300_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
