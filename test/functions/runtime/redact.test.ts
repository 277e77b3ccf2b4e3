import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact, redactText, withoutTexts } from '../../../functions/runtime/redact.ts';

describe('redactText hides', () => {
  test.each([
    // Numbers, as people and systems write them.
    ['certificate 330106199003071234 refused', 'certificate [number] refused'],
    ['330106 19900307 1234', '[number]'],
    ['330106-19900307-123X', '[number]'],
    ['33010619900307123x,', '[number],'],
    ['phone=13800000001', 'phone=[number]'],
    ['+86 138-0000-0001', '+[number]'],
    ['138 0000 0001', '[number]'],
    ['"certno":"330106900307123"', '"certno":"[number]"'],
    ['card A12345678', 'card [number]'],
    [
      'permit H12345678, passport E12345678, permanent USA110073070803',
      'permit [number], passport [number], permanent [number]',
    ],
    ['card C7K419283, number 12AB34CD', 'card [number], number [number]'],
    ['passport G123456', 'passport [number]'],
    ['certno_330106199003071234', 'certno_[number]'],
    ['computer number 3301000000012', 'computer number [number]'],
    ['born 1990-03-07', 'born [number]'],
    ['１３８００００００００１', '[text]'],
    // Names.
    ['张三 is not here', '[text] is not here'],
    ['name:阿卜杜拉·买买提!', 'name:[text]!'],
    ['𠮷田 and 䶮, 〇', '[text] and [text], [text]'],
    ['private use \ue863 \u{f0000}', 'private use [text] [text]'],
    ['张三330106199003071234', '[text]'],
    ['Müller', '[text]'],
    ['བསོད་ནམས', '[text]'],
    ['holder MARIA DA SILVA', 'holder [text]'],
    ['holder LI, XIAOMING', 'holder [text]'],
    // Addresses and tokens.
    ['write to zhang.san+1@example.com.cn now', 'write to [email] now'],
    ['Authorization: Bearer abc.def', 'Authorization: [token]'],
    ['authorization: bearer opaque', 'authorization: [token]'],
    ['token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl-_', 'token [token]'],
    ['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.', '[token]'],
  ])('%s', (text, expected) => expect(redactText(text)).toBe(expected));
});

describe('redactText keeps', () => {
  test.each([
    '00000000-0000-4000-8000-000000000001',
    'person c0ffee00-1234-4567-8901-123456789012 has version 3',
    '2026-11-20T02:00:00.000Z',
    'at 2026-11-20T02:00:00Z.',
    'per_MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAx',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    "TypeError: Cannot read properties of undefined (reading 'masked')\n    at file:///var/task/index.mjs:12:34567",
    'at async PersonVault.open (file:///repository/store/vault/person-vault.ts:61:18)',
    'node:internal/process/task_queues:105:5',
    'connect ECONNREFUSED 127.0.0.1:36011',
    'GONGJI_TABLE_NAME is missing',
    'pooling area 330100, 12 ms, 65536 bytes',
    'request VV4KQNSO5AEMVJF66Q9ASUAAJGVV4KQNSO5AEMVJF66Q9ASUAAJG, SHA256, ES256, HTTP2',
    'dynamodb.cn-north-1.amazonaws.com.cn',
  ])('%s', (text) => expect(redactText(text)).toBe(text));
});

test('a hash of digits alone is a number', () => {
  expect(redactText('1'.repeat(32))).toBe('[number]');
});

test('what is longer than 8,000 characters is cut', () => {
  expect(redactText('word '.repeat(2_000))).toBe(`${'word '.repeat(1_600)} [cut]`);
});

test.each(['9', 'a', 'ey', '-', '张', 'A ', 'a.', '1 ', 'AB-', 'ey-', '2026-11-20T'])(
  'the time for a long text of %j grows with its length only',
  (part) => {
    const text = part.repeat(8_000 / part.length);
    const started = performance.now();
    redactText(text);
    expect(performance.now() - started).toBeLessThan(100);
  },
);

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 20 });
const words = fc.constantFrom('', ' ', ': ', '="', '(', 'id', 'no_', '-', '/', '\n', 'x');

