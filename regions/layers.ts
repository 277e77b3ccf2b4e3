/** A path into a JSON value, outermost first. */
export type Path = readonly (string | number)[];

/** One of the texts that a version of a profile is merged from, and where it stands. */
export interface Layer {
  readonly file: string;
  /** Where in the file the content begins: `['versions', 1]`, or nothing for a base. */
  readonly at: Path;
  readonly content: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Objects are merged key by key; everything else, lists and null included, replaces what was there. A list is
 * never merged: half of an old list of relations in a new rule would be nobody's decision.
 */
function merge(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) merged[key] = merge(below[key], value);
  return merged;
}

export const mergeLayers = (layers: readonly Layer[]): unknown =>
  layers.reduce<unknown>((below, layer) => merge(below, layer.content), {});

/** What stands at the path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return (inner as Record<string | number, unknown>)[key];
  }, value);
}

/** The layer that the value at the path came from: the topmost that says anything there, else the topmost. */
export function originOf(layers: readonly Layer[], path: Path): Layer | undefined {
  return layers.findLast((layer) => valueAt(layer.content, path) !== undefined) ?? layers.at(-1);
}
