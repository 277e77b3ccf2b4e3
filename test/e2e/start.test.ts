import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientCredentialsToken, signIn } from '../../local/issuer/client.ts';
import { confidentialClient } from '../../local/issuer/clients.ts';
import { runMain, type ServerProcess, startServerProcess } from '../support/server-process.ts';

const fatherOfHangzhou = { kind: 'RESIDENT_ID', number: '330106198506123013' } as const;

let folder = '';
const running: ServerProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongji-start-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
  await rm(folder, { recursive: true });
});

/** Its temporary files go into our folder, so that we see what it leaves behind. */
async function start(args: readonly string[], environment = {}): Promise<ServerProcess> {
  const server = await startServerProcess(args, { TMPDIR: folder, ...environment });
  running.push(server);
  return server;
}

async function query(url: string, token: string, text: string) {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: text }) });
  return { status: response.status, body: await response.json() };
}

describe('npm start', () => {
  test('says once that it is ready, answers, and leaves nothing behind', async () => {
    const server = await start(['--ephemeral']);
    expect(server.output().match(/^ready /gm)).toHaveLength(1);
    expect(server.output()).toContain('sample data: 12 people, 9 family links\n');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(readdirSync(folder).filter((name) => name.startsWith('gongji-'))).toHaveLength(1);
    expect(await server.stop('SIGTERM')).toBe(0);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('gongji-'))).toEqual([]);
  });

  test('a person signs in and asks for his own balance', async () => {
    const { url } = await start(['--ephemeral']);
    const token = await signIn({ issuer: `${url}/oauth`, accountId: 'hangzhou-father' });
    const answer = await query(url, token, '{ viewer { person { name accounts { admdvs balance { amount } } } } }');
    expect(answer).toEqual({
      status: 200,
      body: {
        data: {
          viewer: { person: { name: '样**', accounts: [{ admdvs: '330100', balance: { amount: '6606.55' } }] } },
        },
      },
    });
    expect((await query(url, 'forged', '{ viewer { role } }')).status).toBe(401);
  });

  test('data are there again after a restart, readable by their owner only', async () => {
    const data = join(folder, 'data');
    const personIn = async ({ url }: ServerProcess) => {
      const token = await signIn({ issuer: `${url}/oauth`, certificate: fatherOfHangzhou });
      return decodeJwt(token).gongji_person;
    };
    const first = await start([], { GONGJI_DATA_DIR: data });
    const person = await personIn(first);
    expect(person).toMatch(/^[0-9a-f-]{36}$/);
    expect(await first.stop('SIGINT')).toBe(0);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(join(data, 'keys.json'))).mode & 0o777).toBe(0o600);
    const second = await start([], { GONGJI_DATA_DIR: data });
    expect(await personIn(second)).toBe(person);
  });

  test('--stage prod has no pages for people, no introspection', async () => {
    const { url, output } = await start(['--ephemeral', '--stage', 'prod']);
    expect(output()).not.toContain('graphiql');
    expect((await fetch(`${url}/graphiql`)).status).toBe(404);
    await expect(signIn({ issuer: `${url}/oauth`, accountId: 'hangzhou-father' })).rejects.toThrow();
    const { clientId, privateJwk } = confidentialClient('demo-pay');
    const token = await clientCredentialsToken({ issuer: `${url}/oauth`, clientId, privateJwk });
    const { body } = await query(url, token, '{ __schema { queryType { name } } }');
    expect(JSON.stringify(body)).not.toContain('"Query"');
    expect(body).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });

  test('a port in use is told in a line', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as AddressInfo).port);
    const { exited, output } = runMain(['--ephemeral'], { PORT: port, TMPDIR: folder });
    expect(await exited).toBe(1);
    expect(output()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another one: PORT=4001 npm start\n`,
    );
    taken.close();
  });

  test.each([
    [['--stage', 'test'], {}, '--stage is dev or prod, not "test"\n'],
    [[], { PORT: 'http' }, 'PORT is no port: http\n'],
    [['--emphemeral'], {}, "Unknown option '--emphemeral'"],
  ])('%j %j is refused before anything starts', async (args, environment, message) => {
    const { exited, output } = runMain(args, { GONGJI_DATA_DIR: join(folder, 'data'), ...environment });
    expect(await exited).toBe(1);
    expect(output()).toContain(message);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('a second Ctrl-C ends it at once', async () => {
    const server = await start(['--ephemeral']);
    const slow = request(`${server.url}/graphql`, { method: 'POST' });
    slow.on('error', () => {}).write('{');
    await sleep(100);
    const exited = server.stop('SIGINT');
    // npm passes on what the terminal has sent already; that is no second Ctrl-C.
    await sleep(100);
    process.kill(server.pid, 'SIGINT');
    await sleep(900);
    expect(server.output()).toContain('stopping (again to force)\n');
    process.kill(server.pid, 'SIGINT');
    expect(await exited).toBe(130);
  });
});
