/** What can be said of a JSON text before it is parsed. */
export interface JsonShape {
  /** Deepest nesting of lists and objects; counting stops just over the limit that was given. */
  readonly depth: number;
  /** Members of all lists and objects together; counting stops just over the limit that was given. */
  readonly values: number;
  /** A key that appears twice in one object (a proxy might read the first, `JSON.parse` reads the last), or `__proto__`. */
  readonly flaw: 'duplicate_key' | 'forbidden_key' | undefined;
  /** For each key of the outermost object, its value as text. */
  readonly sections: ReadonlyMap<string, string>;
}

export interface JsonShapeLimits {
  readonly depth: number;
  readonly values: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/**
 * Looks over a JSON text in one loop without recursion. What is no JSON gets some shape or other: parse it afterwards.
 */
export function shapeOfJson(text: string, limits: JsonShapeLimits): JsonShape {
  // One entry for each open bracket: the keys of an object, undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  const sections = new Map<string, string>();
  let depth = 0;
  let values = 0;
  let flaw: JsonShape['flaw'];
  let keyExpected = false;
  let section: { key: string; start: number } | undefined;

  const endSection = (at: number): void => {
    if (section !== undefined && open.length === 1) {
      sections.set(section.key, text.slice(section.start, at));
      section = undefined;
    }
  };

  for (let at = 0; at < text.length && depth <= limits.depth && values <= limits.values; at += 1) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keyExpected && keys !== undefined) {
        const key = keyAt(text, at, end);
        if (key === '__proto__') flaw ??= 'forbidden_key';
        if (keys.has(key)) flaw ??= 'duplicate_key';
        keys.add(key);
        if (open.length === 1) section = { key, start: end + 1 };
        keyExpected = false;
      }
      at = end;
    } else if (character === colon) {
      if (section !== undefined && open.length === 1) section.start = at + 1;
    } else if (character === openObject || character === openList) {
      open.push(character === openObject ? new Set() : undefined);
      depth = Math.max(depth, open.length);
      keyExpected = character === openObject;
      values += 1;
    } else if (character === comma) {
      endSection(at);
      keyExpected = open.at(-1) !== undefined;
      values += 1;
    } else if (character === closeObject || character === closeList) {
      endSection(at);
      open.pop();
      keyExpected = false;
    }
  }
  return { depth, values, flaw, sections };
}

/** The position of the closing quote. Each run of backslashes is looked at once, so that the loop stays linear. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** The key without its escapes: `"\u0071uery"` is `query`. */
function keyAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
