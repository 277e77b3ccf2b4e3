import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../../functions/runtime/log.ts';

/** What the log writes while `act` runs, each line parsed, by the stream it went to. */
function linesOf(act: () => void) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  act();
  return [...out.mock.calls, ...err.mock.calls].map(([chunk]) => {
    expect(String(chunk)).toMatch(/^[^\n]*\n$/);
    return JSON.parse(String(chunk));
  });
}

afterEach(() => vi.restoreAllMocks());

const heading = {
  service: 'graphql',
  timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
};

describe('a log line', () => {
  test.each([
    ['info', 'INFO'],
    ['warn', 'WARN'],
    ['error', 'ERROR'],
  ] as const)('of %s is one line of JSON with level, event, service, time and its fields', (method, level) => {
    const fields = { correlationId: '00000000-0000-4000-8000-000000000001', count: 3 };
    expect(linesOf(() => createLog('graphql')[method]('something_happened', fields))).toEqual([
      { ...heading, level, event: 'something_happened', ...fields },
    ]);
  });

  test('without fields', () => {
    expect(linesOf(() => createLog('graphql').info('started'))).toEqual([
      { ...heading, level: 'INFO', event: 'started' },
    ]);
  });

  test('keeps its heading whatever the fields are called', () => {
    const fields = { level: 'none', event: 'other', service: 'x', timestamp: 'never', message: 'words' };
    expect(linesOf(() => createLog('graphql').info('started', fields))).toEqual([
      { ...heading, level: 'INFO', event: 'started', message: 'words' },
    ]);
  });

  test('has an error in it, redacted, with its stack and cause', () => {
    const cause = new Error('no row for 张三');
    const error = new TypeError('certificate 330106 19900307 1234', { cause });
    const [line] = linesOf(() => createLog('graphql').error('request_failed', { correlationId: 'request-1', error }));
    expect(line).toEqual({
      ...heading,
      level: 'ERROR',
      event: 'request_failed',
      correlationId: 'request-1',
      error: {
        name: 'TypeError',
        message: 'certificate [number]',
        stack: expect.stringMatching(/^TypeError: certificate \[number\]\n {4}at .*log\.test\.ts/),
        cause: { name: 'Error', message: 'no row for [text]', stack: expect.stringContaining('at ') },
      },
    });
  });

  test('is redacted in its event, its fields and their names', () => {
    expect(linesOf(() => createLog('graphql').warn('张三', { 张三: ['13800000001', { x: 1n }] }))).toEqual([
      { ...heading, level: 'WARN', event: '[text]', '[text]': ['[number]', { x: '1' }] },
    ]);
  });

  test('never fails what is being logged', () => {
    const hostile = {
      get secret(): string {
        throw new Error('张三');
      },
    };
    expect(linesOf(() => createLog('graphql').info('odd', hostile))).toEqual([
      { ...heading, level: 'INFO', event: 'odd', unreadable: true },
    ]);
  });
});
