import { Buffer } from 'node:buffer';

/** Old systems export GB 18030 (with GBK and GB 2312 in it); in neither encoding is 0x0A part of another character. */
export const rosterEncodings = ['utf-8', 'gb18030'] as const;
export type RosterEncoding = (typeof rosterEncodings)[number];

/** A line longer than this is no row; reading it whole could take all memory. */
const lineBytesMax = 64 * 1024;

export type LineFault = 'line_too_long' | 'line_undecodable';

export interface RosterLine {
  /** 1, 2, 3 … blank lines counted. */
  readonly number: number;
  readonly text?: string;
  /** Why there is no text. */
  readonly fault?: LineFault;
}

/** Where reading goes on: after so many lines, at that byte. */
export interface RosterPosition {
  readonly line: number;
  readonly byteOffset: number;
}

/** Lines that are worked on together, without the blank ones, and where the next window begins. */
export interface RosterWindow {
  readonly lines: readonly RosterLine[];
  readonly next: RosterPosition;
}

/** Cuts a byte stream that begins at `from` into windows of at most `size` lines; holds one window and one chunk. */
export async function* rosterWindows(
  chunks: AsyncIterable<Uint8Array>,
  from: RosterPosition,
  encoding: RosterEncoding,
  size: number,
): AsyncGenerator<RosterWindow> {
  let { line, byteOffset } = from;
  let lines: RosterLine[] = [];
  const decode = decoder(encoding);
  for await (const piece of pieces(chunks)) {
    line += 1;
    byteOffset += piece.bytesTaken;
    const read = decode(line, piece);
    if (read) lines.push(read);
    if (lines.length === size) {
      yield { lines, next: { line, byteOffset } };
      lines = [];
    }
  }
  if (lines.length > 0 || byteOffset > from.byteOffset) yield { lines, next: { line, byteOffset } };
}

interface Piece {
  /** Without the line feed; undefined for a line that is too long to be kept. */
  readonly bytes: Buffer | undefined;
  /** With the line feed, where there is one. */
  readonly bytesTaken: number;
}

const lineFeed = 0x0a;

/** The bytes of each line. Of a line that is too long only the length is kept. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = buffer.indexOf(lineFeed); end !== -1; end = buffer.indexOf(lineFeed, start)) {
      yield piece([...parts, buffer.subarray(start, end)], length + end - start, 1);
      parts = [];
      length = 0;
      start = end + 1;
    }
    length += buffer.length - start;
    parts = length > lineBytesMax ? [] : [...parts, buffer.subarray(start)];
  }
  if (length > 0) yield piece(parts, length, 0);
}

const piece = (parts: readonly Buffer[], length: number, lineFeeds: number): Piece => ({
  bytes: length > lineBytesMax ? undefined : Buffer.concat(parts, length),
  bytesTaken: length + lineFeeds,
});

function decoder(encoding: RosterEncoding): (line: number, piece: Piece) => RosterLine | undefined {
  // A byte order mark at the beginning of the text is dropped by the decoder.
  const textDecoder = new TextDecoder(encoding, { fatal: true });
  return (number, { bytes }) => {
    if (!bytes) return { number, fault: 'line_too_long' };
    try {
      const text = textDecoder.decode(bytes).trim();
      return text === '' ? undefined : { number, text };
    } catch {
      return { number, fault: 'line_undecodable' };
    }
  };
}
