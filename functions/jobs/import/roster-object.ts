import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { invariant } from '../../../domain/invariant.ts';
import type { RosterSource } from '../../../use-cases/import-roster/import-roster.ts';
import type { RosterEncoding } from '../../../use-cases/import-roster/lines.ts';

/** A roster in object storage. */
export interface RosterObject extends RosterSource {
  readonly bucket: string;
  readonly key: string;
  /** By the charset of its content type; UTF-8 where it says none. */
  readonly encoding: RosterEncoding;
}

/**
 * Finds the object that an event names. AWS writes keys URL-encoded, with `+` for a space; emulators write them as
 * they are. So the decoded key is looked for first, then the key as written. Undefined where neither is there, as
 * when the object was removed before its event arrived.
 */
export async function findRosterObject(
  client: S3Client,
  bucket: string,
  keyInEvent: string,
): Promise<RosterObject | undefined> {
  for (const key of new Set([decodedKey(keyInEvent), keyInEvent])) {
    const found = await headOf(client, bucket, key);
    if (found) return found;
  }
  return undefined;
}

function decodedKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

async function headOf(client: S3Client, bucket: string, key: string): Promise<RosterObject | undefined> {
  const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (!head) return undefined;
  const { ETag: tag, ContentLength: byteCount, LastModified: modified } = head;
  invariant(tag !== undefined && byteCount !== undefined, 'an object has a tag and a length');
  return {
    bucket,
    key,
    byteCount,
    encoding: encodingOf(head.ContentType),
    fingerprint: createHash('sha256').update([bucket, key, tag, modified?.toISOString()].join('\n')).digest('hex'),
    open: (fromByte) => read(client, { Bucket: bucket, Key: key, IfMatch: tag, Range: `bytes=${fromByte}-` }),
  };
}

/** Without the right to list a bucket, what is absent is forbidden. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0);

/** `text/csv; charset=gb18030`; GBK and GB 2312 are part of GB 18030. */
const encodingOf = (contentType: string | undefined): RosterEncoding =>
  /charset="?(?:gb18030|gbk|gb2312)\b/i.test(contentType ?? '') ? 'gb18030' : 'utf-8';

/** Fails where the object has been replaced meanwhile: the new one has an event of its own. */
async function* read(
  client: S3Client,
  range: { readonly Bucket: string; readonly Key: string; readonly IfMatch: string; readonly Range: string },
): AsyncGenerator<Uint8Array> {
  const { Body: body } = await client.send(new GetObjectCommand(range));
  invariant(body, 'an object has a body');
  yield* body as AsyncIterable<Uint8Array>;
}
