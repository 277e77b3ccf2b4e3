/** Every code with which a request is refused before it is executed. Codes are part of the public contract: they stay. */
export const refusalMessages = {
  BODY_TOO_LARGE: {
    en: 'The request body is larger than {limit} bytes.',
    'zh-CN': '请求体超过 {limit} 字节。',
  },
  METHOD_NOT_ALLOWED: {
    en: 'Only POST is allowed.',
    'zh-CN': '仅支持 POST 请求。',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'The content type must be application/json in UTF-8, not compressed.',
    'zh-CN': '请求内容类型必须为 UTF-8 编码、未压缩的 application/json。',
  },
  BODY_MALFORMED: {
    en: 'The request body is not a GraphQL request in JSON.',
    'zh-CN': '请求体不是有效的 JSON 格式 GraphQL 请求。',
  },
  BATCHING_REFUSED: {
    en: 'Send one request at a time; arrays of requests are refused.',
    'zh-CN': '每次只能发送一个请求，不接受批量请求。',
  },
  TOO_MANY_VARIABLES: {
    en: 'The request has more than {limit} variables.',
    'zh-CN': '请求变量超过 {limit} 个。',
  },
  VARIABLES_TOO_LARGE: {
    en: 'The values sent with the request are too large, too many or too deep; the limit is {limit}.',
    'zh-CN': '请求携带的值过大、过多或嵌套过深，上限为 {limit}。',
  },
  DOCUMENT_TOO_LARGE: {
    en: 'The GraphQL document is larger than {limit} bytes.',
    'zh-CN': 'GraphQL 文档超过 {limit} 字节。',
  },
  TOO_MANY_TOKENS: {
    en: 'The GraphQL document has more than {limit} tokens.',
    'zh-CN': 'GraphQL 文档超过 {limit} 个词元。',
  },
  DOCUMENT_TOO_DEEP: {
    en: 'The GraphQL document is nested deeper than {limit} levels.',
    'zh-CN': 'GraphQL 文档嵌套超过 {limit} 层。',
  },
  DOCUMENT_NOT_TRUSTED: {
    en: 'Only trusted documents are answered here; name one by its SHA-256 in documentId.',
    'zh-CN': '此环境仅接受受信任的文档，请在 documentId 中提供其 SHA-256。',
  },
  INTROSPECTION_REFUSED: {
    en: 'Introspection is not available here.',
    'zh-CN': '此环境不提供内省查询。',
  },
  SUBSCRIPTION_REFUSED: {
    en: 'There are no subscriptions here; send a query or a mutation.',
    'zh-CN': '不提供订阅（subscription），请使用查询或变更操作。',
  },
  TOO_MANY_OPERATIONS: {
    en: 'The GraphQL document has more than {limit} operations.',
    'zh-CN': 'GraphQL 文档超过 {limit} 个操作。',
  },
  TOO_MANY_ROOT_FIELDS: {
    en: 'An operation asks for more than {limit} root fields.',
    'zh-CN': '单个操作的根字段超过 {limit} 个。',
  },
  TOO_MANY_ALIASES: {
    en: 'The GraphQL document uses more than {limit} aliases.',
    'zh-CN': 'GraphQL 文档使用的别名超过 {limit} 个。',
  },
  TOO_MANY_DIRECTIVES: {
    en: 'The GraphQL document uses more than {limit} directives.',
    'zh-CN': 'GraphQL 文档使用的指令超过 {limit} 个。',
  },
  TOO_MANY_FIELDS: {
    en: 'The GraphQL document asks for more than {limit} fields, fragments expanded.',
    'zh-CN': 'GraphQL 文档展开片段后的字段超过 {limit} 个。',
  },
  LIST_COST_TOO_HIGH: {
    en: 'The operation could return more than {limit} objects; ask for smaller pages.',
    'zh-CN': '该操作可能返回超过 {limit} 个对象，请缩小分页。',
  },
} as const;

export type RefusalCode = keyof typeof refusalMessages;
export type RefusalLanguage = 'en' | 'zh-CN';
