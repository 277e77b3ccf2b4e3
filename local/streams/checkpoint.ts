import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How far a stream has been consumed: the last sequence number of each shard. */
export interface Position {
  readonly streamArn: string;
  readonly shards: Readonly<Record<string, string>>;
}

export interface Checkpoint {
  read(): Position | undefined;
  write(position: Position): void;
}

const folderIn = (directory: string): string => join(directory, 'streams');

/** Kept in a file of its own for each consumer; without a directory in memory, for as long as the process lives. */
export function createCheckpoint(directory: string | undefined, consumer: string): Checkpoint {
  let kept: Position | undefined;
  if (directory === undefined) {
    return {
      read: () => kept,
      write: (position) => {
        kept = position;
      },
    };
  }
  const file = join(folderIn(directory), `${consumer}.json`);
  return { read: () => readIfThere(file), write: (position) => replace(file, JSON.stringify(position)) };
}

/** The place of one consumer in one stream. */
export interface Place {
  /** The last sequence number of a shard that was consumed. */
  of(shardId: string): string | undefined;
  reached(shardId: string, sequence: string | undefined): void;
}

/** What was kept of another stream says nothing of this one. */
export function createPlace(checkpoint: Checkpoint, streamArn: string): Place {
  const kept = checkpoint.read();
  let position: Position = kept?.streamArn === streamArn ? kept : { streamArn, shards: {} };
  return {
    of: (shardId) => position.shards[shardId],
    reached(shardId, sequence) {
      if (sequence === undefined) return;
      position = { ...position, shards: { ...position.shards, [shardId]: sequence } };
      checkpoint.write(position);
    },
  };
}

/** Of every consumer that keeps one here. */
export function checkpointsIn(directory: string): readonly Position[] {
  try {
    const files = readdirSync(folderIn(directory)).filter((name) => name.endsWith('.json'));
    return files.flatMap((name) => readIfThere(join(folderIn(directory), name)) ?? []);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Undefined also for what is no checkpoint: then the stream is read from its beginning, which does no harm. */
function readIfThere(file: string): Position | undefined {
  try {
    const { streamArn, shards } = JSON.parse(readFileSync(file, 'utf8')) as Position;
    return { streamArn, shards };
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** By a rename, so that a process killed at any moment leaves the old one or the new one. */
function replace(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
