import { expect, test } from 'vitest';
import { localeOf } from '../../../functions/graphql/locale.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-hans-cn', 'zh-CN'],
  ['zh-TW,zh;q=0.9', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en', 'en'],
  ['en-GB, zh;q=0.5', 'en'],
  ['en;q=0.5, zh;q=0.8', 'zh-CN'],
  ['en, zh', 'en'],
  ['zh, en', 'zh-CN'],
  ['fr, de;q=0.9, zh;q=0.1', 'zh-CN'],
  ['fr', 'en'],
  ['*', 'en'],
  ['*, zh;q=0.9', 'en'],
  ['zh;q=0, *', 'en'],
  ['en;q=0, *', 'zh-CN'],
  ['zh;q=0', 'en'],
  ['zh;q=0.000, en;q=0.001', 'en'],
  // Malformed ranges count as not there.
  ['zh;q=high', 'en'],
  ['zh;q=1.5, en;q=0.1', 'en'],
  ['zh;q=-1', 'en'],
  [';;;,,,', 'en'],
  ['zhuang', 'en'],
  [' zh-CN ; q=0.7 , en ; q=0.3 ', 'zh-CN'],
  [`${'fr, '.repeat(200)}zh`, 'en'],
])('%j is answered in %s', (header, locale) => expect(localeOf(header)).toBe(locale));
