import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { compose } from '../runtime/compose.ts';
import { readEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { type Api, createApi } from './api.ts';
import { limitsFrom } from './limits/settings.ts';

const log = createLog('graphql');
let api: Promise<Api> | undefined;

/** Built on the first event and kept; a start that failed is tried again with the next. */
async function start(): Promise<Api> {
  const environment = readEnvironment();
  const services = await compose(environment);
  return createApi({ services, limits: limitsFrom(environment.limits), stage: environment.stage, log });
}

/** The GraphQL API, behind API Gateway (REST, proxy integration). */
export async function handler(event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> {
  api ??= start();
  try {
    return await (await api)(event, context);
  } catch (error) {
    api = undefined;
    log.error('start_failed', { error });
    throw error;
  }
}