test('no run of seven digits stays, whatever stands around it', () => {
  fc.assert(
    fc.property(words, digits, words, (before, number, after) => {
      expect(redactText(before + number + after)).not.toMatch(/\d{7}/);
    }),
  );
});

test('nothing but ASCII stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what is asked.
      expect(redactText(text)).toMatch(/^[\x00-\x7f]*$/);
    }),
  );
});

describe('redact makes plain data of', () => {
  test('nested members, their names too', () => {
    expect(redact({ a: ['张三', { b: '13800000001' }], 张三: true, n: null, u: undefined })).toEqual({
      a: ['[text]', { b: '[number]' }],
      '[text]': true,
      n: null,
      u: undefined,
    });
  });

  test.each([
    [12, 12],
    [1.5, 1.5],
    [13800000001, '[number]'],
    [123n, '123'],
    [330106199003071234n, '[number]'],
    [true, true],
    [new Date('2026-11-20T02:00:00Z'), '2026-11-20T02:00:00.000Z'],
    [new Date('no day'), 'Invalid Date'],
    [Buffer.from('key material'), '[bytes]'],
    [() => '张三', '[code]'],
    [Symbol('张三'), '[code]'],
  ])('%s', (value, expected) => expect(redact(value)).toEqual(expected));

  test('a cycle, and what is nested too deep', () => {
    const cyclic: Record<string, unknown> = { name: '张三' };
    cyclic.self = cyclic;
    expect(redact(cyclic)).toEqual({ name: '[text]', self: '[cycle]' });
    const same = { a: 1 };
    expect(redact([same, same])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(redact([[[[[[[1]]]]]]])).toEqual([[[[[['[deep]']]]]]]);
  });

  test('an error with its causes: name, message, stack, code, and nothing else of it', () => {
    const cause = Object.assign(new Error('no row for 张三'), { code: 'ENOENT', item: { name: '张三' } });
    const error = new TypeError('certificate 330106199003071234', { cause });
    const plain = redact({ error }) as { error: { stack: string; cause: { stack: string } } };
    expect(plain).toEqual({
      error: {
        name: 'TypeError',
        message: 'certificate [number]',
        stack: expect.stringMatching(/^TypeError: certificate \[number\]\n {4}at .*redact\.test\.ts:\d+:\d+/),
        cause: {
          name: 'Error',
          message: 'no row for [text]',
          stack: expect.stringMatching(/^Error: no row for \[text\]\n {4}at /),
          code: 'ENOENT',
        },
      },
    });
  });

  test('an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(redact(error)).toMatchObject({ message: 'round', cause: '[cycle]' });
  });

  test('an AggregateError with each of its errors', () => {
    const errors = [new Error('张三'), new RangeError('13800000001'), 'Bearer secret'];
    expect(redact(new AggregateError(errors, 'all of them'))).toMatchObject({
      message: 'all of them',
      errors: [{ message: '[text]' }, { name: 'RangeError', message: '[number]' }, '[token]'],
    });
  });

  test("an error of the AWS SDK without the items that it holds, with the request's id", () => {
    const error = Object.assign(new Error('cancelled'), {
      name: 'TransactionCanceledException',
      $metadata: { requestId: '0a1b2c3d-0000-4000-8000-000000000001', httpStatusCode: 400, attempts: 3 },
      CancellationReasons: [{ Item: { name: { S: 'Zhang San' } } }],
    });
    const { stack: _, ...plain } = redact(error) as { stack: string };
    expect(plain).toEqual({
      name: 'TransactionCanceledException',
      message: 'cancelled',
      requestId: '0a1b2c3d-0000-4000-8000-000000000001',
      httpStatusCode: 400,
    });
  });
});

test('withoutTexts takes out what it is given, the longest first, and leaves the rest', () => {
  const error = new Error('Zhang Wei of Zhang Weiguo, 330100');
  error.stack = 'at Zhang Wei';
  expect(withoutTexts({ error, Zhang: 1, n: 330100 }, ['Zhang', 'Zhang Weiguo', 'Zhang Wei', '330100'])).toEqual({
    error: { name: 'Error', message: '[input] of [input], [input]', stack: 'at [input]' },
    '[input]': 1,
    n: '[input]',
  });
});
