import { describe, expect, test } from 'vitest';
import { checkUpload } from '../../../domain/evidence/check-upload.ts';
import { fileTypeOf } from '../../../domain/evidence/file-type.ts';
import { letterEvidenceId } from '../../../domain/evidence/letter-id.ts';
import { jpegFile, pdfFile, pngAnnounced, pngFile } from '../../support/evidence-files.ts';

const followed = (file: Buffer, more: string) => Buffer.concat([file, Buffer.from(more)]);

describe('what a file is', () => {
  test.each([
    ['a JPEG', jpegFile, 'image/jpeg'],
    ['a JPEG with a telephone’s own data behind its end', followed(jpegFile, 'SEFT'), 'image/jpeg'],
    ['a PNG', pngFile, 'image/png'],
    ['a PNG with more behind its end', followed(pngFile, '\n'), 'image/png'],
    ['a PDF', pdfFile, 'application/pdf'],
    ['a PDF that ends with empty lines', followed(pdfFile, '\r\n\r\n'), 'application/pdf'],
    ['nothing', Buffer.alloc(0), undefined],
    ['a JPEG that breaks off', jpegFile.subarray(0, -2), undefined],
    ['a PNG that breaks off', pngFile.subarray(0, -4), undefined],
    ['a PNG without its header', followed(pngFile.subarray(0, 8), 'IEND'), undefined],
    ['a PDF that breaks off', pdfFile.subarray(0, -6), undefined],
    ['a PDF with a page of HTML behind it', followed(pdfFile, `<script>${' '.repeat(2000)}</script>`), undefined],
    ['HTML that calls itself a PDF later', Buffer.from(`<html>${pdfFile.toString('latin1')}`), undefined],
    ['a ZIP', Buffer.from('504b0304', 'hex'), undefined],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['a GIF', Buffer.from('GIF89a'), undefined],
  ])('%s', (_, file, type) => {
    expect(fileTypeOf(file)).toBe(type);
  });
});

describe('what arrived is what was announced', () => {
  const other = Buffer.from(pngFile);
  other[50] = 0;
  test.each([
    ['the very file', pngFile, undefined],
    ['a shorter file', pngFile.subarray(0, 69), 'evidence_size_differs'],
    ['a longer file', followed(pngFile, '.'), 'evidence_size_differs'],
    ['a file of that length and another type', followed(jpegFile, '.'.repeat(37)), 'evidence_type_differs'],
    ['another picture of that length', other, 'evidence_hash_differs'],
  ])('%s: %s', (_, arrived, code) => {
    const checked = checkUpload(pngAnnounced, arrived);
    expect(checked.ok ? undefined : checked.rejection.code).toBe(code);
  });
});

test('the letter of an application has one id, a UUID that no other application’s has', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect(letterEvidenceId(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(letterEvidenceId(id)).toBe(letterEvidenceId(id));
  expect(letterEvidenceId(id)).not.toBe(letterEvidenceId('00000000-0000-4000-8000-000000000002'));
});
