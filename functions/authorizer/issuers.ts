import * as v from 'valibot';
import { roles } from '../../domain/roles.ts';

/**
 * Signature algorithms an issuer may be configured with. `none` and the HS family are left out on purpose: with a
 * shared secret, whoever can verify a token could also make one.
 */
const signatureAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
] as const;

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Keys fetched in the clear could be replaced on the way, so plain http is for this machine only. */
function isTrustworthyUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  const plain = url.hash === '' && url.username === '' && url.password === '';
  return plain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname)));
}

const trustworthyUrl = v.pipe(v.string(), v.check(isTrustworthyUrl, 'must be an https URL, or http on this machine'));
const claimName = v.pipe(v.string(), v.nonEmpty('must name a claim'));

const issuerSchema = v.strictObject({
  issuer: trustworthyUrl,
  jwksUri: trustworthyUrl,
  audience: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  algorithms: v.pipe(v.array(v.picklist(signatureAlgorithms)), v.nonEmpty('must allow an algorithm')),
  roles: v.pipe(v.array(v.picklist(roles)), v.nonEmpty('must allow a role')),
  claims: v.optional(
    v.strictObject({
      role: v.optional(claimName, 'gongji_role'),
      person: v.optional(claimName, 'gongji_person'),
      admdvs: v.optional(claimName, 'gongji_admdvs'),
    }),
    {},
  ),
});

const issuersSchema = v.pipe(
  v.array(issuerSchema),
  v.nonEmpty('must name an issuer'),
  v.check((list) => new Set(list.map(({ issuer }) => issuer)).size === list.length, 'names an issuer twice'),
);

/** An issuer whose tokens are believed, and what it may say. */
export type TrustedIssuer = v.InferOutput<typeof issuerSchema>;

const variable = 'GONGJI_ISSUERS';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${variable} is not JSON`);
  }
}

/**
 * The trusted issuers of this stage, from the variable `GONGJI_ISSUERS` (a JSON array).
 * Throws an error that names the variable and the path of the bad field.
 */
export function readIssuers(env: Readonly<Record<string, string | undefined>>): readonly TrustedIssuer[] {
  const text = env[variable];
  if (text === undefined || text === '') throw new Error(`${variable} is not set`);
  const parsed = v.safeParse(issuersSchema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new Error(`${variable}${path === null ? '' : ` at ${path}`}: ${issue.message}`);
}
