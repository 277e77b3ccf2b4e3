import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * How we and the outside services know each other's messages. Every message is a POST of JSON with two headers:
 *
 * - `X-Gongji-Timestamp`: when it was sent, seconds since 1970;
 * - `X-Gongji-Signature`: `v1=` and the hexadecimal HMAC-SHA256, under the secret shared with that one service, of
 *   `<message>\n<timestamp>\n<body>`, where `<message>` is the name of the kind of message below and `<body>` the bytes
 *   as they are sent.
 *
 * Ours may have a third, `X-Gongji-Correlation-Id`, a random UUID to quote when both sides look for the same call in their
 * logs; it means nothing and is not signed.
 *
 * The name keeps a message of one kind, or of one direction, from being sent back as another. What is older or younger
 * than five minutes is refused, so that a message that was overheard is soon worth nothing.
 */
const messages = ['face-session-open', 'face-session-answer', 'households-ask'] as const;
export type Message = (typeof messages)[number];

const timestampHeader = 'x-gongji-timestamp';
const signatureHeader = 'x-gongji-signature';
const clockDifferenceMaxSeconds = 5 * 60;

/** The headers of a message that is sent now. */
export function signedHeaders(secret: string, message: Message, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json',
    [timestampHeader]: timestamp,
    [signatureHeader]: `v1=${signature(secret, message, timestamp, body).toString('hex')}`,
  };
}

/** Whether a message that came now is from whoever shares the secret. `header` gives a header by its lower-case name. */
export function isSigned(
  secret: string,
  message: Message,
  { header, body }: { readonly header: (name: string) => string | undefined; readonly body: string },
  now: Date,
): boolean {
  const timestamp = header(timestampHeader) ?? '';
  const [, hex] = /^v1=([0-9a-f]{64})$/.exec(header(signatureHeader) ?? '') ?? [];
  if (!/^\d{1,12}$/.test(timestamp) || hex === undefined) return false;
  if (!timingSafeEqual(Buffer.from(hex, 'hex'), signature(secret, message, timestamp, body))) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= clockDifferenceMaxSeconds;
}

const signature = (secret: string, message: Message, timestamp: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`${message}\n${timestamp}\n${body}`).digest();
