import type { Bar } from './output.ts';
import type { OpsFunction, Target } from './target.ts';

export interface WalkWords {
  /** In how many parts the table is walked. The same number goes on where an earlier walk stopped. */
  readonly segments: number;
  /** How many of them at the same time. */
  readonly atOnce: number;
}

interface JobAnswer {
  readonly status: 'RUNNING' | 'FINISHED';
}

/** How long a job works before it says how far it is. */
const secondsPerCall = 60;

/**
 * Invokes a job on every segment, again and again until each is finished, and gives the last answer of each. The job keeps
 * its own progress, so a walk that is broken off goes on with the next.
 */
export async function walkSegments<Answer extends JobAnswer>(
  target: Target,
  job: {
    readonly name: OpsFunction;
    readonly event?: object;
    readonly first?: object;
    readonly goOn?: (answer: Answer) => object;
  },
  { segments, atOnce }: WalkWords,
  show: { readonly bar: Bar; readonly words: (answers: readonly Answer[]) => string },
): Promise<readonly Answer[]> {
  const latest = new Map<number, Answer>();
  const tell = () => {
    const answers = [...latest.values()];
    const finished = answers.filter(({ status }) => status === 'FINISHED').length;
    show.bar.show(finished / segments, `${finished} of ${segments} segments  ${show.words(answers)}`);
  };
  const waiting = Array.from({ length: segments }, (_, segment) => segment).values();
  const work = async () => {
    for (const segment of waiting) {
      let more: object = job.first ?? {};
      let answer: Answer;
      do {
        const event = { ...job.event, ...more, segment, segments, seconds: secondsPerCall };
        answer = (await target.invoke(job.name, event)) as Answer;
        latest.set(segment, answer);
        more = job.goOn?.(answer) ?? {};
        tell();
      } while (answer.status === 'RUNNING');
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, segments) }, work));
  } finally {
    show.bar.end();
  }
  return [...latest.values()];
}

export const sumOf = <T>(answers: readonly T[], count: (answer: T) => number): number =>
  answers.reduce((total, answer) => total + count(answer), 0);

const inGroups = new Intl.NumberFormat('en');
export const counted = (count: number, what: string): string =>
  `${inGroups.format(count)} ${count === 1 ? what : `${what}s`}`;
