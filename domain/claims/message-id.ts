import { isRealDay } from '../calendar.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';

/**
 * `msgid` of the national interface: institution 12 + yyyyMMddHHmmss 14 + sequence 4, thirty characters that name one
 * message of one institution for ever. A reversal (2601) names the message that it undoes by it (`omsgid`).
 */
export interface MessageId {
  readonly text: string;
  /** `fixmedins_code`. */
  readonly institutionId: string;
  /** The clock of the institution: `2026-11-22T10:15:30`, in Asia/Shanghai. It is not ours and decides nothing. */
  readonly writtenAt: string;
  readonly sequence: string;
}

export function parseMessageId(text: string): Outcome<MessageId> {
  const match = /^([0-9A-Z]{12})(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!match) return rejected('message_id_malformed');
  const [, institutionId = '', year, month, date, hour, minute, second, sequence = ''] = match;
  const [day, time] = [`${year}-${month}-${date}`, `${hour}:${minute}:${second}`];
  if (!isRealDay(day) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return rejected('message_id_malformed');
  return accepted({ text, institutionId, writtenAt: `${day}T${time}`, sequence });
}
