import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Role, roles } from '../../domain/roles.ts';
import { createAccounts, type SignInChoice } from './accounts.ts';
import { type FindPersonByCertificate, handleInteraction, type InteractionParts, sendPage } from './interaction.ts';
import { apiAudience, createProvider } from './provider.ts';
import { donePage } from './sign-in-page.ts';
import { signingKeys } from './signing-keys.ts';

export interface IssuerOptions {
  /** Origin of the server that mounts the issuer, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly publicUrl: string;
  /** Data directory that keeps the signing keys; without one they are made anew. */
  readonly directory?: string;
  /** The sample people of the sign-in page; the staff come with the issuer. */
  readonly people: () => Promise<readonly SignInChoice[]>;
  readonly findPersonByCertificate: FindPersonByCertificate;
  /** Whether people can sign in on a page; `false` for production settings. Default true. */
  readonly interactive?: boolean;
  /** Receives what went wrong inside the issuer. */
  readonly onError: (error: unknown) => void;
}

export interface Issuer {
  /** Serves every request whose path is `/oauth` or below. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly issuer: string;
  readonly jwksUri: string;
  /** This issuer as an element of the authorizer's `GONGJI_ISSUERS`. */
  readonly trusted: {
    readonly issuer: string;
    readonly jwksUri: string;
    readonly audience: string;
    readonly algorithms: readonly ['ES256'];
    readonly roles: readonly Role[];
  };
}

const prefix = '/oauth';

/**
 * Every authorisation starts with nobody signed in: whoever develops changes persons all the time, so the page
 * always asks, also where the browser still has the session of the person before.
 */
function forgetSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split('; ').filter((cookie) => !/^_session(\.|=)/.test(cookie));
  if (cookies) request.headers.cookie = cookies.join('; ');
}

async function route(
  parts: InteractionParts,
  interactive: boolean,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = (request.url ?? '').slice(prefix.length);
  const uid = /^\/interaction\/([\w-]+)$/.exec(path)?.[1];
  if (interactive && uid !== undefined) return handleInteraction(parts, uid, request, response);
  if (interactive && /^\/done(\?|$)/.test(path)) return sendPage(response, 200, donePage());
  if (/^\/auth[/?]/.test(path)) forgetSession(request);
  // How the library learns where it is mounted: `url` is what it routes by, the rest of `originalUrl` its prefix.
  Object.assign(request, { originalUrl: request.url, url: path === '' ? '/' : path });
  await parts.provider.callback()(request, response);
}

/** The development issuer, to be mounted on a server under `/oauth`. Prints nothing. */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  const { publicUrl, interactive = true, onError } = options;
  const accounts = createAccounts(options.people);
  const keys = await signingKeys(options.directory);
  const provider = createProvider({ publicUrl, accounts, keys, interactive });
  provider.on('server_error', (_ctx, error) => onError(error));
  const parts = { provider, accounts, findPersonByCertificate: options.findPersonByCertificate };
  const issuer = `${publicUrl}${prefix}`;
  const jwksUri = `${issuer}/jwks`;

  return {
    handle(request, response) {
      route(parts, interactive, request, response).catch((error: unknown) => {
        onError(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    issuer,
    jwksUri,
    trusted: { issuer, jwksUri, audience: apiAudience, algorithms: ['ES256'], roles },
  };
}
