import { type AuditResult, auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createApi } from '../../../functions/graphql/api.ts';
import { limitsFrom } from '../../../functions/graphql/limits/settings.ts';
import { citizen } from '../../support/api.ts';
import { type HttpApi, serveApi } from '../../support/http-api.ts';
import { createWorld, type World } from '../../support/world.ts';

/** Audits that do not pass, and why that is meant. All of them are SHOULD or MAY. */
const reasons: Readonly<Record<string, string>> = {
  '5A70': 'GET is refused: a query in an address would stand in the logs of everything between here and the caller.',
  D6D5: 'GET is refused: variables in an address would be personal data in logs.',
  '6A70': 'GET is refused: variables in an address would be personal data in logs.',
  '572B':
    '400 for a document that cannot be parsed: the gateway counts it, and nothing between takes it for a success.',
  FDE2: '400 for a document that does not fit the schema, for the same reason.',
  '7B9B': '400 for variables that do not fit the document, for the same reason.',
};

let world: World;
let http: HttpApi;
let results: AuditResult[];

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const api = createApi({ services: world.services, limits: limitsFrom(), stage: 'dev', log });
  http = await serveApi(api, citizen('00000000-0000-4000-8000-000000000001'));
  results = await auditServer({ url: http.url, fetchFn: http.fetch });
});
afterAll(async () => {
  await http.stop();
  await world.close();
});

test('the API passes every audit of GraphQL over HTTP, but for those with a reason', () => {
  const failed = results.filter(({ status }) => status !== 'ok');
  const unexplained = failed.filter(({ id }) => !reasons[id]);
  expect(unexplained.map((audit) => `${audit.id} ${audit.name}: ${'reason' in audit && audit.reason}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

test('no audit with a reason passes, is gone, or is a MUST', () => {
  const passedOrGone = Object.keys(reasons).filter((id) => {
    const status = results.find((audit) => audit.id === id)?.status;
    return status !== 'warn' && status !== 'notice';
  });
  expect(passedOrGone).toEqual([]);
});
