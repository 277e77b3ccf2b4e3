import { describe, expect, test } from 'vitest';
import { type BodyRequest, checkBody } from '../../../../functions/graphql/limits/body.ts';
import { defaultLimits } from '../../../../functions/graphql/limits/settings.ts';

const posted = (body: string, change: Partial<BodyRequest> = {}) =>
  checkBody(
    { method: 'POST', headers: { 'content-type': 'application/json' }, body, isBase64Encoded: false, ...change },
    defaultLimits,
  );
const refusalOf = (body: string, change: Partial<BodyRequest> = {}) => {
  const checked = posted(body, change);
  return checked.ok ? undefined : checked.refusal;
};

describe('checkBody lets pass', () => {
  test('a full request, and gives nothing but its parameters', () => {
    const body = '{"query":"{a}","operationName":"A","variables":{"x":{"y":[1]}},"extensions":{"t":1},"other":1}';
    expect(posted(body)).toEqual({
      ok: true,
      body: { query: '{a}', operationName: 'A', variables: { x: { y: [1] } }, extensions: { t: 1 } },
    });
  });

  test.each([
    ['{"query":"{a}","operationName":null,"variables":null,"extensions":null}', { query: '{a}' }],
    ['{"documentId":"sha256:1"}', { documentId: 'sha256:1' }],
    ['{"extensions":{"persistedQuery":{"version":1}}}', { extensions: { persistedQuery: { version: 1 } } }],
  ])('%s', (body, expected) => expect(posted(body)).toEqual({ ok: true, body: expected }));

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json ; charset=utf8; profile=x',
  ])('the media type %s', (type) =>
    expect(posted('{"query":"{a}"}', { headers: { 'Content-Type': type } }).ok).toBe(true),
  );

  test('a body in Base64, with Chinese in it', () => {
    const body = Buffer.from('{"query":"{a(b:\\"余额\\")}"}').toString('base64');
    expect(posted(body, { isBase64Encoded: true })).toEqual({ ok: true, body: { query: '{a(b:"余额")}' } });
  });
});

describe('checkBody refuses', () => {
  test.each([
    ['{"query":"{a}","variables":1}', 'variables_not_an_object'],
    ['{"query":"{a}","extensions":[]}', 'extensions_not_an_object'],
    ['{"query":"{a}","operationName":1}', 'operation_name_not_text'],
    ['{"query":1}', 'query_not_text'],
    ['{"query":"{a}","documentId":1}', 'document_id_not_text'],
    ['{"variables":{}}', 'query_missing'],
    ['{', 'not_json'],
    ['1', 'not_an_object'],
    ['', 'empty'],
    ['{"query":"{a}","query":"{b}"}', 'duplicate_key'],
    ['{"query":"{a}","variables":{"__proto__":{}}}', 'forbidden_key'],
  ])('%s as %s', (body, reason) => expect(refusalOf(body)).toEqual({ code: 'BODY_MALFORMED', status: 400, reason }));

  test('exactly one byte too many', () => {
    const padded = (bytes: number) => '{"query":"{a}"}'.padEnd(bytes, ' ');
    expect(posted(padded(65_536)).ok).toBe(true);
    const refusal = { code: 'BODY_TOO_LARGE', status: 413, limit: 65_536, found: 65_537 };
    expect(refusalOf(padded(65_537))).toEqual(refusal);
    expect(refusalOf(Buffer.from(padded(65_537)).toString('base64'), { isBase64Encoded: true })).toEqual(refusal);
  });

  test('exactly one variable too many', () => {
    const body = (count: number) =>
      JSON.stringify({
        query: '{a}',
        variables: Object.fromEntries(Array.from({ length: count }, (_, i) => [`v${i}`, 1])),
      });
    expect(posted(body(30)).ok).toBe(true);
    expect(refusalOf(body(31))).toEqual({ code: 'TOO_MANY_VARIABLES', status: 400, limit: 30, found: 31 });
  });

  test('exactly one level too many', () => {
    const body = (levels: number) =>
      `{"query":"{a}","variables":{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}}`;
    expect(posted(body(10)).ok).toBe(true);
    expect(refusalOf(body(11))).toEqual({ code: 'VARIABLES_TOO_LARGE', status: 400, limit: 10, found: 11 });
  });
});
