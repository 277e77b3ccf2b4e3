/**
 * The money once more on Amazon's DynamoDB Local, `npm run second-engine`: the tests of claims, wallet, accounts and the
 * store, some histories of the ledger, and each order of some pairs of acts. It needs Java 17 or newer, and says so
 * where there is none.
 */
import { spawnSync } from 'node:child_process';
import { startDynamoDbLocal } from '../local/dynamodb.ts';

const tests = ['test/use-cases/claims', 'test/use-cases/wallet', 'test/use-cases/accounts', 'test/interleaving'];

const steps: readonly (readonly string[])[] = [
  ['vitest', 'run', '--reporter=dot', '--testTimeout=60000', ...tests],
  ['node', 'test/model/run.ts', 'ledger'],
];

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Fixed, so that a failure is the change's. */
const env = { GONGJI_SEED: '20261128', GONGJI_HISTORIES: '200', ...process.env, GONGJI_ENGINE: 'dynamodb-local' };

const engine = await startDynamoDbLocal();
if (engine) {
  await engine.stop();
  for (const [command = '', ...args] of steps) {
    tell(`on DynamoDB Local: ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, { env, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} else {
  tell('SKIPPED: DynamoDB Local needs Java 17 or newer, and there is none here; the native engine alone was asked');
}
