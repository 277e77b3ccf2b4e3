import { scalarWords } from '../scalars.ts';

/** What graphql-js 16 says of an argument, cleaned of values and hints, and the same in Chinese. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Variable "(\$\w+)" of required type "([^"]+)" was not provided\.$/, '未提供变量 $1，其类型为 $2。'],
  [/^Variable "(\$\w+)" of non-null type "([^"]+)" must not be null\.$/, '变量 $1 不能为 null，其类型为 $2。'],
  [/^Expected type "(\w+)" to be an object\.$/, '应为 $1 类型的对象。'],
  [/^Expected non-nullable type "([^"]+)" not to be null\.$/, '不能为 null，其类型为 $1。'],
  [/^Expected (?:a value of )?type "([^"]+)"\.$/, '应为 $1 类型的值。'],
  [/^(?:Enum "(\w+)"|(\w+)) cannot represent [A-Za-z0-9 -]*value\.$/, '应为 $1$2 类型的值。'],
  [/^The value does not exist in "(\w+)" enum\.$/, '不是 $1 的枚举值。'],
  [/^Field "(\w+)" of required type "([^"]+)" was not provided\.$/, '未提供字段 $1，其类型为 $2。'],
  [/^A required field was not provided\.$/, '缺少必填字段。'],
  [/^Field "([^"]+)" is not defined by type "(\w+)"\.$/, '$2 没有字段 $1。'],
  [/^A field is not defined by type "(\w+)"\.$/, '$1 没有其中一个字段。'],
  [/^Argument "(\w+)" has an invalid value\.$/, '参数 $1 的值无效。'],
  [/^Argument "(\w+)" of non-null type "([^"]+)" must not be null\.$/, '参数 $1 不能为 null，其类型为 $2。'],
  [/^Argument "(\w+)" of required type "([^"]+)" was .*not provided.*$/, '未提供参数 $1，其类型为 $2。'],
  [/^A required argument was not provided\.$/, '缺少必填参数。'],
  [/^Too many errors processing variables, .*$/, '变量中的错误过多，其余不再列出。'],
];

const ofScalars: ReadonlyMap<string, string> = new Map(
  Object.values(scalarWords).map((words) => [words.en, words['zh-CN']]),
);

const variable = /^Variable "\$(\w+)" got an invalid value(?: at "\w+?(?=[.["])\.?([^"]*)")?(?:\.|; (.*))$/;

/**
 * A cleaned sentence about an argument in Chinese, behind `heading` unless it says itself what it is about. A sentence
 * that is not known here stays as it is.
 */
export function argumentInChinese(words: string, heading: string): string {
  const [, name, place, reason] = variable.exec(words) ?? [];
  if (name === undefined) return heading + translated(words);
  const where = place === undefined ? `变量 $${name}` : `变量 $${name} 的 ${place}`;
  return reason === undefined ? `${where} 不符合要求。` : `${where} 不符合要求：${translated(reason)}`;
}

function translated(words: string): string {
  const [pattern, chinese] = sentences.find(([pattern]) => pattern.test(words)) ?? [];
  return ofScalars.get(words) ?? (pattern && chinese ? words.replace(pattern, chinese) : words);
}
