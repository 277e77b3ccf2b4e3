import type { Import, SourceFile } from './parse.ts';
import type { Violation } from './violation.ts';

/**
 * What the files of a folder may import. An entry that ends with `/` stands for everything below it, any other for
 * itself; `type …` allows `import type` alone; `name of package` allows that one name; `*` allows everything.
 */
interface Layer {
  readonly files: string;
  readonly may: readonly string[];
}

/** Only these know the tools that build, run and test; nothing that is deployed may need them. */
const tools = ['infra/', 'local/', 'ops/', 'test/', 'bench/'];

/** The first row that a file belongs to decides, so the exceptions stand before their folder. */
const layers: readonly Layer[] = [
  // The holidays that the State Council announces every year come with a package; nothing else reckons with them.
  { files: 'domain/working-days.ts', may: ['domain/', 'chinese-days'] },
  { files: 'domain/', may: ['domain/', 'createHash of node:crypto'] },
  {
    // `node:timers/promises`: an import that is throttled waits a little before it goes on.
    files: 'use-cases/',
    may: ['use-cases/', 'domain/', 'valibot', 'csv-parse/sync', 'node:buffer', 'node:timers/promises'],
  },
  {
    files: 'store/',
    may: [
      'store/',
      'type use-cases/ports.ts',
      // The ports of the jobs: how far one has come, and the walks over everybody and every claim.
      'type use-cases/job-progress.ts',
      'type use-cases/person-scan.ts',
      'type use-cases/account-scan.ts',
      'type use-cases/claim-scan.ts',
      'type use-cases/person-items.ts',
      'use-cases/operations/migrations.ts',
      'domain/',
      '@aws-sdk/',
      'valibot',
      'node:',
    ],
  },
  { files: 'regions/', may: ['regions/', '#region-files', 'domain/', 'valibot', 'node:fs', 'node:path'] },
  {
    files: 'schema/generated/',
    may: ['schema/generated/', 'type functions/graphql/context.ts', 'type functions/graphql/views.ts', 'type graphql'],
  },
  { files: 'schema/codegen/', may: ['schema/codegen/', '@graphql-codegen/', 'graphql', 'node:crypto', 'node:fs'] },
  { files: 'schema/', may: ['schema/', 'type functions/'] },
  {
    files: 'functions/runtime/compose.ts',
    may: [
      'functions/runtime/',
      'functions/outside/',
      'store/',
      'use-cases/',
      'regions/',
      'domain/',
      '@aws-sdk/',
      'node:crypto',
    ],
  },
  {
    files: 'functions/',
    may: [
      'functions/',
      'use-cases/',
      'domain/',
      'schema/generated/',
      '@apollo/server',
      '@apollo/server/',
      '@as-integrations/aws-lambda',
      '@aws-lambda-powertools/',
      '@aws-sdk/',
      '#sdl',
      '#documents',
      'dataloader',
      'graphql',
      'jose',
      'node:',
      'pdfkit',
      'type aws-lambda',
      'uqr',
      'valibot',
    ],
  },
  {
    // The stack needs the table's definition, the profiles, the two things that the gateway must say and refuse
    // exactly as the function behind it does, what the events function is woken for, and what is counted.
    files: 'infra/',
    may: [
      'infra/',
      'cdk.json',
      'store/table.ts',
      'regions/',
      'schema/generated/bare-sdl.ts',
      'schema/generated/documents.ts',
      'domain/',
      'functions/graphql/gateway-responses.ts',
      'functions/graphql/limits/',
      'functions/authorizer/usage-key.ts',
      'functions/events/filters.ts',
      'functions/events/delivery.ts',
      'functions/evidence/filters.ts',
      'functions/runtime/metric-names.ts',
      'aws-cdk-lib',
      'aws-cdk-lib/',
      'cdk-nag',
      'constructs',
      '@aws-sdk/',
      'esbuild',
      'rolldown/utils',
      'node:',
    ],
  },
  {
    // It deploys what the stack is, and tells the story of `local/demo/` against it.
    files: 'local/emulate/',
    may: ['local/', 'infra/', 'functions/', 'use-cases/', 'store/', 'regions/', 'domain/', 'schema/', 'package'],
  },
  {
    files: 'local/',
    may: ['local/', 'functions/', 'use-cases/', 'store/', 'regions/', 'domain/', 'schema/', 'package'],
  },
  {
    // The verbs know what the functions answer; the functions themselves run here only where nothing is deployed.
    files: 'ops/local-target.ts',
    may: ['ops/', 'local/', 'functions/', 'package'],
  },
  {
    files: 'ops/',
    may: [
      'ops/',
      'infra/deployment.ts',
      'regions/check.ts',
      'type use-cases/',
      'type domain/',
      // What a consumer is woken for, and in which form, wherever it runs.
      'functions/events/filters.ts',
      'functions/evidence/filters.ts',
      'local/streams/filter.ts',
      'local/streams/lambda-event.ts',
      'package',
    ],
  },
  // It measures with the worlds and documents that the tests use.
  { files: 'bench/', may: ['*'] },
  { files: 'test/', may: ['*'] },
  { files: 'vitest.config.ts', may: ['test/support/', 'package'] },
];

/** Imports that go against the direction of the layers. */
export function layerViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, imports }) => {
    const layer = layers.find((row) => isBelow(path, row.files));
    if (!layer) return [{ rule: 'layers', path, line: 1, message: 'belongs to no layer: give it a row in layers.ts' }];
    return imports
      .filter((found) => !isAllowed(found, layer.may))
      .map((found) => ({ rule: 'layers', path, line: found.line, message: wrong(found, layer) }));
  });
}

function wrong({ target, names, typeOnly }: Import, layer: Layer): string {
  const what = typeOnly ? `types of ${target}` : `${target} { ${names.join(', ')} }`;
  return `${layer.files} may not import ${what}`;
}

function isAllowed({ target, names, typeOnly }: Import, may: readonly string[]): boolean {
  return may.some((entry) => {
    if (entry === '*') return true;
    if (entry === 'package') return isPackage(target);
    const [, name, from] = /^(\w+) of (.+)$/.exec(entry) ?? [];
    if (name && from) return target === from && names.every((imported) => imported === name);
    if (entry.startsWith('type ')) return typeOnly && isBelow(target, entry.slice('type '.length));
    return isBelow(target, entry);
  });
}

function isPackage(target: string): boolean {
  const own = [...layers.map(({ files }) => files), ...tools];
  return target !== '<computed>' && !target.startsWith('..') && !own.some((folder) => isBelow(target, folder));
}

function isBelow(path: string, entry: string): boolean {
  return path === entry || (/[/:]$/.test(entry) && path.startsWith(entry));
}
