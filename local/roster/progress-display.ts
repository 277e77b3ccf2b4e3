import { type ImportProgress, type RosterCounts, rowsOf } from '../../use-cases/import-roster/import-progress.ts';

/** Where lines go, and whether a line may be written over. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** A bar on a terminal; elsewhere plain lines, at least five seconds apart. */
const plainLineEveryMs = 5_000;
const barWidth = 24;
const number = new Intl.NumberFormat('en');
const eraseLine = '\r\u001b[K';

export interface ProgressDisplay {
  show(progress: ImportProgress): void;
  /** The last line, which stays. */
  finish(progress: ImportProgress): void;
}

/** Speed and time left count what this run did; `begun` is what earlier runs had done. */
export function progressDisplay(
  screen: Screen,
  byteCount: number,
  begun: ImportProgress,
  nowMs: () => number,
): ProgressDisplay {
  const startedAt = nowMs();
  let shownAt = startedAt;
  const speed = (progress: ImportProgress) => {
    const seconds = Math.max((nowMs() - startedAt) / 1000, 0.001);
    const rows = rowsOf(progress.counts) - rowsOf(begun.counts);
    const bytes = progress.position.byteOffset - begun.position.byteOffset;
    return { rowsPerSecond: Math.round(rows / seconds), bytesPerSecond: bytes / seconds };
  };
  const line = (progress: ImportProgress) => {
    const { rowsPerSecond, bytesPerSecond } = speed(progress);
    const share = progress.position.byteOffset / Math.max(byteCount, 1);
    const left = bytesPerSecond > 0 ? (byteCount - progress.position.byteOffset) / bytesPerSecond : 0;
    const bar = screen.isTTY ? `[${'#'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '.')}] ` : '';
    const { counts } = progress;
    return `${bar}${Math.floor(share * 100)} %  ${number.format(rowsOf(counts))} rows  ${number.format(rowsPerSecond)} rows/s  ${number.format(counts.failed)} errors  ${duration(left)} left`;
  };
  return {
    show(progress) {
      if (screen.isTTY) screen.write(eraseLine + line(progress));
      else if (nowMs() - shownAt >= plainLineEveryMs) screen.write(`${line(progress)}\n`);
      else return;
      shownAt = nowMs();
    },
    finish(progress) {
      if (screen.isTTY) screen.write(eraseLine);
      screen.write(`${summary(progress.counts)}, ${number.format(speed(progress).rowsPerSecond)} rows/s\n`);
    },
  };
}

/** `1,000 rows: 990 registered, 0 participations added, 0 linked, 0 unchanged, 10 errors` */
function summary(counts: RosterCounts): string {
  const { registered, participationsAdded, linked, contributed, unchanged, failed } = counts;
  const parts = [
    `${number.format(registered)} registered`,
    `${number.format(participationsAdded)} participations added`,
    `${number.format(linked)} linked`,
    ...(contributed === undefined ? [] : [`${number.format(contributed)} months paid in`]),
    `${number.format(unchanged)} unchanged`,
    `${number.format(failed)} errors`,
  ];
  return `${number.format(rowsOf(counts))} rows: ${parts.join(', ')}`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600 ? `${Math.round(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`;
}
