import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { sendPage } from '../pages.ts';
import { type Assets, createAssets } from './assets.ts';

/** Monaco writes style elements, therefore inline styles; everything else comes from this server and from files. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

const building = `<p>正在构建页面，几秒后自动刷新。</p><p>The page is being built; it reloads by itself in a moment.</p>`;

/** Answers `/graphiql` and what is below it. */
export function createGraphiql(assets: Assets = createAssets()) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const current = assets.current();
    if ('building' in current) {
      response.setHeader('Refresh', '1');
      return sendPage(response, 202, 'GraphiQL', building);
    }
    if ('problem' in current) {
      const failed =
        '<p>页面构建失败，原因见服务器的输出。</p><p>Building the page failed; the server printed why.</p>';
      console.error(`building GraphiQL failed: ${current.problem}`);
      return sendPage(response, 500, 'GraphiQL', failed);
    }
    const asset = /^\/graphiql\/(assets\/[\w.-]+)$/.exec(pathname)?.[1];
    if (asset) return sendFile(response, join(current.folder, asset), 'public, max-age=31536000, immutable');
    if (/^\/graphiql\/?$/.test(pathname)) return sendFile(response, join(current.folder, 'index.html'), 'no-store');
    sendPage(response, 404, '404', '<p>没有这个页面。No such page.</p>');
  };
}

async function sendFile(response: ServerResponse, path: string, cacheControl: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return sendPage(response, 404, '404', '<p>没有这个页面。No such page.</p>');
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cache-Control': cacheControl,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
