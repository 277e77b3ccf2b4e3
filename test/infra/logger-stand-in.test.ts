import {
  LogFormatter as RealFormatter,
  LogItem as RealItem,
  Logger as RealLogger,
} from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { afterEach, expect, test, vi } from 'vitest';
import { LogFormatter, Logger, LogItem } from '../../infra/bundles/stand-ins/logger.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

class RealLine extends RealFormatter {
  override formatAttributes(attributes: UnformattedAttributes, { fields }: LogAttributes): RealItem {
    const { logLevel, message, serviceName, timestamp } = attributes;
    return new RealItem({ attributes: { logLevel, message, serviceName, timestamp: timestamp.toISOString(), fields } });
  }
}

class Line extends LogFormatter {
  formatAttributes(
    { timestamp, ...attributes }: { readonly timestamp: Date },
    { fields }: { readonly fields?: unknown },
  ): LogItem {
    return new LogItem({ attributes: { ...attributes, timestamp: timestamp.toISOString(), fields } });
  }
}

/** What is written, each line parsed, by the stream it went to. */
function written(logger: Pick<Logger, 'info' | 'warn' | 'error'>) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  logger.info('started', { fields: { count: 3, of: ['a', { b: null }] } });
  logger.warn('odd', { fields: {} });
  logger.error('failed', { fields: { 中: '文' } });
  const linesOf = (calls: readonly (readonly unknown[])[]) =>
    calls.map(([chunk]) => {
      expect(String(chunk)).toMatch(/^[^\n]*\n$/);
      return JSON.parse(String(chunk));
    });
  const lines = { out: linesOf(out.mock.calls), err: linesOf(err.mock.calls) };
  vi.restoreAllMocks();
  return lines;
}

test('writes the lines that the package writes, to the same streams', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T02:00:00.000Z') });
  const lines = written(new Logger({ serviceName: 'graphql', logFormatter: new Line() }));
  expect(lines).toEqual(
    written(new RealLogger({ serviceName: 'graphql', logFormatter: new RealLine() }) as unknown as Logger),
  );
  expect(lines.out).toEqual([
    {
      logLevel: 'INFO',
      message: 'started',
      serviceName: 'graphql',
      timestamp: '2026-11-20T02:00:00.000Z',
      fields: { count: 3, of: ['a', { b: null }] },
    },
  ]);
  expect(lines.err.map(({ message }) => message)).toEqual(['odd', 'failed']);
});
