import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly contents: Uint8Array;
}

const headerBytes = 44;
const entryBytes = 20;
const sfntHeaderBytes = 12;
const sfntEntryBytes = 16;

/**
 * The plain font in a WOFF file, whose tables are each compressed. Read in place, a table is unpacked again for every
 * glyph that is looked at: a letter took 20 s, of the plain font it takes a fraction of one.
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, headerBytes + index * entryBytes));
  return sfnt(woff.readUInt32BE(4), tables);
}

function tableAt(woff: Buffer, at: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
  const start = offset ?? 0;
  const contents = woff.subarray(start, start + (packed ?? 0));
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum: checksum ?? 0,
    contents: packed === length ? contents : inflateSync(contents),
  };
}

/** A header, an entry for each table, the tables; each begins at a multiple of four. */
function sfnt(flavour: number, tables: readonly Table[]): Buffer {
  const header = Buffer.alloc(sfntHeaderBytes + tables.length * sfntEntryBytes);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts: Uint8Array[] = [header];
  let offset = header.length;
  for (const [index, { tag, checksum, contents }] of tables.entries()) {
    const at = sfntHeaderBytes + index * sfntEntryBytes;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(contents.length, at + 12);
    const padding = Buffer.alloc((4 - (contents.length % 4)) % 4);
    parts.push(contents, padding);
    offset += contents.length + padding.length;
  }
  return Buffer.concat(parts);
}
