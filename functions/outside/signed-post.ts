import { type Message, signedHeaders } from './signatures.ts';

/** Where an outside service is, and the secret shared with it, which is asked for when it is needed. */
export interface OutsideService {
  readonly url: string;
  readonly secret: () => Promise<string>;
  /** Of what the call belongs to. */
  readonly correlationId?: () => string | undefined;
}

/** Of an answer so much is read; ours are a few hundred bytes. */
const answerBytesMax = 16 * 1024;

export type FetchOver = typeof fetch;

/**
 * Sends a signed message and gives the JSON of the answer. Throws where there is no 200 in time: an outside service has
 * no claim on the seconds of a request. The error names neither what was sent nor what came back.
 */
export async function signedPost(
  { url, secret, correlationId }: OutsideService,
  message: Message,
  content: object,
  { now, timeoutMs, fetchOver }: { readonly now: Date; readonly timeoutMs: number; readonly fetchOver: FetchOver },
): Promise<unknown> {
  const body = JSON.stringify(content);
  const response = await fetchOver(url, {
    method: 'POST',
    headers: {
      ...signedHeaders(await secret(), message, body, now),
      ...following(correlationId?.()),
      accept: 'application/json',
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the outside service answered ${message} with ${response.status}`);
  }
  return parsed(await textOf(response), message);
}

const following = (id: string | undefined): Record<string, string> =>
  id === undefined ? {} : { 'x-gongji-correlation-id': id };

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new Error('the outside service answered more than is read');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string, message: Message): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`the outside service answered ${message} with what is no JSON`);
  }
}
