import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** No name is resolved, so that a page that reaches for another machine fails even where a test does not look. */
const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * The Chromium that comes as a package. Where it cannot start, returns the reason, so that a test can say why it is
 * skipped; in CI that is a failure.
 */
export async function launchBrowser(): Promise<Browser | { readonly reason: string }> {
  try {
    return await playwright.launch({ executablePath: await chromium.executablePath(), args: flags });
  } catch (error) {
    if (process.env.CI) throw error;
    return { reason: String(error).split('\n')[0] ?? '' };
  }
}
