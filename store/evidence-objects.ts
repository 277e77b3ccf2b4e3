import { setTimeout as wait } from 'node:timers/promises';
import type { EvidenceObjects, FileObject, FilePlace, PresignedRequest } from '../use-cases/ports.ts';
import { type Presignable, presignedUrl, type SigningCredentials } from './presign.ts';

/** A bucket, and with what requests to it are signed. */
export interface ObjectStore {
  readonly bucket: string;
  readonly region: string;
  readonly credentials: SigningCredentials;
  /** Another S3 than that of the region, addressed by path: a local one, an emulator. */
  readonly endpoint?: string;
}

export interface EvidenceObjectsSettings {
  readonly store: ObjectStore;
  readonly now: () => Date;
  /** Told why the store gave no answer; never of which file. */
  readonly onFailure: (error: unknown) => void;
}

/** How GuardDuty tags an object that it has looked at, and what it says of a clean one: no other may be read. */
const scanStatus = { tag: 'GuardDutyMalwareScanStatus', clean: 'NO_THREATS_FOUND' } as const;
const statusTag = new RegExp(`<Key>${scanStatus.tag}</Key>\\s*<Value>(\\w+)`);
/** An object has ten tags at most, of 128 and 256 characters. */
const tagsBytesMax = 16_384;

/** Long enough for 10 MB over a slow telephone: at 100 kbit/s they take 14 minutes. */
const uploadSeconds = 15 * 60;
/** An address is followed at once, or not at all; what somebody has asked for is many pages over a slow telephone. */
const downloadSeconds: Readonly<Record<FilePlace, number>> = { KEPT: 60, STATEMENTS: 5 * 60, RECONCILED: 5 * 60 };
const ownRequestSeconds = 60;

/**
 * Evidence in a bucket: what is uploaded under `incoming/`, which the bucket empties by itself, what is kept under
 * `kept/`, and statements, which it
 * empties too. Whatever we ask of S3 ourselves goes over addresses that we sign in the same way, so the SDK's client, a
 * quarter of what a function may weigh, is not needed. Neither names a key: the bucket's own encryption holds.
 */
export function createEvidenceObjects({ store, now, onFailure }: EvidenceObjectsSettings): EvidenceObjects {
  const presign = (request: Omit<Presignable, 'origin' | 'path'>, key: string, expiresInSeconds: number) => {
    const { credentials, region } = store;
    return presignedUrl(
      { ...request, ...addressOf(store, key) },
      { credentials, region, now: now(), expiresInSeconds },
    );
  };
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', key: string, { bytesMax = 0, query, ...sent }: Sent = {}) => {
    try {
      const url = () => presign({ method, ...(query && { query }) }, key, ownRequestSeconds);
      return await send(url, { method, ...sent }, bytesMax);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      onFailure(error);
      return 'UNAVAILABLE';
    }
  };
  /** Without the right to list a bucket, what is absent is forbidden as well, and so are its tags. */
  const whyForbidden = async (id: string) => {
    const answer = await ask('GET', incoming(id), { query: { tagging: '' }, bytesMax: tagsBytesMax });
    if (answer === 'UNAVAILABLE') return answer;
    if (!answer.ok) return undefined;
    const status = statusTag.exec(new TextDecoder().decode(answer.bytes))?.[1];
    return status === undefined || status === scanStatus.clean ? 'UNAVAILABLE' : 'NOT_CLEAN';
  };
  const until = (seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString();
  return {
    async presignUpload(id, object): Promise<PresignedRequest> {
      const headers = uploadHeaders(object);
      const url = presign({ method: 'PUT', headers }, incoming(id), uploadSeconds);
      const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
      return { url, method: 'PUT', headers: list, expiresAt: until(uploadSeconds) };
    },
    async presignDownload(id, place = 'KEPT'): Promise<PresignedRequest> {
      // A file from somebody else is saved or shown as a picture, and never opened as a page.
      const query = { 'response-content-disposition': 'attachment', 'response-cache-control': 'no-store' };
      const seconds = downloadSeconds[place];
      const url = presign({ method: 'GET', query }, keyIn[place](id), seconds);
      return { url, method: 'GET', headers: [], expiresAt: until(seconds) };
    },
    async read(id, bytesMax) {
      const headers = new Headers({ range: `bytes=0-${bytesMax}` });
      const answer = await ask('GET', incoming(id), { headers, bytesMax: bytesMax + 1 });
      if (answer === 'UNAVAILABLE') return answer;
      if (answer.status === 404) return undefined;
      if (answer.status === 403) return whyForbidden(id);
      // Nothing of an empty object can be asked for.
      if (answer.status === 416) return new Uint8Array();
      return accepted(answer).bytes;
    },
    async write(id, bytes, type, place = 'KEPT') {
      const answer = await ask('PUT', keyIn[place](id), {
        headers: new Headers({ 'content-type': type }),
        body: bytes,
      });
      if (answer === 'UNAVAILABLE') return answer;
      accepted(answer);
      return 'KEPT';
    },
    async remove(id) {
      for (const key of [incoming(id), kept(id)]) {
        const answer = await ask('DELETE', key);
        if (answer === 'UNAVAILABLE') return answer;
        accepted(answer);
      }
      return 'REMOVED';
    },
  };
}

