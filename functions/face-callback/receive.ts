import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as v from 'valibot';
import { faceResults } from '../../domain/face/face-session.ts';
import { answerFaceSession, type FaceAnswerTaken } from '../../use-cases/face/answer-face-session.ts';
import type { Services } from '../../use-cases/ports.ts';
import { isSigned } from '../outside/signatures.ts';
import type { Log } from '../runtime/log.ts';

export interface FaceCallback {
  readonly services: Pick<Services, 'reads' | 'commit' | 'clock' | 'regions'>;
  /** Shared with the provider. */
  readonly secret: () => Promise<string>;
  readonly log: Log;
}

const answerSchema = v.strictObject({
  sessionId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)),
  result: v.picklist(faceResults),
});

const statuses = { TAKEN: 200, GONE: 410, BUSY: 503 } as const satisfies Record<FaceAnswerTaken, number>;

/** The provider's answer, as `outside/face-provider.ts` describes it. Nothing is looked at before its signature. */
export async function receiveFaceAnswer(
  { services, secret, log }: FaceCallback,
  event: Pick<APIGatewayProxyEvent, 'headers' | 'body' | 'isBase64Encoded'>,
): Promise<APIGatewayProxyResult> {
  const body = bodyOf(event);
  if (!isSigned(await secret(), 'face-session-answer', { header: headerOf(event), body }, services.clock.now())) {
    log.warn('face_answer_not_signed');
    return reply(401, 'NOT_SIGNED');
  }
  const answer = v.safeParse(answerSchema, parsed(body));
  if (!answer.success) return reply(400, 'MALFORMED');
  const taken = await answerFaceSession(services, answer.output);
  log.info('face_answer', { ...answer.output, taken });
  return reply(statuses[taken], taken);
}

const bodyOf = ({ body, isBase64Encoded }: Pick<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'>): string =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('utf8');

const headerOf =
  ({ headers }: Pick<APIGatewayProxyEvent, 'headers'>) =>
  (wanted: string): string | undefined =>
    Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const reply = (statusCode: number, status: string): APIGatewayProxyResult => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ status }),
});
