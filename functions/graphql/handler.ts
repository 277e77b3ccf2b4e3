import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { compose } from '../runtime/compose.ts';
import { readEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { createApi } from './api.ts';
import { limitsFrom } from './limits/settings.ts';

const log = createLog('graphql');

const api = startedOnce(async () => {
  const environment = readEnvironment();
  const limits = limitsFrom(environment.limits);
  return createApi({ services: await compose(environment), limits, stage: environment.stage, log });
}, log);

/** The GraphQL API, behind API Gateway (REST, proxy integration). */
export async function handler(event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> {
  return (await api())(event, context);
}
