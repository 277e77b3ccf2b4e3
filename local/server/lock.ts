import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedToStart } from './refused-to-start.ts';

/** Who may open a data directory. */
export type DataUser = 'npm start' | 'npm run import';

/** What the lock file says of the process that took it. */
export interface Holder {
  readonly pid: number;
  /** Tells it from a later process with the same number; null where the system does not say. */
  readonly started: string | null;
  readonly user: DataUser;
}

const advice: Readonly<Record<DataUser, string>> = {
  'npm start': 'Stop it first, or give another GONGJI_DATA_DIR.',
  'npm run import':
    'Stop it first, give another GONGJI_DATA_DIR, or name a DynamoDB that runs by itself with --endpoint.',
};

/**
 * Takes the data directory for this process and returns what gives it back. Throws {@link RefusedToStart} where another
 * process has it; the lock of one that has died is taken over. `shown` is the directory as the user named it.
 */
export function lockDirectory(directory: string, user: DataUser, shown: string): () => void {
  const lock = join(directory, 'lock.json');
  const own = join(directory, `lock-${process.pid}.json`);
  const words = JSON.stringify({ pid: process.pid, started: startOf(process.pid), user } satisfies Holder);
  writeFileSync(own, words);
  try {
    // A link is made whole or not at all, so nobody ever reads half a lock.
    while (!linked(own, lock)) {
      const found = readIfThere(lock);
      if (found === undefined) continue;
      const holder = holderIn(found);
      if (holder) {
        throw new RefusedToStart(
          `The data in ${shown} are in use by ${holder.user} (process ${holder.pid}). ${advice[user]}`,
        );
      }
      removeStale(lock, found, directory);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readIfThere(lock) === words) rmSync(lock);
  };
}

/** Which process has that data directory now; undefined where none has. */
export function holderOf(directory: string): Holder | undefined {
  const words = readIfThere(join(directory, 'lock.json'));
  return words === undefined ? undefined : holderIn(words);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between reading and removing another process may have taken the lock over; then it gets its own back. */
function removeStale(lock: string, stale: string, directory: string): void {
  const aside = join(directory, `lock-${process.pid}-stale.json`);
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readIfThere(aside) !== stale) linked(aside, lock);
  rmSync(aside, { force: true });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined where that process has ended, or where the file says nothing. */
function holderIn(words: string): Holder | undefined {
  try {
    const holder = JSON.parse(words) as Holder;
    return isAlive(holder.pid) && startOf(holder.pid) === holder.started ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The boot and the tick in which a process began, on Linux; null of one that has ended and still has its number. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name, in parentheses, may hold anything; after it come the state and, as the 20th word, the tick.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? [];
    return words[0] === 'Z' ? null : `${boot} ${words[19]}`;
  } catch {
    return null;
  }
}
