import * as v from 'valibot';
import type { FaceProvider } from '../../use-cases/ports.ts';
import { type FetchOver, type OutsideService, signedPost } from './signed-post.ts';

/**
 * The contract with a provider of face authentication. All messages are signed; see `signatures.ts`.
 *
 * 1. We `POST` to its address (`face-session-open`), and it answers 200 `{ "url" }` within four seconds:
 *
 *        { "sessionId": "<UUID>", "callbackUrl": "https://…/callbacks/face", "expiresAt": "2026-11-20T04:15:00.000Z",
 *          "subject": { "name": "…", "certificateKind": "RESIDENT_ID", "certificateNumber": "…" } }
 *
 *    The person goes to `url` with his phone; it is https, or of the provider's own origin. The same `sessionId` gives
 *    the same session again: we ask whenever somebody wants to go there while it is open, and send him to the `url` of
 *    the last answer, so that a provider may move or forget a session. It compares the face with the portrait that it
 *    holds for the certificate.
 * 2. It `POST`s the result once to `callbackUrl` (`face-session-answer`): `{ "sessionId": "…", "result": "PASSED" }` or
 *    `"FAILED"`. 200: taken, also where it was taken before. 410: nobody waits for that session any more. 401: the
 *    signature or the clock is wrong. 400: it is not of this form. 503, or no answer: send it again, for as long as
 *    the session is open.
 *
 * It learns an id of the session and of whom the face should be; never what the session is for.
 */
export interface FaceProviderSettings {
  /** Absent where the deployment has no provider. */
  readonly service: OutsideService | undefined;
  readonly callbackUrl: string;
  readonly now: () => Date;
  /** Told why there was no session; never of whom. */
  readonly onFailure: (error: unknown) => void;
  readonly fetchOver?: FetchOver;
}

const timeoutMs = 4_000;
const answerSchema = v.object({ url: v.pipe(v.string(), v.url(), v.maxLength(2_000)) });

export function createFaceProvider(settings: FaceProviderSettings): FaceProvider {
  const { service, callbackUrl, now, onFailure, fetchOver = fetch } = settings;
  return {
    async open({ id: sessionId, expiresAt }, subject) {
      if (!service) return 'UNAVAILABLE';
      try {
        const content = { sessionId, callbackUrl, expiresAt, subject };
        const answer = await signedPost(service, 'face-session-open', content, { now: now(), timeoutMs, fetchOver });
        const { url } = v.parse(answerSchema, answer);
        if (!isTrustworthy(url, service)) throw new Error('the provider sends people to an address that is not https');
        return { url };
      } catch (error) {
        onFailure(error);
        return 'UNAVAILABLE';
      }
    },
  };
}

const isTrustworthy = (url: string, service: OutsideService): boolean =>
  url.startsWith('https://') || new URL(url).origin === new URL(service.url).origin;
