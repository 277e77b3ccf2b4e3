import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignInChoice } from '../../../local/issuer/accounts.ts';
import { createCookieJar } from '../../../local/issuer/cookie-jar.ts';
import { createIssuer, type Issuer, type IssuerOptions } from '../../../local/issuer/issuer.ts';

export const zhangPersonId = '018f6a52-7c1e-7d3a-9b55-3f2a1c0d4e5f';
export const liPersonId = '018f6a52-7c1e-7d3a-9b55-000000000002';

const samplePeople: readonly SignInChoice[] = [
  {
    accountId: 'zhang-san',
    label: '张三 Zhang San',
    role: 'citizen',
    personId: zhangPersonId,
    note: 'father & giver <Hangzhou>',
  },
];

export interface RunningIssuer extends Issuer {
  readonly publicUrl: string;
  /** What the issuer reported as its own failures. */
  readonly errors: unknown[];
  /** Starts a sign-in without following it; parameters set to `undefined` are left out. */
  authorise(parameters?: Readonly<Record<string, string | undefined>>): Promise<Response>;
  /** Signs in through the page as gongji-cli, up to the code. */
  codeFor(accountId: string, codeChallenge: string): Promise<string>;
  close(): Promise<void>;
}

const goodRequest = {
  client_id: 'gongji-cli',
  response_type: 'code',
  scope: 'openid',
  redirect_uri: 'http://127.0.0.1/callback',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};

function authorisationUrl(issuer: string, parameters: Readonly<Record<string, string | undefined>>): URL {
  const url = new URL(`${issuer}/auth`);
  for (const [name, value] of Object.entries({ ...goodRequest, ...parameters })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The issuer on a real server and a free port. Li Si is registered, but not on the page. */
export async function startIssuer(options: Partial<IssuerOptions> = {}, port = 0): Promise<RunningIssuer> {
  let issuer: Issuer | undefined;
  const errors: unknown[] = [];
  const server = createServer((request, response) => issuer?.handle(request, response));
  const publicUrl = await listen(server, port);
  issuer = await createIssuer({
    publicUrl,
    people: async () => samplePeople,
    findPersonByCertificate: async (kind, number) =>
      kind === 'RESIDENT_ID' && number === '11010519491231002X' ? liPersonId : undefined,
    onError: (error) => errors.push(error),
    ...options,
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const { issuer: name } = issuer;
  return {
    ...issuer,
    publicUrl,
    errors,
    authorise: (parameters = {}) => fetch(authorisationUrl(name, parameters), { redirect: 'manual' }),
    async codeFor(accountId, codeChallenge) {
      const browse = createCookieJar();
      const stopAt = goodRequest.redirect_uri;
      const { url } = await browse(authorisationUrl(name, { code_challenge: codeChallenge }), stopAt);
      const signedIn = await browse(url, stopAt, new URLSearchParams({ accountId }));
      return signedIn.url.searchParams.get('code') ?? '';
    },
    close,
  };
}