const incoming = (id: string): string => `incoming/${id}`;
const kept = (id: string): string => `kept/${id}`;
const keyIn: Readonly<Record<FilePlace, (id: string) => string>> = {
  KEPT: kept,
  STATEMENTS: (id) => `statements/${id}`,
  RECONCILED: (id) => `kept/reconciled/${id}`,
};

/** S3 compares the length and the checksum with what arrives, and refuses anything else. */
const uploadHeaders = ({ type, bytes, sha256 }: FileObject) => ({
  'content-length': String(bytes),
  'content-type': type,
  'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
});

/** By the bucket's own host, in every partition; by a path where an endpoint is named, as local stores want it. */
function addressOf({ bucket, region, endpoint }: ObjectStore, key: string): Pick<Presignable, 'origin' | 'path'> {
  if (endpoint !== undefined) return { origin: new URL(endpoint).origin, path: `/${bucket}/${key}` };
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { origin: `https://${bucket}.s3.${region}.${suffix}`, path: `/${key}` };
}

/** Waits before the 2nd and 3rd attempt, in ms: everything that is asked for here may be asked for again. */
const backoffMs = [100, 400];
const answerWithinMs = 15_000;

interface Sent {
  readonly query?: Presignable['query'];
  readonly headers?: Headers;
  readonly body?: Uint8Array;
  /** How much of the answer is read. */
  readonly bytesMax?: number;
}

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly bytes: Uint8Array;
}

/** The store could not be reached, broke off, took too long or asked for patience, at every attempt. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** The answer, whatever it says, but for what may pass. Each attempt is signed anew. */
async function send(url: () => string, request: RequestInit, bytesMax: number): Promise<Answer> {
  for (const delay of backoffMs) {
    const answer = await attempt(url(), request, bytesMax).catch(() => undefined);
    if (answer) return answer;
    await wait(delay);
  }
  return attempt(url(), request, bytesMax).catch((cause) => {
    throw new Unanswered('The evidence store does not answer.', { cause });
  });
}

/** An answer is there when all of it is: a connection may still drop after its first bytes. */
async function attempt(url: string, request: RequestInit, bytesMax: number): Promise<Answer> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(answerWithinMs) });
  const { status, ok } = response;
  const bytes = await upTo(response, bytesMax);
  if (status >= 500 || status === 429) throw new Error(refusal(status));
  return { status, ok, bytes };
}

function accepted(answer: Answer): Answer {
  if (answer.ok) return answer;
  throw new Error(refusal(answer.status));
}

/** The address holds a signature, so it stands in no message. */
const refusal = (status: number): string => `The evidence store answered ${status}.`;

/** A store that knows no ranges sends everything; then the rest is left. */
async function upTo(response: Response, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytesMax) break;
  }
  return Buffer.concat(chunks).subarray(0, bytesMax);
}
