import { DatabaseSync } from 'node:sqlite';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What outlives the process of an execution: the runner keeps the rest in memory. */
export interface Execution {
  readonly name: string;
  /** JSON, as it was given. */
  readonly input: string;
  readonly status: ExecutionStatus;
  readonly startedAt: string;
  readonly stoppedAt?: string;
  /** JSON. */
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** Every execution there ever was: a name is used once. */
export interface Register {
  find(name: string): Execution | undefined;
  put(execution: Execution): void;
  running(): readonly Execution[];
  close(): void;
}

/** In a file, or in memory where none is named. */
export function openRegister(path = ':memory:'): Register {
  const database = new DatabaseSync(path);
  database.exec(
    'CREATE TABLE IF NOT EXISTS executions (name TEXT PRIMARY KEY, status TEXT NOT NULL, record TEXT NOT NULL)',
  );
  const find = database.prepare('SELECT record FROM executions WHERE name = ?');
  const put = database.prepare('INSERT OR REPLACE INTO executions (name, status, record) VALUES (?, ?, ?)');
  const running = database.prepare("SELECT record FROM executions WHERE status = 'RUNNING' ORDER BY rowid");
  return {
    find: (name) => read(find.get(name)),
    put: (execution) => put.run(execution.name, execution.status, JSON.stringify(execution)),
    running: () => running.all().flatMap((row) => read(row) ?? []),
    close: () => database.close(),
  };
}

const read = (row: Record<string, unknown> | undefined): Execution | undefined =>
  row === undefined ? undefined : JSON.parse(String(row.record));
