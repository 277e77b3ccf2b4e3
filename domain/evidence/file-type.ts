import type { EvidenceType } from './evidence.ts';

/** `%PDF-1.7` begins a file, `startxref`, a number and `%%EOF` end it; readers look at the last 1,024 bytes. */
const pdfTrailerBytes = 1_024;

/**
 * What the bytes are, whatever somebody called them; undefined for everything else, and for a file that breaks off.
 * Telephones put data of their own behind the end of a picture, so an end must be there, not stand last.
 */
export function fileTypeOf(bytes: Uint8Array): EvidenceType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isJpeg(file)) return 'image/jpeg';
  if (isPng(file)) return 'image/png';
  return isPdf(file) ? 'application/pdf' : undefined;
}

const jpegStart = Buffer.from('ffd8ff', 'hex');
const jpegEnd = Buffer.from('ffd9', 'hex');
const isJpeg = (file: Buffer): boolean => startsWith(file, jpegStart) && file.indexOf(jpegEnd, jpegStart.length) > 0;

/** The signature and the header's chunk, 13 bytes long; the empty chunk at the end with its checksum. */
const pngStart = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');
const isPng = (file: Buffer): boolean => startsWith(file, pngStart) && file.indexOf(pngEnd, pngStart.length) > 0;

function isPdf(file: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8))) return false;
  const trailer = file.toString('latin1', Math.max(0, file.length - pdfTrailerBytes));
  return /startxref\s+\d+\s+%%EOF\s*$/.test(trailer);
}

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start);
