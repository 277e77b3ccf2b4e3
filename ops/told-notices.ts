import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import * as v from 'valibot';

/** A notice that the bus has taken. */
export interface ToldNotice {
  readonly type: string;
  /** When it was taken; the file that stands for the bus does not say. */
  readonly at?: string;
}

/** The notices of one thing that the bus took within a day and an hour of what happened with it. */
export type ToldNotices = (subjectId: string, happenedAt: string) => Promise<readonly ToldNotice[]>;

/** A record can be handed over as long as the stream keeps it, 24 hours; and the clocks of two services differ. */
const [beforeMs, afterMs] = [60_000, 25 * 3_600_000];
const pagesMax = 50;

/** By the line that the consumer writes when the bus has taken one: nothing else knows, and the table has no word of it. */
export const toldInLog =
  (client: Pick<CloudWatchLogsClient, 'send'>, logGroupName: string): ToldNotices =>
  async (subjectId, happenedAt) => {
    const at = Date.parse(happenedAt);
    const window = { startTime: at - beforeMs, endTime: at + afterMs, filterPattern: `"${subjectId}"` };
    const told: ToldNotice[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < pagesMax; page += 1) {
      const asked = { logGroupName, ...window, ...(nextToken && { nextToken }) };
      const answer = await client.send(new FilterLogEventsCommand(asked));
      told.push(...(answer.events ?? []).flatMap(({ message = '' }) => toldBy(message, subjectId)));
      nextToken = answer.nextToken;
      if (nextToken === undefined) break;
    }
    return told;
  };

const line = v.object({ event: v.literal('notice'), noticeId: v.string(), timestamp: v.string() });

function toldBy(message: string, subjectId: string): readonly ToldNotice[] {
  const read = v.safeParse(line, parsed(message));
  if (!read.success) return [];
  const { noticeId, timestamp } = read.output;
  return typesIn(noticeId, subjectId).map((type) => ({ type, at: timestamp }));
}

const fileLine = v.object({ detail: v.object({ noticeId: v.string() }) });

/** By the file that stands for the bus where `npm start` runs. */
export const toldInFile =
  (directory: string): ToldNotices =>
  async (subjectId) =>
    linesOf(join(directory, 'notices.ndjson')).flatMap((text) => {
      const read = v.safeParse(fileLine, parsed(text));
      return read.success ? typesIn(read.output.detail.noticeId, subjectId).map((type) => ({ type })) : [];
    });

/** `CLAIM_SETTLED.8a7c….1` is of 8a7c…: its one type, or none. */
function typesIn(noticeId: string, subjectId: string): readonly string[] {
  const [type = '', id] = noticeId.split('.');
  return id === subjectId ? [type] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
