import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { composeFaceCallback } from '../runtime/compose.ts';
import { correlated } from '../runtime/correlation.ts';
import { readFaceCallbackEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { receiveFaceAnswer } from './receive.ts';

const log = createLog('face-callback');
const callback = startedOnce(async () => composeFaceCallback(readFaceCallbackEnvironment()), log);

/** `POST /callbacks/face`, the one route without an authorizer: the signature of the message says who sends it. */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  return correlated(event.requestContext?.requestId, async () =>
    receiveFaceAnswer({ ...(await callback()), log }, event),
  );
}
