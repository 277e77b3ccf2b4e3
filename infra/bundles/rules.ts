import type { Metafile } from 'esbuild';
import type { Budget } from './functions.ts';
import { standIns } from './stand-ins.ts';

const inputsShown = 12;

/** What is wrong with a bundle, one sentence each; empty when it may be deployed. */
export function bundleProblems(metafile: Metafile, sizes: Budget, budget: Budget): string[] {
  const inputs = bytesByInput(metafile);
  return [...overBudget(inputs, sizes, budget), ...secondCopies([...inputs.keys()]), ...leftOut([...inputs.keys()])];
}

/** How many bytes of the output come from each input file, for those that bring any. */
function bytesByInput({ outputs }: Metafile): Map<string, number> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return new Map(
    inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path, of]) => [path, of.bytesInOutput]),
  );
}

function overBudget(inputs: Map<string, number>, sizes: Budget, budget: Budget): string[] {
  const over = (['minified', 'gzip'] as const).filter((measure) => sizes[measure] > budget[measure]);
  if (over.length === 0) return [];
  const packages = [...bytesByPackage(inputs)].sort(([, a], [, b]) => b - a).slice(0, inputsShown);
  return [
    ...over.map((measure) => `It has ${sizes[measure]} bytes ${measure}, and may have ${budget[measure]}.`),
    `The biggest parts:\n${packages.map(([name, bytes]) => `${String(bytes).padStart(9)}  ${name}`).join('\n')}`,
  ];
}

/** Files of one package together; our own by their folder. */
function bytesByPackage(inputs: Map<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [path, bytes] of inputs) {
    const name = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path.replace(/\/[^/]*$/, '');
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return sums;
}

/** Each copy has types of its own that the other's `instanceof` does not know, so requests fail that did not in a test. */
const single = ['graphql', '@apollo/server'];

function secondCopies(paths: readonly string[]): string[] {
  return single.flatMap((name) => {
    const copies = new Set(paths.flatMap((path) => copyOf(name, path)));
    return copies.size > 1 ? [`It has more than one ${name}: ${[...copies].sort().join(', ')}.`] : [];
  });
}

/** The folder of a package and the form of its modules: `node_modules/graphql (mjs)`, `…/server/dist/cjs (js)`. */
function copyOf(name: string, path: string): string[] {
  const [, folder, rest = ''] = path.match(new RegExp(`^(.*node_modules/${name})/(.*)$`)) ?? [];
  if (folder === undefined) return [];
  const form = /^dist\/(cjs|esm)\//.exec(rest)?.[1] ?? /\.(mjs|cjs|js)$/.exec(rest)?.[1] ?? 'other';
  return [`${folder} (${form})`];
}

/** What has a stand-in can come back by another name of the same file. */
function leftOut(paths: readonly string[]): string[] {
  return Object.keys(standIns)
    .filter((name) => paths.some((path) => isOf(name, path)))
    .map((name) => `It has ${name}, which a stand-in replaces.`);
}

/** Whether the file is of the package, or of that part of it: `@smithy/core/event-streams` is a folder somewhere in it. */
function isOf(name: string, path: string): boolean {
  const [, packageName = name, part] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  const [, inside] = path.split(`node_modules/${packageName}/`);
  return inside !== undefined && (part === undefined || `/${inside}`.includes(`/${part}/`));
}
