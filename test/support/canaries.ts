import { vi } from 'vitest';

/** What was planted, by what it is. */
export type Canaries = Readonly<Record<string, string>>;

/** Where which canary was found, as readable lines; empty where all is well. */
export type Search = (place: string, value: unknown) => readonly string[];

/**
 * Searches anything for canaries: names and values of members at any depth, bytes, and whatever a text hides by
 * encoding (JSON and percent escapes, Base64, hexadecimal), by case, full width, or signs between the characters.
 */
export function canarySearch(canaries: Canaries): Search {
  const wanted = Object.entries(canaries).map(([kind, canary]) => [kind, folded(canary)] as const);
  return (place, value) => {
    const heaps = [...textsIn(value)].flatMap(readings).map(folded);
    return wanted
      .filter(([, canary]) => heaps.some((heap) => heap.includes(canary)))
      .map(([kind]) => `${kind} in ${place}`);
  };
}

/** Signs that people and systems put between the characters of a number or a name go, quotes and brackets stay. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·\-./]/gu, '');

function* textsIn(value: unknown): Generator<string> {
  if (value instanceof Uint8Array) {
    yield Buffer.from(value).toString('utf8');
    yield Buffer.from(value).toString('utf16le');
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const element of value) yield* textsIn(element);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      yield name;
      yield* textsIn(member);
    }
  } else yield String(value);
}

function readings(text: string): string[] {
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const percent = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
  // Something else may stand directly in front of it, so it is read from each of four places.
  const base64 = (text.match(/[\w+/-]{8,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString()),
  );
  const hexadecimal = (text.match(/(?:[0-9a-f]{2}){6,}/gi) ?? []).map((run) => Buffer.from(run, 'hex').toString());
  return [text, unescaped, percent, ...base64, ...hexadecimal];
}

/** Takes what is written to both streams, until restored. */
export function captureOutput(): { readonly lines: readonly string[]; restore(): void } {
  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return true;
    }),
  );
  return {
    lines,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
