/**
 * Lives many random histories of binding, `npm run model`, or of the ledger, `npm run model:ledger`: as many processes
 * as there are cores, each with its own engine, tables and seed.
 *
 *     GONGJI_HISTORIES=2000 npm run model
 *     GONGJI_SEED=… npm run model                      the same histories whenever there are as many cores
 *     GONGJI_SEED=… GONGJI_PATH=… npm run model        what a failure printed: that history again
 *     GONGJI_ENGINE=dynamodb-local npm run model       on Amazon's engine, which needs Java
 */
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { startChosenEngine } from '../support/chosen-engine.ts';
import { bindingModel } from './binding/histories.ts';
import { type Histories, type Lived, liveAll } from './histories.ts';
import { ledgerModel } from './ledger/histories.ts';

const { GONGJI_HISTORIES: wanted = '2000', GONGJI_SEED: seed, GONGJI_PATH: path, GONGJI_SHARE: share } = process.env;

const liveThem: Record<string, (histories: Histories) => Promise<Lived>> = {
  binding: (histories) => liveAll(bindingModel, histories),
  ledger: (histories) => liveAll(ledgerModel, histories),
};
const [, , model = 'binding'] = process.argv;

/** Twice what 2,000 histories take on two slow cores. */
const secondsMax = 20 * 60;

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** fast-check takes a signed integer of 32 bits. */
const seedsAll = 2 ** 31;
const firstSeed = Number(seed ?? randomInt(0, seedsAll));

async function liveShare(runs: number, ofSeed: number): Promise<boolean> {
  const liveHistories = liveThem[model];
  if (!liveHistories) throw new Error(`there is no model of ${model}`);
  const engine = await startChosenEngine();
  const begunAt = Date.now();
  try {
    const lived = await liveHistories({
      endpoint: engine.endpoint,
      runs,
      seed: ofSeed,
      secondsMax,
      ...(path && { path }),
    });
    const seconds = Math.round((Date.now() - begunAt) / 1000);
    const calls = [...lived.tally.values()].reduce((sum, number) => sum + number, 0);
    tell(`seed ${ofSeed}: ${lived.runs} of ${runs} histories, ${calls} calls, ${seconds} s`);
    if (process.env.GONGJI_TALLY) for (const [name, number] of [...lived.tally].sort()) tell(`  ${name}: ${number}`);
    if (lived.failure) tell(lived.failure);
    return !lived.failure && (path !== undefined || lived.runs === runs);
  } finally {
    await engine.stop();
  }
}

/** A process of its own for each share: an engine and a caller keep a core busy. */
const startShare = (runs: number, ofSeed: number) =>
  new Promise<boolean>((resolve) => {
    const env = { ...process.env, GONGJI_SHARE: String(runs), GONGJI_SEED: String(ofSeed) };
    fork(import.meta.filename, [model], { env }).once('exit', (code) => resolve(code === 0));
  });

async function live(): Promise<boolean> {
  if (share || path) return liveShare(Number(share ?? wanted), firstSeed);
  const shares = Math.max(1, availableParallelism());
  const runs = Math.ceil(Number(wanted) / shares);
  tell(`${runs * shares} histories in ${shares} processes`);
  const seeds = Array.from({ length: shares }, (_, place) => (firstSeed + place) % seedsAll);
  return (await Promise.all(seeds.map((one) => startShare(runs, one)))).every(Boolean);
}

process.exitCode = (await live()) ? 0 : 1;
