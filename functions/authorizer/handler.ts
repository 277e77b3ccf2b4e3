import { createAuthorize } from './authorize.ts';
import { readIssuers } from './issuers.ts';
import { fetchJwksOverHttp } from './jwks-cache.ts';
import { createVerifier } from './verify.ts';

/** Entry of the authorizer Lambda. Bad configuration fails at start, by the name of the variable. */
export const handler = createAuthorize({
  verifier: createVerifier({
    issuers: readIssuers(process.env),
    fetchJwks: fetchJwksOverHttp,
    clock: () => new Date(),
  }),
  log: (reason) => {
    process.stdout.write(`${JSON.stringify({ level: 'WARN', message: 'token refused', reason })}\n`);
  },
});
