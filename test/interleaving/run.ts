/**
 * Tries every order of the requests of two acts that meet, and every fault at every request of each, `npm run
 * interleavings`: as many processes as there are cores, each with its own engine. Orders that differ only in which of
 * two reads came first count as one here, for no read can tell; that this is so is tried on as many of those too as
 * GONGJI_ORDERS says, 500 for each pair where it says nothing.
 * GONGJI_PAIR names one pair alone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { cheapestClient, startChosenEngine } from '../support/chosen-engine.ts';
import { type Explored, explore } from './explore.ts';
import { everyFault, pairs, playing } from './pairs.ts';
import { openStage } from './scene.ts';

const parts = ['ORDERS', 'FAULTS'] as const;
type Part = (typeof parts)[number];

/** What one process does at a time. */
interface Task {
  readonly name: string;
  readonly part: Part;
}

type Done = Explored & { readonly seconds: number };

const ordersMax = Number(process.env.GONGJI_ORDERS ?? 500);

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Orders alone are thousands, so their requests go out the cheap way; faults want the SDK, which tries again. */
async function explorePart(endpoint: string, { name, part }: Task): Promise<Done> {
  const pair = pairs[name];
  if (!pair) throw new Error(`there is no pair ${name}`);
  const begunAt = Date.now();
  const stage = await openStage(endpoint, { heldBy: part === 'FAULTS' ? 'SDK' : cheapestClient() });
  try {
    const playOne = await playing(pair, stage);
    const explored = await (part === 'FAULTS'
      ? explore(playOne, { readsCommute: true, faultsOf: everyFault })
      : explore(playOne, { readsCommute: false, faultsOf: () => [], ordersMax }));
    return { ...explored, seconds: Math.round((Date.now() - begunAt) / 1000) };
  } finally {
    await stage.close();
  }
}

/** One process: takes a task, answers what came of it, takes the next, and ends when nobody is there any more. */
async function work(): Promise<void> {
  const engine = await startChosenEngine();
  process.on('message', async (task: Task) => {
    const done = await explorePart(engine.endpoint, task);
    process.send?.(done);
  });
  process.once('disconnect', () => engine.stop());
  process.send?.('READY');
}

function tellOf(name: string, { ORDERS: every, FAULTS: faulty }: Readonly<Record<Part, Done>>): boolean {
  const { orders, withFaults } = faulty;
  const seconds = every.seconds + faulty.seconds;
  const more = every.cutShort ? ' of more' : '';
  tell(`${name}: ${orders} orders, ${withFaults} with a fault; ${every.orders}${more} with reads apart; ${seconds} s`);
  const broken = every.broken ?? faulty.broken;
  if (broken) tell(broken);
  return broken === undefined;
}

/** Gives every task to whoever is free, the long ones first, and tells of each pair when both its parts are done. */
async function explorePairs(names: readonly string[]): Promise<boolean> {
  const tasks = parts.toReversed().flatMap((part) => names.map((name): Task => ({ name, part })));
  const dones = new Map<string, Partial<Record<Part, Done>>>();
  let allHold = true;
  const busy = Array.from({ length: availableParallelism() }, () => {
    const child = fork(import.meta.filename, ['work']);
    let task: Task | undefined;
    child.on('message', (done: Done | 'READY') => {
      if (done !== 'READY' && task) {
        const { name, part } = task;
        const both = { ...dones.get(name), [part]: done };
        dones.set(name, both);
        if (isWhole(both)) allHold = tellOf(name, both) && allHold;
      }
      task = tasks.shift();
      if (task) child.send(task);
      else child.disconnect();
    });
    return endOf(child);
  });
  const ends = await Promise.all(busy);
  const told = [...dones.values()].filter(isWhole);
  const sum = (of: (done: Record<Part, Done>) => number) => told.reduce((all, done) => all + of(done), 0);
  const [orders, apart] = [sum(({ FAULTS }) => FAULTS.orders), sum(({ ORDERS }) => ORDERS.orders)];
  const withFaults = sum(({ FAULTS }) => FAULTS.withFaults);
  tell(`${told.length} of ${names.length} pairs: ${orders} orders, ${withFaults} with a fault, ${apart} reads apart`);
  return allHold && ends.every(Boolean) && told.length === names.length;
}

const isWhole = (both: Partial<Record<Part, Done>>): both is Record<Part, Done> => Boolean(both.ORDERS && both.FAULTS);

const endOf = (child: ChildProcess) =>
  new Promise<boolean>((resolve) => void child.once('exit', (code) => resolve(code === 0)));

const { GONGJI_PAIR: named } = process.env;
if (process.argv[2] === 'work') await work();
else {
  const names = Object.keys(pairs).filter((name) => !named || name === named);
  process.exitCode = names.length > 0 && (await explorePairs(names)) ? 0 : 1;
}
