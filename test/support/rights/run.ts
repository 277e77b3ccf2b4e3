/**
 * Writes `infra/rights/recorded.json`: `npm run rights` anew, of a whole run of the tests; with the paths of tests behind
 * it, `npm run rights -- test/functions/jobs`, it adds what they do and keeps the rest.
 */
import { spawn } from 'node:child_process';

const paths = process.argv.slice(2);
const child = spawn('vitest', ['run', ...paths], {
  env: { ...process.env, GONGJI_RIGHTS: paths.length > 0 ? 'ADD' : 'WRITE' },
  stdio: 'inherit',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
