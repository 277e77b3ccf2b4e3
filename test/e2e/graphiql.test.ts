import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWithinHours, shanghaiTimeOfDay } from '../../domain/calendar.ts';
import { examples } from '../../local/graphiql/page/examples.ts';
import { signIn } from '../../local/issuer/client.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser | undefined;

beforeAll(async () => {
  server = await startServerProcess();
  const launched = await launchBrowser();
  if ('reason' in launched) process.stdout.write(`the page of GraphiQL is not tested: ${launched.reason}\n`);
  else browser = launched;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Names of the root field that each example must answer with something. */
test.each([
  ['WhoAmI', 'viewer'],
  ['MyBalance', 'viewer'],
  ['MyFamily', 'viewer'],
  ['GrantConsent', 'channelConsentGrant'],
  ['RegionRules', 'regionProfile'],
  ['CheckEligibility', 'bindingEligibility'],
  ['SubmitApplication', 'bindingApplicationSubmit'],
  ['ReviewQueue', 'reviewQueue', 'reviewer-330100'],
])('the example %s is answered without an error', async (name, field, accountId = 'hangzhou-father') => {
  const token = await signIn({ issuer: `${server.url}/oauth`, accountId });
  const { query, variables = '{}' } = examples.find((example) => example.query.includes(` ${name}`)) ?? { query: '' };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: JSON.parse(variables) }),
  });
  const body = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  expect(body.errors).toBeUndefined();
  expect(body.data?.[field]).toBeTruthy();
  expect(JSON.stringify(body.data)).not.toContain('"userErrors":[{');
  if (name === 'CheckEligibility') {
    // Between cities the rules take no quota from 22:00 to 06:00, and say so.
    const byDay = { eligible: true, waitsFor: ['CONFIRMATION'] };
    const byNight = { eligible: false, waitsFor: [] };
    const closed = { from: '22:00', until: '06:00' };
    const expected = isWithinHours(shanghaiTimeOfDay(new Date()).slice(0, 5), closed) ? byNight : byDay;
    expect(body.data).toMatchObject({ bindingEligibility: expected });
  }
});

interface Watched {
  readonly page: Page;
  /** Origins of all requests. */
  readonly origins: Set<string>;
  /** What the browser complained about: refusals by the content security policy among it. */
  readonly complaints: string[];
}

async function openPage(running: Browser): Promise<Watched> {
  const page = await running.newPage({ viewport: { width: 1400, height: 900 } });
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) origins.add(url.origin);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, origins, complaints };
}

test('signs in on the page, runs the first example, signs out; nothing leaves this machine', async ({ skip }) => {
  if (!browser) return skip();
  const { page, origins, complaints } = await openPage(browser);
  await page.goto(`${server.url}/graphiql`);
  // The first visit builds the page; until then a page that reloads itself is shown.
  await page.getByRole('button', { name: '登录 Sign in' }).click({ timeout: 90_000 });
  await page.waitForURL('**/oauth/interaction/*');
  await page.locator('[value="hangzhou-father"]').click();
  await page.waitForURL('**/graphiql');
  await page.getByTestId('signed-in-as').getByText('样** 参保人 citizen').waitFor();
  await page.locator('.graphiql-execute-button').click();
  const answer = page.locator('.graphiql-response');
  await answer.getByText('"CITIZEN"').waitFor();
  await answer.getByText('330106********3013').waitFor();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).waitFor();
  await page.getByRole('button', { name: '退出 Sign out' }).click();
  await page.getByRole('button', { name: '登录 Sign in' }).waitFor();
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
  expect([...origins]).toEqual([server.url]);
  expect(complaints).toEqual([]);
}, 120_000);
