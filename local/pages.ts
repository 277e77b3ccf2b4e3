import type { ServerResponse } from 'node:http';

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1c2733}
a{color:#0b5f45}code{background:#eef2f5;padding:.1em .3em;border-radius:4px}li{margin:.4em 0}
button,select{font:inherit;min-height:2.75rem;padding:.5rem 1rem;margin:.25rem .5rem .25rem 0}table{border-collapse:collapse}td,th{text-align:start;padding:.25rem 1rem .25rem 0}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as HTML shows it, also inside quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Sends a plain page of ours. `body` is trusted HTML: what comes from elsewhere goes in escaped. */
export function sendPage(response: ServerResponse, status: number, title: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title} · 共济 Gongji</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${style}</style></head><body>${body}</body></html>`);
}

/** The first page: what there is here and where. */
export function frontPage(options: { readonly graphiql: boolean }): string {
  const graphiql = options.graphiql
    ? '<li><a href="/graphiql">/graphiql</a> 查询页面，可登录。Try queries, with sign-in.</li>'
    : '';
  return `<h1>共济 Gongji</h1>
<p>家庭共济接口，本机服务。Family mutual aid on medical-insurance accounts, served on this machine.</p>
<ul>${graphiql}
<li><code>POST /graphql</code> 接口，需要访问令牌。The API; needs an access token.</li>
<li><a href="/oauth/.well-known/openid-configuration">/oauth</a> 签发令牌。The issuer of tokens.</li>
<li><a href="/stand-ins/population-register">/stand-ins/population-register</a> 人口信息库替身。A stand-in for the population register.</li>
<li><a href="/healthz">/healthz</a> 运行状况。Whether everything works.</li></ul>`;
}
