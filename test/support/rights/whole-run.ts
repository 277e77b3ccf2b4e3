import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { functionsByUseCase } from './entries.ts';
import { type Recorded, recordedFile, recordedText } from './recorded-file.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each test file writes what the functions did in it. */
    rightsFolder: string;
    /** By the path of the use case, the functions that hand over to it. */
    functionsByUseCase: Readonly<Record<string, readonly string[]>>;
  }
}

/** What one test file leaves there. */
export interface Noted {
  readonly file: string;
  readonly calls: readonly string[];
}

/**
 * `WRITE` makes `infra/rights/recorded.json` anew, after a whole run; `ADD` adds to it, after a part of one. `EXACT`
 * also refuses what is in it and was not done, after a whole run; without any, only what was done and is not in it.
 */
const { GONGJI_RIGHTS: mode } = process.env;
let folder: string;

export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'gongji-rights-'));
  project.provide('rightsFolder', folder);
  project.provide('functionsByUseCase', functionsByUseCase());
}

export function teardown(): void {
  const noted = readdirSync(folder).map((name): Noted => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true });
  const committed: Recorded = JSON.parse(readFileSync(recordedFile, 'utf8'));
  if (mode === 'WRITE' || mode === 'ADD') write(noted, mode === 'ADD' ? committed : []);
  else for (const line of complaints(noted, committed, mode === 'EXACT')) complain(line);
}

function write(noted: readonly Noted[], kept: readonly string[]): void {
  const lines = [...kept, ...noted.flatMap(({ calls }) => calls)];
  writeFileSync(recordedFile, recordedText(lines));
  process.stdout.write(`infra/rights/recorded.json: ${new Set(lines).size} rights that functions use\n`);
}

/** What differs between what was done and what is written down, in words that say what to do about it. */
export function complaints(noted: readonly Noted[], committed: readonly string[], exact: boolean): readonly string[] {
  const done = new Set(noted.flatMap(({ calls }) => calls));
  const unseen = exact ? committed.filter((call) => !done.has(call)) : [];
  return [
    ...noted.flatMap(({ file, calls }) => {
      const isNew = calls.filter((call) => !committed.includes(call));
      if (isNew.length === 0) return [];
      return [
        ...isNew,
        `are done in ${file} and not written down: npm run rights -- ${file}, and then npx vitest run test/infra/rights`,
      ];
    }),
    ...(unseen.length > 0 ? [...unseen, 'are written down, and no test has a function do it: npm run rights'] : []),
  ];
}

function complain(line: string): void {
  process.stderr.write(`rights: ${line}\n`);
  process.exitCode = 1;
}
