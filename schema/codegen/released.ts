import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, parse, print, visit } from 'graphql';
import { readSdl } from './sdl.ts';

const folder = new URL('../released/', import.meta.url);
const releasedFile = new URL('schema.graphql', folder);
const reviewedFile = new URL('reviewed-breaks.json', folder);

/** A change after which some client of the released schema fails. */
export interface Break {
  /** As graphql-js names its kinds: `FIELD_REMOVED`. */
  readonly type: string;
  /** In its words: `Claim.total was removed.` */
  readonly description: string;
}

/** One that is meant, and why it may be. */
export interface ReviewedBreak extends Break {
  readonly reason: string;
}

/** What of the released schema the current one breaks. */
export const breaksOf = (released: string, current: string): readonly Break[] =>
  findBreakingChanges(buildSchema(released), buildSchema(current)).map(({ type, description }) => ({
    type,
    description,
  }));

/** One sentence for each break that nobody has reviewed, and each review that nothing needs any more. */
export function unreviewed(breaks: readonly Break[], reviewed: readonly ReviewedBreak[]): readonly string[] {
  const same = (one: Break, other: Break) => one.type === other.type && one.description === other.description;
  return [
    ...breaks
      .filter((found) => !reviewed.some((review) => same(found, review)))
      .map(({ type, description }) => `${type}: ${description} Clients of the released schema would fail.`),
    ...reviewed
      .filter((review) => !breaks.some((found) => same(found, review)))
      .map(({ description }) => `The reviewed break "${description}" is none any more: take it off the list.`),
    ...reviewed
      .filter(({ reason }) => !reason)
      .map(({ description }) => `"${description}" is listed without a reason.`),
  ];
}

/** Without descriptions: what clients rely on, and a difference that can be read. */
const written = (sdl: string): string =>
  `${print(visit(parse(sdl, { noLocation: true }), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }))}\n`;

/**
 * `--check` says what the current schema breaks of the released one; `--release`, run when a release goes out, makes the
 * current one the released and empties the list of what was reviewed.
 */
function main(word: string | undefined): number {
  if (word === '--release') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(releasedFile, written(readSdl()));
    writeFileSync(reviewedFile, '[]\n');
    return 0;
  }
  const reviewed: readonly ReviewedBreak[] = JSON.parse(readFileSync(reviewedFile, 'utf8'));
  const problems = unreviewed(breaksOf(readFileSync(releasedFile, 'utf8'), readSdl()), reviewed);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0)
    process.stderr.write('What is meant goes into schema/released/reviewed-breaks.json, see docs/UPGRADES.md.\n');
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exit(main(process.argv[2]));
