import { fileURLToPath } from 'node:url';
import { checks } from './check/checks.ts';
import { runChecks } from './check/run-checks.ts';

/** `npm run check`, or `npm run check -- types sdl` for some of it: everything that needs no running system. */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !checks.some((check) => check.name === name));
const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());

if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else {
  const ok = await runChecks(
    checks.filter(({ name }) => chosen.length === 0 || chosen.includes(name)),
    {
      root: fileURLToPath(new URL('..', import.meta.url)),
      atOnce: 2,
      write: (text) => process.stdout.write(text),
      signal: abort.signal,
    },
  );
  process.exitCode = ok ? 0 : 1;
}
