import { describe, expect, test } from 'vitest';
import { refusalMessages } from '../../../../functions/graphql/limits/messages.ts';
import {
  malformed,
  refusalError,
  refusalMessage,
  refusalResult,
  refused,
  refusedOver,
} from '../../../../functions/graphql/limits/refusal.ts';

describe('a refusal', () => {
  test('the codes are these and stay', () => {
    expect(Object.keys(refusalMessages).sort()).toEqual([
      'BATCHING_REFUSED',
      'BODY_MALFORMED',
      'BODY_TOO_LARGE',
      'DOCUMENT_NOT_TRUSTED',
      'DOCUMENT_TOO_DEEP',
      'DOCUMENT_TOO_LARGE',
      'INTROSPECTION_REFUSED',
      'LIST_COST_TOO_HIGH',
      'METHOD_NOT_ALLOWED',
      'SUBSCRIPTION_REFUSED',
      'TOO_MANY_ALIASES',
      'TOO_MANY_DIRECTIVES',
      'TOO_MANY_FIELDS',
      'TOO_MANY_OPERATIONS',
      'TOO_MANY_ROOT_FIELDS',
      'TOO_MANY_TOKENS',
      'TOO_MANY_VARIABLES',
      'UNSUPPORTED_MEDIA_TYPE',
      'VARIABLES_TOO_LARGE',
    ]);
  });

  test('has a message in both languages', () => {
    const refusal = refusedOver('TOO_MANY_ALIASES', 20, 21);
    expect(refusalMessage(refusal, 'en')).toBe('The GraphQL document uses more than 20 aliases.');
    expect(refusalMessage(refusal, 'zh-CN')).toBe('GraphQL 文档使用的别名超过 20 个。');
  });

  test('is an error with a status for Apollo Server', () => {
    const { message, extensions } = refusalError(refused('METHOD_NOT_ALLOWED'), 'en');
    expect({ message, extensions }).toEqual({
      message: 'Only POST is allowed.',
      extensions: { code: 'METHOD_NOT_ALLOWED', http: { status: 405, headers: new Map([['allow', 'POST']]) } },
    });
  });

  test('is a body without Apollo Server; a huge count stays a number of JSON', () => {
    const refusal = refusedOver('DOCUMENT_TOO_DEEP', 12, 2 ** 60);
    expect(refusalResult(refusal, 'zh-CN')).toEqual({
      errors: [
        {
          message: 'GraphQL 文档嵌套超过 12 层。',
          extensions: { code: 'DOCUMENT_TOO_DEEP', limit: 12, found: 9_007_199_254_740_991 },
        },
      ],
    });
  });

  test('has no count where counting had no end', () => {
    expect(refusedOver('DOCUMENT_TOO_DEEP', 12, Number.POSITIVE_INFINITY)).toEqual({
      code: 'DOCUMENT_TOO_DEEP',
      status: 400,
      limit: 12,
    });
  });

  test('tells the reason of a malformed body', () => {
    expect(refusalResult(malformed('not_json'), 'en').errors[0]?.extensions).toEqual({
      code: 'BODY_MALFORMED',
      reason: 'not_json',
    });
  });
});
