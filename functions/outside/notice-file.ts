import { appendFile } from 'node:fs/promises';
import type { Notices } from '../../use-cases/ports.ts';
import { noticeSource } from './notice-bus.ts';

/** In place of the bus, for development: a line for each notice, as a rule of the bus would see it. */
export const createNoticeFile = (path: string): Notices => ({
  async publish({ type, ...detail }) {
    await appendFile(path, `${JSON.stringify({ source: noticeSource, 'detail-type': type, detail })}\n`);
  },
});
