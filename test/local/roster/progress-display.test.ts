import { expect, test } from 'vitest';
import { progressDisplay } from '../../../local/roster/progress-display.ts';
import { beginning, type ImportProgress } from '../../../use-cases/import-roster/import-progress.ts';

const at = (registered: number, failed: number, byteOffset: number): ImportProgress => ({
  ...beginning,
  position: { line: registered + failed, byteOffset },
  counts: { ...beginning.counts, registered, failed },
});

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('on a terminal, a bar that is written over, and a last line that stays', () => {
  const terminal = screen(true);
  let now = 1_000;
  const display = progressDisplay(terminal, 10_000, beginning, () => now);
  now = 3_000;
  display.show(at(1_500, 3, 2_500));
  now = 11_000;
  display.finish(at(6_000, 12, 10_000));
  expect(terminal.written).toEqual([
    '\r\u001b[K[######..................] 25 %  1,503 rows  752 rows/s  3 errors  6 s left',
    '\r\u001b[K',
    '6,012 rows: 6,000 registered, 0 participations added, 0 linked, 0 unchanged, 12 errors, 601 rows/s\n',
  ]);
});

test('elsewhere, plain lines, five seconds apart at least', () => {
  const file = screen(false);
  let now = 0;
  const display = progressDisplay(file, 10_000, beginning, () => now);
  for (now = 1_000; now <= 12_000; now += 1_000) display.show(at(now / 10, 0, now / 2));
  expect(file.written).toEqual([
    '25 %  500 rows  100 rows/s  0 errors  15 s left\n',
    '50 %  1,000 rows  100 rows/s  0 errors  10 s left\n',
  ]);
});

test('the speed is that of this run, the counts are of all', () => {
  const file = screen(false);
  let now = 0;
  const display = progressDisplay(file, 10_000, at(1_000, 0, 5_000), () => now);
  now = 10_000;
  display.show(at(1_100, 0, 5_500));
  expect(file.written).toEqual(['55 %  1,100 rows  10 rows/s  0 errors  2 min left\n']);
});
