/** What functions were seen to do, `Sweep dynamodb:Query table/index/waiting/REVIEW#*`, as the recorder notes it. */
export type Recorded = readonly string[];

export const recordedFile = new URL('../../../infra/rights/recorded.json', import.meta.url);

/** In the order of the alphabet, each once and on a line of its own, so that a difference reads well. */
export const recordedText = (lines: Iterable<string>): string =>
  `${JSON.stringify([...new Set(lines)].toSorted(), undefined, 2)}\n`;

/** Function, action, and on what. */
export function partsOf(line: string): { readonly name: string; readonly action: string; readonly thing: string } {
  const [, name = '', action = '', thing = ''] = /^(\S+) (\S+) (.*)$/s.exec(line) ?? [];
  return { name, action, thing };
}
