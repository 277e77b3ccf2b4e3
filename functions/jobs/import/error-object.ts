import { readFile, writeFile } from 'node:fs/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type ErrorReport, errorReportHeader } from '../../../use-cases/import-roster/error-report.ts';
import { errorFile, sizeOf } from './error-file.ts';
import { isAbsent } from './roster-object.ts';

/** `rosters/may.ndjson` -> `rosters/may.ndjson.errors.csv` */
export const errorObjectKey = (rosterKey: string): string => `${rosterKey}.errors.csv`;
export const isErrorObject = (key: string): boolean => key.endsWith('.errors.csv');

/**
 * The error report beside the roster. Objects cannot be added to, so it grows in a file and is put whole whenever
 * progress is kept. It is there after every import: nothing but its header says that no row is bad.
 */
export function errorObject(client: S3Client, bucket: string, key: string, path: string): ErrorReport {
  const file = errorFile(path);
  const object = { Bucket: bucket, Key: key };
  let bytesPut: number | undefined;
  return {
    async keep(part) {
      if (part.bytes > 0) await writeFile(path, await objectOf(client, object));
      return file.keep(part);
    },
    add: (text) => file.add(text),
    async flush() {
      const bytes = await sizeOf(path);
      if (bytes === bytesPut) return;
      const body = bytes > 0 ? await readFile(path) : Buffer.from(errorReportHeader);
      await client.send(new PutObjectCommand({ ...object, Body: body, ContentType: 'text/csv; charset=utf-8' }));
      bytesPut = bytes;
    },
  };
}

async function objectOf(
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
): Promise<Uint8Array> {
  const found = await client.send(new GetObjectCommand(object)).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  return (await found?.Body?.transformToByteArray()) ?? new Uint8Array();
}
