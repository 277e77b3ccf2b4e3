import { createHash } from 'node:crypto';
import { addDays, shanghaiDay } from '../../domain/calendar.ts';
import { inChinese, type Stage } from './applications.ts';
import { documents } from './documents.ts';
import type { Ask } from './graphql.ts';
import { admdvs } from './hospital-family.ts';
import { whenMade } from './made-file.ts';
import { hospitalTill, messageIdOf } from './till.ts';
import { putFile } from './uploads.ts';

interface Compared {
  readonly state: string;
  readonly reconciliation: {
    readonly day: { readonly state: string; readonly theirsMore: number; readonly malformed: number };
    readonly badLines: readonly { readonly line: number; readonly field: string; readonly message: string }[];
    readonly result: { readonly url: string; readonly method: string };
    readonly sha256: string;
  } | null;
}

/** A day that is over, row by row: uploaded, compared in the background, the result fetched by a presigned address. */
export async function dayCompared({ url, issuer, narrator }: Stage): Promise<void> {
  narrator.chapter('35  The hospital has yesterday compared row by row  次日明细对账');
  const till = await hospitalTill({ url, issuer });
  const day = addDays(shanghaiDay(new Date()), -1);
  const lost = messageIdOf(day, '10:00:00');
  const file = [
    'message_id,refund,total,fund,own_account,mutual_aid',
    `${lost},0,120.00,84.00,36.00,0.00`,
    `${messageIdOf(day, '10:00:01')},0,1e3,0.00,0.00,0.00`,
  ].join('\n');
  const input = { insuredAt: admdvs, day, format: 'CSV', sha256: await uploadedDay(till, file) };
  const ask = async () => {
    const named = { input: { ...input, idempotencyKey: 'demo-day' } };
    const { data } = await till(documents.reconciliationDetail, named, inChinese);
    return data.reconciliationDetail.request;
  };
  const request = await ask();
  narrator.expect('it is taken, and nobody waits', request.state, 'REQUESTED');
  narrator.expect('asked once more: the same', await ask(), request);
  const { state, reconciliation } = await whenMade<Compared>(till, documents.reconciliationRequest, request.id);
  if (!reconciliation) throw new Error(`the day is ${state}`);
  const { theirsMore, malformed } = reconciliation.day;
  narrator.expect('a claim that never came, and a line that is no row', [theirsMore, malformed], [1, 1]);
  narrator.expect('the day is open', reconciliation.day.state, 'DIFFERENT');
  for (const { line, field, message } of reconciliation.badLines) narrator.say(`line ${line}, ${field}: ${message}`);
  const answer = await fetch(reconciliation.result.url, { method: reconciliation.result.method });
  const result = Buffer.from(await answer.arrayBuffer());
  narrator.expect(
    'the result is what was announced',
    createHash('sha256').update(result).digest('hex'),
    reconciliation.sha256,
  );
  const found = result.toString().split('\r\n');
  narrator.expect('and names the claim', found[1], `${lost},THEIRS_MORE,,,,,,1,120.00,84.00,36.00,0.00,,,`);
  const clearing = { insuredAt: admdvs, day, idempotencyKey: 'demo-clearing' };
  const { data } = await till(documents.clearingFileCreate, { input: clearing }, inChinese);
  const [error] = data.clearingFileCreate.userErrors;
  narrator.say(`${error?.code}: ${error?.message}`);
  narrator.expect('nothing is cleared meanwhile', error?.code, 'RECONCILIATION_DAY_UNRESOLVED');
}

/** By its hash. */
async function uploadedDay(till: Ask, file: string): Promise<string> {
  const bytes = Buffer.from(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = { format: 'CSV', bytes: bytes.length, sha256 };
  const { upload } = (await till(documents.reconciliationUploadCreate, { input })).data.reconciliationUploadCreate;
  await putFile(upload, bytes);
  return sha256;
}
