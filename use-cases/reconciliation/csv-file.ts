/** No cell holds a comma, a quotation mark or a line's end: ids, codes and amounts. CRLF, as RFC 4180 has it. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

export function csvFile(rows: Iterable<readonly string[]>): Uint8Array {
  const lines: string[] = [];
  for (const cells of rows) lines.push(csvLine(cells));
  return bytesOf(lines);
}

export const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join(''));
