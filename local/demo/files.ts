import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A file as somebody has it on his telephone. */
export interface DemoFile {
  readonly type: 'JPEG' | 'PNG' | 'PDF';
  readonly bytes: Buffer<ArrayBuffer>;
}

/** As clients announce it. */
export const announced = ({ type, bytes }: DemoFile) => ({
  type,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** 8 bits, grey, no interlace. */
const greyOneByOne = Buffer.from('00000001000000010800000000', 'hex');

/** A picture of one grey dot, and what it shows in its comment: no two are the same file. */
export const pngOf = (what: string): DemoFile => ({
  type: 'PNG',
  bytes: Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', greyOneByOne),
    chunk('tEXt', Buffer.from(`Comment\0${what}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]),
});

/** The start of a JFIF header, a comment, a scan that holds nothing, the end. */
export function jpegOf(what: string): DemoFile {
  const comment = Buffer.from(what, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  const bytes = Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000fffe', 'hex'),
    length,
    comment,
    Buffer.from('ffda0008010100003f00d2ffd9', 'hex'),
  ]);
  return { type: 'JPEG', bytes };
}

/** A document without a page, and what it is in a comment. */
export const pdfOf = (what: string): DemoFile => ({
  type: 'PDF',
  bytes: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
      `xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n%${what}\n` +
      `trailer<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF\n`,
    'latin1',
  ),
});

/** Calls itself a picture and is none. */
export const noPicture: DemoFile = { type: 'PNG', bytes: Buffer.from('This is not a household register.') };
