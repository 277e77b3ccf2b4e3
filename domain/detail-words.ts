import { isTerm, termOf } from './binding/terms.ts';
import { isRuleCode } from './binding/verdict.ts';
import { ruleTitle } from './binding/verdict-words.ts';
import { shanghaiDay, shanghaiTimeOfDay } from './calendar.ts';
import type { ConsentScope } from './consents/channel-consent.ts';
import type { ParticipationStatus } from './persons/participation.ts';
import type { LocalizedText } from './region-profile.ts';

type Locale = keyof LocalizedText;

const statusWords: Readonly<Record<ParticipationStatus, LocalizedText>> = {
  NONE: { en: 'not insured', 'zh-CN': '未参保' },
  NORMAL: { en: 'normal', 'zh-CN': '正常参保' },
  SUSPENDED: { en: 'suspended', 'zh-CN': '暂停参保' },
  ENDED: { en: 'ended', 'zh-CN': '终止参保' },
};

const scopeWords: Readonly<Record<ConsentScope, LocalizedText>> = {
  IDENTITY: { en: 'identity', 'zh-CN': '身份信息' },
  BALANCE: { en: 'balance', 'zh-CN': '账户余额' },
  ENTRIES: { en: 'account entries', 'zh-CN': '账户明细' },
  PARTICIPATION: { en: 'participations', 'zh-CN': '参保信息' },
  FAMILY: { en: 'family links', 'zh-CN': '亲属绑定信息' },
};

const otherWords: Readonly<Record<string, LocalizedText>> = { ...statusWords, ...scopeWords };

/** Between codes, as details have them: all of a list, all of an alternative, one alternative or another. */
const separators: Readonly<Record<string, LocalizedText>> = {
  ',': { en: ', ', 'zh-CN': '、' },
  '+': { en: ' and ', 'zh-CN': '和' },
  '/': { en: ', or ', 'zh-CN': '，或' },
};

/**
 * A detail of a rejection as people say it: codes by their terms, an instant by the clock of Beijing. What is neither (a
 * number, a day, a version) stays as it is.
 */
export function detailWords(detail: string, locale: Locale): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(detail)) return beijingTime(new Date(detail), locale);
  // Every second part is a separator.
  const parts = detail.split(/\s*([,+/])\s*/);
  const words = parts.map((part, index) => (index % 2 === 0 ? wordOf(part) : separators[part])?.[locale]);
  return words.includes(undefined) ? detail : words.join('');
}

function wordOf(code: string): LocalizedText | undefined {
  if (isTerm(code)) return { en: termOf(code, 'en'), 'zh-CN': termOf(code, 'zh-CN') };
  if (isRuleCode(code)) return ruleTitle(code);
  return Object.hasOwn(otherWords, code) ? otherWords[code] : undefined;
}

const minuteMs = 60_000;

/** To the minute in which it has come: what is over at 17:33:49 is over at 17:34. */
function beijingTime(instant: Date, locale: Locale): string {
  const minute = new Date(Math.ceil(instant.getTime() / minuteMs) * minuteMs);
  const zone = locale === 'en' ? 'Beijing time' : '北京时间';
  return `${shanghaiDay(minute)} ${shanghaiTimeOfDay(minute).slice(0, 5)} ${zone}`;
}
