/** Where the lines of a command go, and what a person typed into it. */
export interface Terminal {
  readonly screen: { readonly isTTY?: boolean | undefined; write(text: string): unknown };
  /** The whole of standard input: what must not stand among the words of a command. */
  readonly readInput: () => Promise<string>;
  readonly nowMs: () => number;
}

export const printer =
  ({ screen }: Pick<Terminal, 'screen'>) =>
  (line = '') =>
    screen.write(`${line}\n`);

const barWidth = 24;
/** A bar on a terminal; elsewhere plain lines, at least five seconds apart. */
const plainLineEveryMs = 5_000;
const eraseLine = '\r\u001b[K';

export interface Bar {
  /** `share` between 0 and 1. */
  show(share: number, words: string): void;
  /** Takes the bar away. */
  end(): void;
}

export function progressBar({ screen, nowMs }: Pick<Terminal, 'screen' | 'nowMs'>): Bar {
  let shownAt = nowMs();
  return {
    show(share, words) {
      const percent = `${Math.floor(share * 100)} %  ${words}`;
      if (screen.isTTY) {
        screen.write(`${eraseLine}[${'#'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '.')}] ${percent}`);
      } else if (nowMs() - shownAt >= plainLineEveryMs) {
        shownAt = nowMs();
        screen.write(`${percent}\n`);
      }
    },
    end() {
      if (screen.isTTY) screen.write(eraseLine);
    },
  };
}
