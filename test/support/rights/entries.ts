import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where a function begins. */
interface Entry {
  /** Of `functions/`: what is in it is this function's alone. */
  readonly folder: string;
  /** Its modules that tests call in the place of the handler. */
  readonly begins: readonly string[];
}

/** Every function, by its name in the stack. One that is missing here is not recorded, and `test/infra/rights` says so. */
export const entries: Readonly<Record<string, Entry>> = {
  Graphql: { folder: 'graphql', begins: ['api'] },
  Authorizer: { folder: 'authorizer', begins: ['authorize'] },
  Import: { folder: 'jobs/import', begins: ['import-objects'] },
  Rekey: { folder: 'jobs/rekey', begins: [] },
  YearClose: { folder: 'jobs/year-close', begins: [] },
  Verify: { folder: 'jobs/verify', begins: [] },
  RebuildClosing: { folder: 'jobs/rebuild-closing', begins: [] },
  PersonData: { folder: 'jobs/person-data', begins: [] },
  Migrate: { folder: 'jobs/migrate', begins: [] },
  Follow: { folder: 'jobs/follow', begins: [] },
  Events: { folder: 'events', begins: ['consume', 'react'] },
  Evidence: { folder: 'evidence', begins: ['consume'] },
  Sweep: { folder: 'jobs/sweep', begins: ['sweep-areas'] },
  Workflow: { folder: 'workflow', begins: ['run-task', 'tasks'] },
  FaceCallback: { folder: 'face-callback', begins: ['receive'] },
};

const root = join(import.meta.dirname, '../../..');

/** The modules at which a function begins, as paths from the root. */
export const beginningsOf = ({ folder, begins }: Entry): readonly string[] =>
  ['handler', ...begins].map((name) => `functions/${folder}/${name}.ts`);

/**
 * The use cases that functions hand over to, and which functions those are: what a test calls by itself counts for each of
 * them, because each of them does the same.
 */
export function functionsByUseCase(): Readonly<Record<string, readonly string[]>> {
  const users: Record<string, string[]> = {};
  for (const [name, { folder }] of Object.entries(entries)) {
    for (const useCase of new Set(filesIn(join(root, 'functions', folder)).flatMap(useCasesIn))) {
      users[useCase] = [...(users[useCase] ?? []), name];
    }
  }
  return users;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Types alone bring nothing with them. */
const useCasesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*? from '([./]+\/use-cases\/[^']+)';$/gms),
  ].map(([, path = '']) => relative(root, join(file, '..', path)));
