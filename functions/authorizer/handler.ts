import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { usagePlanOf } from '../../domain/usage.ts';
import { readAuthorizerEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { createMeasure } from '../runtime/metrics.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { createAuthorize } from './authorize.ts';
import { readIssuers } from './issuers.ts';
import { fetchJwksOverHttp } from './jwks-cache.ts';
import { isOurFailure, type RefusalReason } from './refusal.ts';
import { usageKeyOf } from './usage-key.ts';
import { createVerifier } from './verify.ts';

const log = createLog('authorizer');
const measure = createMeasure();

const authorize = startedOnce(async () => {
  const environment = readAuthorizerEnvironment();
  const issuers = readIssuers(environment);
  const verifier = createVerifier({ issuers, fetchJwks: fetchJwksOverHttp, clock: () => new Date() });
  return createAuthorize({
    verifier,
    usageKey: (caller) => usageKeyOf(environment.GONGJI_STACK, usagePlanOf(caller)),
    log: refused,
  });
}, log);

function refused(reason: RefusalReason): void {
  log.warn('token_refused', { reason });
  measure({ metric: 'TokensRefused', Reason: reason });
  if (isOurFailure(reason)) measure({ metric: 'AuthorizerFailures' });
}

/** Entry of the authorizer Lambda. Bad configuration fails the first event, by the name of the variable. */
export async function handler(event: APIGatewayTokenAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  return (await authorize())(event);
}
