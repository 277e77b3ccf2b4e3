import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RosterPosition, type RosterWindow, rosterWindows } from '../../../use-cases/import-roster/lines.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const beginning: RosterPosition = { line: 0, byteOffset: 0 };

async function windowsOf(
  bytes: Uint8Array,
  { chunk = 7, size = 100, from = beginning, encoding = 'utf-8' as const as 'utf-8' | 'gb18030' } = {},
): Promise<RosterWindow[]> {
  const windows: RosterWindow[] = [];
  const cut = rosterWindows(inChunks(bytes.subarray(from.byteOffset), chunk), from, encoding, size);
  for await (const window of cut) windows.push(window);
  return windows;
}
const textsOf = (windows: readonly RosterWindow[]) =>
  windows.flatMap(({ lines }) => lines.map(({ number, text, fault }) => `${number}:${text ?? fault}`));

test('lines are numbered as an editor numbers them; blank ones are passed over, carriage returns dropped', async () => {
  const text = '\uFEFFone\r\n\n  \ntwo\n三𠮷\nlast without a line feed';
  expect(textsOf(await windowsOf(Buffer.from(text)))).toEqual([
    '1:one',
    '4:two',
    '5:三𠮷',
    '6:last without a line feed',
  ]);
});

test('a window says where the next one begins', async () => {
  const windows = await windowsOf(Buffer.from('a\nbb\n\nccc\n'), { size: 2 });
  expect(windows.map(({ lines, next }) => [lines.length, next])).toEqual([
    [2, { line: 2, byteOffset: 5 }],
    [1, { line: 4, byteOffset: 10 }],
  ]);
});

test('blank lines at the end are taken too', async () => {
  const windows = await windowsOf(Buffer.from('a\n\n\n'), { size: 1 });
  expect(windows.map(({ next }) => next)).toEqual([
    { line: 1, byteOffset: 2 },
    { line: 3, byteOffset: 4 },
  ]);
});

test('a line of 65,536 bytes is read, one of 65,537 is a fault and spoils no other', async () => {
  const bytes = Buffer.from(`${'x'.repeat(65_536)}\n${'y'.repeat(65_537)}\nz\n`);
  for (const chunk of [1_000, 65_536, 200_000]) {
    const [window] = await windowsOf(bytes, { chunk });
    expect(window?.lines.map(({ text, fault }) => fault ?? text?.length)).toEqual([65_536, 'line_too_long', 1]);
    expect(window?.next).toEqual({ line: 3, byteOffset: 131_077 });
  }
});

test('bytes that are no text are a fault of their line', async () => {
  const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('b')]);
  expect(textsOf(await windowsOf(bytes))).toEqual(['1:a', '2:line_undecodable', '3:b']);
});

test('GB 18030 is read, two bytes or four a character', async () => {
  // 张三 in GBK, and 𠮷 in the four bytes that only GB 18030 has.
  const bytes = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0x0a, 0x95, 0x34, 0xb2, 0x35, 0x0a]);
  expect(textsOf(await windowsOf(bytes, { encoding: 'gb18030', chunk: 3 }))).toEqual(['1:张三', '2:𠮷']);
  expect(textsOf(await windowsOf(bytes.subarray(0, 5)))).toEqual(['1:line_undecodable']);
});

test('however it is cut and wherever it goes on, nothing is lost and nothing comes twice', async () => {
  const lines = fc.array(fc.constantFrom('', ' ', 'a', '张', '𠮷𠮷', 'long line', '\r'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      async (texts, chunk, size) => {
        const bytes = Buffer.from(texts.join('\n'));
        const expected = texts.flatMap((text, index) => (text.trim() === '' ? [] : [`${index + 1}:${text.trim()}`]));
        const whole = await windowsOf(bytes, { chunk, size });
        expect(textsOf(whole)).toEqual(expected);
        for (const [index, { next }] of whole.entries()) {
          const rest = await windowsOf(bytes, { chunk, size, from: next });
          expect([...textsOf(whole.slice(0, index + 1)), ...textsOf(rest)]).toEqual(expected);
        }
      },
    ),
  );
});
