import fc from 'fast-check';
import { cheapestClient } from '../support/chosen-engine.ts';
import { createWorld, type World } from '../support/world.ts';

export interface Histories {
  readonly endpoint: string;
  readonly runs: number;
  readonly seed: number;
  /** Of a failure that was printed before: this history alone. */
  readonly path?: string;
  /** A failure is made shorter as long as this lasts. */
  readonly secondsMax: number;
}

/** How often each call was answered in each way, over all histories: a test in which nothing happens proves nothing. */
export type Tally = Map<string, number>;

export interface Lived {
  readonly runs: number;
  readonly tally: Tally;
  /** Seed, path, what does not hold, and the shortest history found in which it does not. */
  readonly failure?: string;
}

/** How a history of one kind is made and lived. */
export interface Model<H> {
  readonly anyHistory: fc.Arbitrary<H>;
  /** What every table has before the first history. */
  readonly prepare?: (world: World) => Promise<void>;
  /** Gives the first thing that does not hold, or nothing. */
  readonly live: (world: World, nth: number, history: H, tally: Tally) => Promise<string | undefined>;
}

/** Tables are let go after so many histories: an engine in memory keeps everything. */
const historiesPerTable = 100;

/** Lives random histories, one after the other, on real tables of the engine. */
export async function liveAll<H>(
  model: Model<H>,
  { endpoint, runs, seed, path, secondsMax }: Histories,
): Promise<Lived> {
  const tally: Tally = new Map();
  let world: World | undefined;
  let lived = 0;
  const worldOfNow = async () => {
    if (!world || lived % historiesPerTable === 0) {
      await world?.close();
      world = await createWorld({ endpoint, client: cheapestClient() });
      await model.prepare?.(world);
    }
    return world;
  };
  const property = fc.asyncProperty(model.anyHistory, async (history) => {
    const broken = await model.live(await worldOfNow(), lived++ % historiesPerTable, history, tally);
    if (broken !== undefined) throw new Error(broken);
  });
  try {
    const details = await fc.check(property, {
      numRuns: runs,
      seed,
      ...(path !== undefined && { path }),
      interruptAfterTimeLimit: secondsMax * 1_000,
    });
    if (!details.failed) return { runs: details.numRuns, tally };
    const { counterexamplePath, counterexample, errorInstance } = details;
    const replay = `GONGJI_SEED=${details.seed} GONGJI_PATH=${counterexamplePath}`;
    const what =
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
    return { runs: details.numRuns, tally, failure: `${replay}\n${what}\n${JSON.stringify(counterexample, null, 1)}` };
  } finally {
    await world?.close();
  }
}
