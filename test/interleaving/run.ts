/**
 * Tries every order of the requests of two acts that meet, and every fault at every request of each order that is
 * unlike the others, `npm run interleavings`. GONGJI_PAIR names one pair alone.
 */
import { startDynamoDb } from '../../local/dynamodb.ts';
import { explore } from './explore.ts';
import { everyFault, pairs, playing } from './pairs.ts';
import { openStage } from './scene.ts';

const tell = (line: string) => process.stdout.write(`${line}\n`);

const engine = await startDynamoDb();
try {
  for (const [name, pair] of Object.entries(pairs)) {
    if (process.env.GONGJI_PAIR && process.env.GONGJI_PAIR !== name) continue;
    const stage = await openStage(engine.endpoint);
    const begunAt = Date.now();
    const playOne = await playing(pair, stage);
    const every = await explore(playOne, { readsCommute: process.env.GONGJI_FEW === '1', faultsOf: () => [] });
    const faulty = await explore(playOne, { readsCommute: true, faultsOf: everyFault });
    tell(
      `${name}: ${every.orders} orders, ${faulty.orders} unlike each other, ${faulty.withFaults} with a fault, ${Math.round((Date.now() - begunAt) / 1000)} s`,
    );
    const broken = every.broken ?? faulty.broken;
    if (broken) {
      tell(broken);
      process.exitCode = 1;
    }
    await stage.close();
  }
} finally {
  await engine.stop();
}
