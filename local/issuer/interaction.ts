import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errors, type Provider } from 'oidc-provider';
import type { CertificateKind } from '../../domain/certificates/certificate.ts';
import { type Accounts, subjectOfPerson } from './accounts.ts';
import { errorPage, isCertificateKind, signInPage } from './sign-in-page.ts';

export type FindPersonByCertificate = (kind: CertificateKind, number: string) => Promise<string | undefined>;

export interface InteractionParts {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly findPersonByCertificate: FindPersonByCertificate;
}

const FORM_BYTES_MAX = 4_096;
const nobodyFound = '没有找到持此证件的登记人员。Nobody is registered with this certificate.';
const nothingChosen = '请选择要登录的人。Please choose who signs in.';

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/** The posted form, or `undefined` when it is longer than any form of ours. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!(Number(request.headers['content-length']) <= FORM_BYTES_MAX)) return undefined;
  return new URLSearchParams(await text(request));
}

type Answer = { readonly subject: string } | { readonly message: string } | 'cancelled';

/** Who signs in, according to the form. */
async function answerOf(form: URLSearchParams, parts: InteractionParts): Promise<Answer> {
  if (form.has('cancel')) return 'cancelled';
  const accountId = form.get('accountId');
  if (accountId !== null) {
    const subject = await parts.accounts.subjectOf(accountId);
    return subject === undefined ? { message: nothingChosen } : { subject };
  }
  const kind = form.get('certificateKind') ?? '';
  const number = form.get('certificateNumber') ?? '';
  if (!isCertificateKind(kind) || number === '') return { message: nothingChosen };
  const personId = await parts.findPersonByCertificate(kind, number);
  return personId === undefined ? { message: nobodyFound } : { subject: subjectOfPerson(personId) };
}

async function showPage(parts: InteractionParts, uid: string, response: ServerResponse, message?: string) {
  const html = signInPage({
    action: `/oauth/interaction/${uid}`,
    choices: await parts.accounts.choices(),
    ...(message !== undefined && { message }),
  });
  sendPage(response, message === undefined ? 200 : 422, html);
}

async function submit(parts: InteractionParts, uid: string, request: IncomingMessage, response: ServerResponse) {
  const form = await readForm(request);
  if (!form) return sendPage(response, 413, errorPage('invalid_request', 'the form is too long'));
  const answer = await answerOf(form, parts);
  if (answer !== 'cancelled' && 'message' in answer) return showPage(parts, uid, response, answer.message);
  const result =
    answer === 'cancelled'
      ? { error: 'access_denied', error_description: 'the person cancelled' }
      : { login: { accountId: answer.subject, remember: false } };
  return parts.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/**
 * Serves `/oauth/interaction/<uid>`: GET shows the page, POST takes the choice. The sign-in under way is known by
 * the library's signed cookie, which is bound to this path and not sent from other sites, so that no other page can
 * choose for the person.
 */
export async function handleInteraction(
  parts: InteractionParts,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const interaction = await parts.provider.interactionDetails(request, response);
    if (interaction.uid !== uid) throw new errors.SessionNotFound('this sign-in is not the one under way');
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return sendPage(response, 400, errorPage(error.error, error.error_description ?? ''));
  }
  if (request.method === 'GET') return showPage(parts, uid, response);
  if (request.method === 'POST') return submit(parts, uid, request, response);
  response.writeHead(405, { allow: 'GET, POST' }).end();
}
