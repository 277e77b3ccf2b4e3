import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../../local/issuer/client.ts';
import { createCookieJar } from '../../../local/issuer/cookie-jar.ts';
import { type RunningIssuer, startIssuer } from './issuer-server.ts';

let running: RunningIssuer;
beforeAll(async () => {
  running = await startIssuer();
});
afterEach(() => expect(running.errors).toEqual([]));
afterAll(() => running.close());

const voidElements = new Set(['!doctype', 'meta', 'input', 'br', 'link', 'hr', 'img']);

/** The elements left open or closed out of order; an empty list for well-formed HTML. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([!a-z][a-z0-9]*)[^>]*>/gi)) {
    if (voidElements.has(name.toLowerCase())) continue;
    if (slash !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** Opens the page in a browser of its own: its text, its address, and a way to go on from it. */
async function openPage(parameters: Record<string, string> = {}) {
  const start = await running.authorise(parameters);
  const url = new URL(start.headers.get('location') ?? '', running.publicUrl);
  const cookie = start.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const response = await fetch(url, { headers: { cookie } });
  const post = (form: Record<string, string>, headers: Record<string, string> = { cookie }) =>
    fetch(url, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' });
  return { url, cookie, response, html: await response.text(), post };
}

describe('the page', () => {
  test('lists the people given and the staff of the issuer, and escapes what they are called', async () => {
    const { response, html } = await openPage();
    expect(response.status).toBe(200);
    expect(all(html, /name="accountId" value="([^"]+)"/g)).toEqual([
      'zhang-san',
      'clerk-330100',
      'reviewer-330100',
      'supervisor-330100',
      'auditor-330100',
      'operator-330100',
      'clerk-610100',
      'reviewer-610100',
      'second-reviewer-610100',
      'supervisor-610100',
      'operator-610100',
      'reviewer-440300',
    ]);
    expect(html).toContain('张三 Zhang San<small>father &amp; giver &lt;Hangzhou&gt;</small>');
    expect(html).toContain('杭州经办人 Hangzhou clerk');
  });

  test('is well-formed, in Chinese first, labels every field, and has no script', async () => {
    const { response, html } = await openPage();
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(unbalanced(html)).toEqual([]);
    const ids = all(html, /\sid="([^"]+)"/g);
    expect(ids).toEqual(['kind', 'number']);
    expect(all(html, /<label for="([^"]+)"/g)).toEqual(ids);
    expect(all(html, /<(?:input|select)[^>]* id="([^"]+)"/g)).toEqual(ids);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(all(html, /<form method="(\w+)"/g)).toEqual(['post', 'post', 'post']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('the check for well-formed HTML finds what is wrong', () => {
    expect(unbalanced('<p><b>x</p></b><ul>')).not.toEqual([]);
  });

  test('offers the nine kinds of certificate', async () => {
    const { html } = await openPage();
    expect(all(html, /<option value="([A-Z_]+)">/g)).toEqual([
      'RESIDENT_ID',
      'HONG_KONG_TRAVEL_PERMIT',
      'MACAO_TRAVEL_PERMIT',
      'TAIWAN_TRAVEL_PERMIT',
      'FOREIGN_PERMANENT_RESIDENT',
      'FOREIGN_PASSPORT',
      'HMT_RESIDENCE_PERMIT',
      'SOCIAL_CARD',
      'OTHER',
    ]);
  });

  test('asks again in the same browser, so that another person can sign in', async () => {
    const browse = createCookieJar();
    const challenge = 'code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256';
    const request = `client_id=gongji-cli&response_type=code&scope=openid&${challenge}`;
    const start = new URL(`${running.issuer}/auth?${request}&redirect_uri=http://127.0.0.1/callback`);
    for (const accountId of ['zhang-san', 'clerk-330100']) {
      const shown = await browse(start, 'http://127.0.0.1/callback');
      expect(await shown.response.text()).toContain('name="accountId"');
      const done = await browse(shown.url, 'http://127.0.0.1/callback', new URLSearchParams({ accountId }));
      expect(done.url.searchParams.get('code')).toMatch(/^[\w-]{20,}$/);
    }
  });

  test('has an end for the web client', async () => {
    const response = await fetch(`${running.issuer}/done?code=x`);
    const html = await response.text();
    expect([response.status, unbalanced(html)]).toEqual([200, []]);
    expect(html).toContain('已登录');
  });
});

