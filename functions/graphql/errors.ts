import { GraphQLError } from 'graphql';
import type { Locale } from './locale.ts';

/** Top-level errors that are not about limits: authentication, permissions, malformed arguments, our own bugs. */
export const errorMessages = {
  UNAUTHENTICATED: {
    en: 'The token does not say who is calling. Sign in again.',
    'zh-CN': '无法识别调用者身份，请重新登录。',
  },
  FORBIDDEN: {
    en: 'This caller may not use this field.',
    'zh-CN': '当前调用者无权使用该字段。',
  },
  PERSON_NOT_REGISTERED: {
    en: 'You are not registered in a pooling area that is served here. Ask the agency of the area where you are insured.',
    'zh-CN': '您尚未在本系统服务的统筹区登记，请联系参保地医保经办机构。',
  },
  BAD_USER_INPUT: {
    en: 'An argument is not as it should be.',
    'zh-CN': '参数不符合要求。',
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    en: '`first` must be from 1 to 100.',
    'zh-CN': '`first` 须为 1 至 100。',
  },
  CURSOR_MALFORMED: {
    en: '`after` is not a cursor that this list gave.',
    'zh-CN': '`after` 不是该列表返回的游标。',
  },
  TOO_MANY_IDS: {
    en: 'At most 100 ids at once.',
    'zh-CN': '一次最多 100 个标识。',
  },
  TIMEOUT: {
    en: 'The answer took too long. A repeat with the same idempotency key is safe.',
    'zh-CN': '处理超时，可用同一幂等键重试。',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'Something went wrong here. Quote the correlation id when you report it.',
    'zh-CN': '服务内部错误，报告问题时请提供关联编号（correlationId）。',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/** In front of what the engine says of a request, which it says in English. By the engine's own codes. */
export const requestErrorHeadings = {
  GRAPHQL_PARSE_FAILED: { en: '', 'zh-CN': 'GraphQL 文档语法错误：' },
  GRAPHQL_VALIDATION_FAILED: { en: '', 'zh-CN': 'GraphQL 文档与接口定义不符：' },
  OPERATION_RESOLUTION_FAILURE: { en: '', 'zh-CN': '无法确定要执行的操作：' },
  BAD_USER_INPUT: { en: '', 'zh-CN': '参数不符合要求：' },
} as const satisfies Record<string, Record<Locale, string>>;

export type ErrorCode = keyof typeof errorMessages;

/** An error whose words the caller may read: everything else is masked as INTERNAL_SERVER_ERROR. */
export const refusal = (code: ErrorCode, locale: Locale): GraphQLError =>
  new GraphQLError(errorMessages[code][locale], { extensions: { code } });
