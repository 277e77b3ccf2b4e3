import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contextOf } from '../../functions/authorizer/context.ts';
import type { Api } from '../../functions/graphql/api.ts';
import { createGateway } from '../../local/gateway.ts';
import type { Caller } from '../../use-cases/caller.ts';

export interface HttpApi {
  readonly url: string;
  /** `fetch` with this caller's token. */
  readonly fetch: typeof fetch;
  stop(): Promise<void>;
}

/** The API behind the local gateway on a port of its own; whoever has a token is this caller. */
export async function serveApi(api: Api, caller: Caller): Promise<HttpApi> {
  const listener = createGateway({
    api,
    authorizer: async ({ methodArn }) => ({
      principalId: caller.subject,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: methodArn.replace(/\/.*/, '/*') }],
      },
      context: contextOf(caller),
    }),
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', 'Bearer test');
      return fetch(input, { ...init, headers });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
