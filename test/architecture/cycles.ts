import { posix } from 'node:path';
import type { SourceFile } from './parse.ts';
import type { Violation } from './violation.ts';

interface Place {
  readonly path: string;
  readonly line: number;
}

/** From a name to the names that it needs, each with the import that says so. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, Place>>;

/**
 * Circles of files that import each other. `import type` does not count here and below: it is erased, so it can
 * neither order nor break the loading of modules. The generated resolvers need it, for they name the views by which
 * they are themselves used.
 */
export function fileCycles(files: readonly SourceFile[]): Violation[] {
  const known = new Set(files.map(({ path }) => path));
  const graph = buildGraph(files, (from, to) => (known.has(to) ? [from, to] : undefined));
  return shortestCycles(graph).map((cycle) => violation('file-cycles', cycle));
}

/** Circles of folders, which a circle of files need not be. A folder and what lies inside it count as one unit. */
export function folderCycles(files: readonly SourceFile[]): Violation[] {
  const known = new Set(files.map(({ path }) => path));
  const graph = buildGraph(files, (from, to) => {
    if (!known.has(to)) return undefined;
    const [left, right] = [posix.dirname(from), posix.dirname(to)];
    const together = `${left}/`.startsWith(`${right}/`) || `${right}/`.startsWith(`${left}/`);
    return together ? undefined : [left, right];
  });
  return shortestCycles(graph).map((cycle) => violation('folder-cycles', cycle));
}

function buildGraph(
  files: readonly SourceFile[],
  edge: (from: string, to: string) => readonly [string, string] | undefined,
): Graph {
  const graph = new Map<string, Map<string, Place>>();
  for (const { path, imports } of files) {
    for (const { target, line, typeOnly } of imports) {
      const [from, to] = (typeOnly ? undefined : edge(path, target)) ?? [];
      if (from === undefined || to === undefined) continue;
      const needs = graph.get(from) ?? new Map<string, Place>();
      graph.set(from, needs);
      if (!needs.has(to)) needs.set(to, { path, line });
    }
  }
  return graph;
}

interface Step {
  readonly name: string;
  readonly place: Place;
}

/** A shortest circle through each name that is on one and was not on one found before. */
function shortestCycles(graph: Graph): Step[][] {
  const seen = new Set<string>();
  const cycles: Step[][] = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const cycle = shortestWayBack(graph, start);
    for (const { name } of cycle) seen.add(name);
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}

function shortestWayBack(graph: Graph, start: string): Step[] {
  const reached = new Set<string>();
  let ways: { readonly at: string; readonly steps: Step[] }[] = [{ at: start, steps: [] }];
  while (ways.length > 0) {
    const longer: typeof ways = [];
    for (const { at, steps } of ways) {
      for (const [name, place] of graph.get(at) ?? []) {
        const taken = [...steps, { name, place }];
        if (name === start) return taken;
        if (!reached.has(name)) longer.push({ at: name, steps: taken });
        reached.add(name);
      }
    }
    ways = longer;
  }
  return [];
}

function violation(rule: string, cycle: readonly Step[]): Violation {
  const [first] = cycle;
  const way = cycle.map(({ name, place }) => `-> ${name} (${place.path}:${place.line})`).join(' ');
  return { rule, path: first?.place.path ?? '', line: first?.place.line ?? 1, message: `${cycle.at(-1)?.name} ${way}` };
}
