import type { Context } from 'aws-lambda';
import { execute, graphql, parse } from 'graphql';
import { contextOf } from '../functions/authorizer/context.ts';
import { createApi } from '../functions/graphql/api.ts';
import { createRequestContext } from '../functions/graphql/context.ts';
import { limitsFrom } from '../functions/graphql/limits/settings.ts';
import { createSchema } from '../functions/graphql/schema.ts';
import type { Caller } from '../use-cases/caller.ts';
import { familyOfSeven, services } from './family-of-seven.ts';

/**
 * CPU of the whole handler (event in, answer out) against graphql-js alone on the same schema, resolvers and data.
 * Both are fed from memory and take turns in one run, so that the machine's mood touches both alike.
 */
const queries = {
  balance: 'query Balance { viewer { person { accounts { admdvs balance { amount } available { amount } } } } }',
  'family of 7':
    'query Family { viewer { person { name familyLinks(first: 20) { edges { node { id kind side relation since giver { name } receiver { name } } } } } } }',
} as const;
const targets = { balance: 3, 'family of 7': 1.6 } as const;

const rounds = 30;
const callsPerRound = 200;

const caller: Caller = {
  role: 'citizen',
  subject: 'person',
  clientId: 'gongji-web',
  personId: familyOfSeven.owner.id,
  scopes: [],
};
const log = { info() {}, warn() {}, error() {} };
const api = createApi({ services, limits: limitsFrom(), stage: 'dev', log });
const schema = createSchema();

const eventOf = (query: string) =>
  ({
    httpMethod: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
    isBase64Encoded: false,
    requestContext: { requestId: '00000000-0000-4000-9000-000000000001', authorizer: contextOf(caller) },
  }) as unknown as Parameters<typeof api>[0];

const freshContext = () =>
  createRequestContext(services, caller, { locale: 'en', refused: () => {}, correlationId: 'bench' });

async function cpuMicroseconds(call: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < callsPerRound; index++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsPerRound;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export interface HandlerCpu {
  readonly query: string;
  /** Median CPU of a call in microseconds. */
  readonly handler: number;
  /** graphql-js as one would first call it: parse, validate, execute. */
  readonly graphql: number;
  /** Its execution alone, of a document parsed and validated before. */
  readonly execute: number;
  readonly ratio: number;
  readonly target: number;
}

async function measure(name: keyof typeof queries): Promise<HandlerCpu> {
  const source = queries[name];
  const document = parse(source);
  const calls = {
    handler: async () => {
      const { statusCode, body } = await api(eventOf(source), {} as Context);
      if (statusCode !== 200 || body.includes('"errors"')) throw new Error(body);
    },
    graphql: () => graphql({ schema, source, contextValue: freshContext() }),
    execute: async () => JSON.stringify(await execute({ schema, document, contextValue: freshContext() })),
  };
  const seen = { handler: [] as number[], graphql: [] as number[], execute: [] as number[] };
  for (let round = -5; round < rounds; round++) {
    for (const kind of ['handler', 'graphql', 'execute'] as const) {
      const cost = await cpuMicroseconds(calls[kind]);
      if (round >= 0) seen[kind].push(cost);
    }
  }
  const [handler, whole, alone] = [median(seen.handler), median(seen.graphql), median(seen.execute)];
  return { query: name, handler, graphql: whole, execute: alone, ratio: handler / alone, target: targets[name] };
}

/** One row a query. The ratio is against execution alone, the stricter of the two. */
export const measureHandlerCpu = async (): Promise<readonly HandlerCpu[]> => [
  await measure('balance'),
  await measure('family of 7'),
];

if (import.meta.main) console.table(await measureHandlerCpu());
