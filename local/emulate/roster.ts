import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Narrator } from '../demo/narrator.ts';
import { employeeIn, familyInXian, makeRoster, type RosterPeople, type RosterPerson } from '../demo/roster.ts';

export interface Roster extends RosterPeople {
  readonly text: string;
  readonly persons: number;
  /** Everybody's name, certificate and telephone: they must be found nowhere in the clear. */
  readonly canaries: readonly string[];
}

const admdvs = '610100';

/** The people of Xi'an from the demo's roster, and among them two rows that are bad here. */
export async function rosterOfXian(folder: string): Promise<Roster> {
  const { path } = await makeRoster(folder);
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  const xian = lines.filter((line) => isOnlyOf(admdvs, line));
  const [foreign = ''] = lines.filter((line) => isOnlyOf('330100', line));
  const rows = [...xian.slice(0, 2), foreign, ...xian.slice(2), '{"name": "'];
  return {
    person: employeeIn(admdvs, xian),
    family: familyInXian(xian),
    text: `${rows.join('\n')}\n`,
    persons: xian.length,
    canaries: [...xian, foreign].flatMap(personalData),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of a roster of our own making.
type Row = any;

const isOnlyOf = (area: string, line: string): boolean =>
  (JSON.parse(line) as Row).participations.every((participation: Row) => participation.admdvs === area);

/** Names of two characters are also words of everyday, so those of three stand for all. */
const personalData = (line: string): readonly string[] => {
  const { name, certificate, phone }: Row = JSON.parse(line);
  return [certificate.number, ...(phone ? [phone] : []), ...(name.length > 2 ? [name] : [])];
};

/** AWS writes the space of the key as `+`, the emulator as it is; both have to be found. */
const key = 'rosters/xian 2026-11.ndjson';
const pollMs = 500;
const pollsMax = 120;

/** Puts a roster into the bucket and waits until the importer, which that wakes, has written its report of errors. */
export async function importByBucket(
  bucket: string,
  roster: Roster,
  narrator: Narrator,
  isThere: (certificate: RosterPerson['certificate']) => Promise<boolean>,
): Promise<void> {
  narrator.chapter('A roster is put into the bucket, and that is all  名册放入存储桶，自动导入');
  const client = new S3Client({ forcePathStyle: true });
  const contentType = 'application/x-ndjson; charset=utf-8';
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: roster.text, ContentType: contentType }));
  const report = await eventually(() => reportOf(client, bucket));
  const lines = report?.trim().split('\n') ?? [];
  for (const line of lines.slice(1)) narrator.say(line);
  narrator.expect(
    'the two bad rows are reported beside it, by line, field and reason',
    lines.slice(1).map((line) => line.split(',').slice(0, 3)),
    [
      ['3', 'participations.0.admdvs', 'pooling_area_unknown'],
      [String(roster.persons + 2), '', 'json_malformed'],
    ],
  );
  const everybody = roster.text
    .trim()
    .split('\n')
    .filter((line) => line.endsWith('}') && isOnlyOf(admdvs, line));
  const there = await Promise.all(everybody.map((line) => isThere((JSON.parse(line) as Row).certificate)));
  narrator.expect('everybody else is there', there.filter(Boolean).length, roster.persons);
  client.destroy();
}

const reportOf = async (client: S3Client, bucket: string): Promise<string | undefined> => {
  const report = await client
    .send(new GetObjectCommand({ Bucket: bucket, Key: `${key}.errors.csv` }))
    .catch(() => undefined);
  const text = await report?.Body?.transformToString();
  // The last row is bad, so a report with both is whole.
  return text && text.trim().split('\n').length >= 3 ? text : undefined;
};

/** Undefined, where it does not come in time. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let polls = 1; polls <= pollsMax; polls += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(pollMs);
  }
  return undefined;
}
