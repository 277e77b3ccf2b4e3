import type { Locale } from '../../domain/rejection-messages.ts';

export type { Locale };

interface LanguageRange {
  readonly language: string;
  readonly quality: number;
}

/** Longer headers are nobody's preferences; what is behind this length is not read. */
const headerLengthMax = 500;

/**
 * The language that `Accept-Language` prefers (RFC 9110, 12.5.4): any Chinese is answered in zh-CN, everything else
 * in English, also where the header is missing or malformed. `q=0` refuses a language; `*` is English unless that
 * is refused.
 */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '').slice(0, headerLengthMax).split(',').map(readRange);
  const refusesEnglish = ranges.some(({ language, quality }) => language === 'en' && quality === 0);
  const preferred = ranges
    .filter(({ language, quality }) => quality > 0 && (language === 'zh' || language === 'en' || language === '*'))
    .sort((a, b) => b.quality - a.quality)[0]?.language;
  return preferred === 'zh' || (preferred === '*' && refusesEnglish) ? 'zh-CN' : 'en';
}

/** 0 to 1 with at most three decimals; a malformed quality counts as a refusal of the whole range. */
const qualityForm = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

function readRange(range: string): LanguageRange {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { language: tag.split('-')[0] ?? '', quality: qualityForm.test(quality) ? Number(quality) : 0 };
}
