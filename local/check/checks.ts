import type { Check } from './run-check.ts';

const bin = 'node_modules/.bin';
const node = process.execPath;

/**
 * What `npm run check` runs, the longest first, so that two at a time end soonest. The limits are about ten times what
 * each takes on two cores: whoever reaches one hangs.
 */
export const checks: readonly Check[] = [
  {
    name: 'architecture',
    what: 'directions, purity, sizes, schema conventions',
    command: [`${bin}/vitest`, 'run', '--reporter=dot', 'test/architecture', 'test/schema'],
    limitSeconds: 120,
  },
  { name: 'types', what: 'tsc', command: [`${bin}/tsc`, '--noEmit', '-p', '.'], limitSeconds: 120 },
  { name: 'unused', what: 'files, exports, dependencies', command: [`${bin}/knip`], limitSeconds: 120 },
  { name: 'sdl', what: 'lint of schema and documents', command: [`${bin}/eslint`, 'schema'], limitSeconds: 60 },
  {
    name: 'codegen',
    what: 'schema/generated is up to date',
    command: [node, 'schema/codegen/generate.ts', '--check'],
    limitSeconds: 60,
  },
  {
    name: 'released',
    what: 'the released schema is not broken',
    command: [node, 'schema/codegen/released.ts', '--check'],
    limitSeconds: 30,
  },
  {
    name: 'format',
    what: 'format and lint of code',
    command: [`${bin}/biome`, 'ci', '--colors=off', '.'],
    limitSeconds: 60,
  },
  { name: 'regions', what: 'region profiles', command: [node, 'local/check/regions.ts'], limitSeconds: 30 },
];