describe('what is not a choice stays on the page', () => {
  const nobody = '没有找到持此证件的登记人员。Nobody is registered with this certificate.';
  const nothing = '请选择要登录的人。Please choose who signs in.';

  test.each([
    ['a certificate nobody has', { certificateKind: 'RESIDENT_ID', certificateNumber: '330106199001011239' }, nobody],
    ['the number under another kind', { certificateKind: 'OTHER', certificateNumber: '11010519491231002X' }, nobody],
    ['a kind there is not', { certificateKind: '__proto__', certificateNumber: '1' }, nothing],
    ['no number', { certificateKind: 'RESIDENT_ID', certificateNumber: '' }, nothing],
    ['an account that is not listed', { accountId: 'person-1' }, nothing],
    ['an empty form', {}, nothing],
  ])('%s', async (_name, form, message) => {
    const { post } = await openPage();
    const answer = await post(form as Record<string, string>);
    const html = await answer.text();
    expect([answer.status, unbalanced(html)]).toEqual([422, []]);
    expect(html).toContain(`<p role="alert">${message}</p>`);
    expect(html).not.toContain('330106199001011239');
  });

  test('and the helper says so', async () => {
    const certificate = { kind: 'RESIDENT_ID', number: '330106199001011239' } as const;
    await expect(signIn({ issuer: running.issuer, certificate })).rejects.toThrow(nobody);
  });

  test('a form too long is not read', async () => {
    const { post } = await openPage();
    expect((await post({ accountId: 'x'.repeat(5_000) })).status).toBe(413);
  });
});

describe('a sign-in belongs to the browser that began it', () => {
  test('without its cookie nobody can choose', async () => {
    const { url, post } = await openPage();
    expect((await post({ accountId: 'clerk-330100' }, {})).status).toBe(400);
    expect((await fetch(url)).status).toBe(400);
  });

  test('with the cookie of another sign-in nobody can choose', async () => {
    const mine = await openPage();
    const other = await openPage();
    expect((await mine.post({ accountId: 'clerk-330100' }, { cookie: other.cookie })).status).toBe(400);
  });

  test('its cookies are kept from scripts and from other sites', async () => {
    const cookies = (await running.authorise()).headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/; samesite=lax.*; httponly|; httponly.*; samesite=lax/i);
  });

  test('cancelling goes back with access_denied', async () => {
    const { post, cookie } = await openPage();
    const resume = (await post({ cancel: 'yes' })).headers.get('location') ?? '';
    const end = await fetch(resume, { headers: { cookie }, redirect: 'manual' });
    const location = new URL(end.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe('http://127.0.0.1/callback');
    expect(location.searchParams.get('error')).toBe('access_denied');
  });
});

describe('the authorisation endpoint refuses', () => {
  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
    ['a client that has no sign-in', { client_id: 'demo-pay' }, 'invalid_redirect_uri'],
    ['a redirect that is not registered', { redirect_uri: 'https://evil.example/callback' }, 'invalid_redirect_uri'],
    ['another path on loopback', { redirect_uri: 'http://127.0.0.1/other' }, 'invalid_redirect_uri'],
    [
      'a web redirect on another port',
      { client_id: 'gongji-web', redirect_uri: 'http://127.0.0.1:1/graphiql' },
      'invalid_redirect_uri',
    ],
  ])('%s, on a page and without redirecting', async (_name, parameters, code) => {
    const response = await running.authorise(parameters);
    const html = await response.text();
    expect([response.status, response.headers.get('location'), unbalanced(html)]).toEqual([400, null, []]);
    expect(html).toContain(`<code>${code}</code>`);
  });

  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a silent sign-in', { prompt: 'none' }, 'login_required'],
  ])('%s, by an error on the redirect', async (_name, parameters, code) => {
    const location = new URL((await running.authorise(parameters)).headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe('http://127.0.0.1/callback');
    expect(location.searchParams.get('error')).toBe(code);
    expect(location.searchParams.get('code')).toBeNull();
  });
});

describe('with the sign-in page off', () => {
  test('nobody can begin a sign-in, and there is no page', async () => {
    const silent = await startIssuer({ interactive: false });
    try {
      const clients = [
        { client_id: 'gongji-cli' },
        { client_id: 'gongji-web', redirect_uri: `${silent.publicUrl}/oauth/done` },
        { client_id: 'graphiql', redirect_uri: `${silent.publicUrl}/graphiql` },
      ];
      for (const parameters of clients) {
        const response = await silent.authorise(parameters);
        expect([response.status, response.headers.get('location')]).toEqual([400, null]);
        expect(await response.text()).toContain('<code>invalid_client</code>');
      }
      expect((await fetch(`${silent.issuer}/interaction/x`)).status).toBe(404);
      expect((await fetch(`${silent.issuer}/done`)).status).toBe(404);
      expect((await fetch(silent.jwksUri)).status).toBe(200);
    } finally {
      await silent.close();
    }
  });
});
