import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Institution } from '../../domain/claims/institution.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createJobProgress } from '../../store/job-progress.ts';
import type { ErrorReport } from '../../use-cases/import-roster/error-report.ts';
import { importRoster, type RosterSource } from '../../use-cases/import-roster/import-roster.ts';
import type { Services } from '../../use-cases/ports.ts';
import { loadInstitutions } from './institutions.ts';

const rosterFile = join(import.meta.dirname, 'roster.ndjson');

/**
 * Imports the sample roster by the importer that takes every other. A roster that is there already is not gone
 * through again, so what was done to its people since stays as it is. The institutions of the sample come with it.
 */
export async function loadSample(services: Services, tableName: string, log: (line: string) => void): Promise<void> {
  await designateSample(services);
  const client = createDocumentClient();
  const errors = keptInMemory();
  const { counts } = await importRoster(services, sourceOf(await readFile(rosterFile)), {
    format: 'ndjson',
    encoding: 'utf-8',
    jobs: createJobProgress(client, tableName),
    errors: errors.report,
    finishedBefore: 'SKIP',
    concurrency: 4,
  });
  client.destroy();
  await loadInstitutions(services);
  log(`sample data: ${counts.registered} people, ${counts.linked} family links`);
  if (errors.text() !== '') log(`sample data that do not fit what is there:\n${errors.text()}`);
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

function sourceOf(bytes: Buffer): RosterSource {
  return {
    fingerprint: sha256(bytes),
    byteCount: bytes.length,
    open: async function* (fromByte) {
      yield bytes.subarray(fromByte);
    },
  };
}

function keptInMemory(): { readonly report: ErrorReport; text(): string } {
  let text = '';
  return {
    text: () => text,
    report: {
      // Of an earlier run nothing is there.
      keep: async ({ bytes }) => bytes === 0,
      add: async (more) => {
        text += more;
        return { bytes: Buffer.byteLength(text), digest: sha256(text) };
      },
      flush: async () => {},
    },
  };
}

const designatedIn = { designatedFor: ['330100', '310000', '379900', '440300', '610100'], active: true, version: 1 };

/** Whom the development clients `demo-hospital` and `demo-pharmacy` speak for; neither exists. */
const institutions: readonly Institution[] = [
  {
    clientId: 'demo-hospital',
    institutionId: 'H33010600001',
    name: '杭州试样医院',
    level: 'TERTIARY',
    admdvs: '330106',
    kind: 'HOSPITAL',
    ...designatedIn,
  },
  {
    clientId: 'demo-pharmacy',
    institutionId: 'P33010600002',
    name: '杭州试样大药房',
    level: 'UNGRADED',
    admdvs: '330106',
    kind: 'PHARMACY',
    ...designatedIn,
  },
];

/** What an operator has changed of them since stays as it is. */
async function designateSample({ reads, commit }: Services): Promise<void> {
  for (const institution of institutions) {
    if (await reads.institution(institution.clientId)) continue;
    await commit({ changes: [{ change: 'INSTITUTION_SET', institution }] });
  }
}
