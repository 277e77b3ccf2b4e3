import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { maskName } from '../../domain/masking.ts';
import { isSigned, signedHeaders } from '../../functions/outside/signatures.ts';
import { escaped, sendPage } from '../pages.ts';
import { formOf, headerOf, textOf } from './form.ts';

export interface FaceStandInSettings {
  /** Where `handle` is, such as `http://127.0.0.1:4000/stand-ins/face`. */
  readonly url: string;
  /** Shared with the service. */
  readonly secret: string;
  readonly now: () => Date;
  /** Where an address to answer to is in truth. */
  readonly reached: (callbackUrl: string) => string;
}

const openSchema = v.object({
  sessionId: v.string(),
  callbackUrl: v.string(),
  expiresAt: v.string(),
  subject: v.object({ name: v.string() }),
});

interface Session {
  readonly callbackUrl: string;
  readonly maskedName: string;
  /** What was chosen on the page. */
  result?: Result;
}
type Result = 'PASSED' | 'FAILED';
const results: Readonly<Record<Result, string>> = { PASSED: '通过 Passed', FAILED: '不通过 Failed' };

/** Sessions live a quarter of an hour; so many are more than anybody opens by hand in that time. */
const sessionsMax = 1_000;

/**
 * Stands in for the provider of face authentication: it takes and sends the very messages of its contract
 * (`functions/outside/face-provider.ts`), and where the provider would look at a face, a person clicks the result.
 */
export function createFaceStandIn({ url, secret, now, reached }: FaceStandInSettings) {
  const sessions = new Map<string, Session>();

  async function open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await textOf(request)) ?? '';
    if (!isSigned(secret, 'face-session-open', { header: headerOf(request), body }, now())) {
      return sendJson(response, 401, { error: 'not signed' });
    }
    const { sessionId, callbackUrl, subject } = v.parse(openSchema, JSON.parse(body));
    if (!sessions.has(sessionId)) sessions.set(sessionId, { callbackUrl, maskedName: maskName(subject.name) });
    const [oldest] = sessions.keys();
    if (sessions.size > sessionsMax && oldest !== undefined) sessions.delete(oldest);
    sendJson(response, 200, { url: `${url}/${sessionId}` });
  }

  async function choose(sessionId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = sessions.get(sessionId);
    const result = (await formOf(request)).get('result');
    if (!session || session.result) return show(sessionId, response);
    if (result !== 'PASSED' && result !== 'FAILED') return sendFacePage(response, 400, choicePage(session));
    session.result = result;
    const status = await answer(session.callbackUrl, { sessionId, result });
    if (status !== 200 && status !== 410) delete session.result;
    sendFacePage(response, 200, status === 200 ? chosenPage(result) : notTakenPage(status));
  }

  async function answer(callbackUrl: string, content: { sessionId: string; result: Result }): Promise<number> {
    const body = JSON.stringify(content);
    const headers = signedHeaders(secret, 'face-session-answer', body, now());
    const answered = await fetch(reached(callbackUrl), { method: 'POST', headers, body, redirect: 'error' });
    await answered.body?.cancel();
    return answered.status;
  }

  function show(sessionId: string, response: ServerResponse): void {
    const session = sessions.get(sessionId);
    if (!session) sendFacePage(response, 404, unknownPage);
    else sendFacePage(response, 200, session.result ? chosenPage(session.result) : choicePage(session));
  }

  /** `path` is what follows the address: nothing, or `/<session>`. */
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sessionId = path.slice(1);
    if (sessionId === '' && request.method === 'POST') return open(request, response);
    if (sessionId !== '' && request.method === 'POST') return choose(sessionId, request, response);
    show(sessionId, response);
  };
}

function sendJson(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(content));
}

const sendFacePage = (response: ServerResponse, status: number, body: string): void =>
  sendPage(
    response,
    status,
    '人脸认证（替身） Face authentication (stand-in)',
    `<h1>人脸认证（替身）<br><span lang="en">Face authentication (stand-in)</span></h1>
<p>这是本机的替身服务，没有摄像头，也不采集任何图像：结果由您选择。</p>
<p lang="en">This stands in for the outside provider. There is no camera and no picture is taken: you choose the result.</p>
${body}`,
  );

const choicePage = ({ maskedName }: Session): string =>
  `<p>被认证人 <span lang="en">Person</span>: <strong>${escaped(maskedName)}</strong></p>
<form method="post">
<button name="result" value="PASSED">通过 <span lang="en">Pass</span></button>
<button name="result" value="FAILED">不通过 <span lang="en">Fail</span></button>
</form>`;

const chosenPage = (result: Result): string =>
  `<p role="status"><strong>${results[result]}</strong></p>
<p>结果已送达，可以关闭此页。<span lang="en">The result was sent. You may close this page.</span></p>`;

const notTakenPage = (status: number): string =>
  status === 410
    ? '<p role="alert">会话已失效，请从应用重新开始。<span lang="en">Nobody waits for this session any more. Please start again from the application.</span></p>'
    : `<p role="alert">结果未能送达（${status}），请返回重试。<span lang="en">The result could not be sent (${status}). Go back and try again.</span></p>`;

const unknownPage =
  '<p role="alert">没有这个会话。重启之后，请从应用重新开始。<span lang="en">There is no such session. After a restart, start it again from the application.</span></p>';
