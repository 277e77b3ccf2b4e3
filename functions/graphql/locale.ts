/** The languages of messages. Codes and field names are the same in every language. */
export type Locale = 'en' | 'zh-CN';

/**
 * The language that `Accept-Language` prefers (RFC 9110, 12.5.4): any Chinese is answered in zh-CN, everything else
 * in English, also where the header is missing or malformed. `q=0` refuses a language.
 */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const preferences = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const understood = preferences.find(({ language }) => language === 'zh' || language === 'en' || language === '*');
  return understood?.language === 'zh' ? 'zh-CN' : 'en';
}

function readRange(range: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 };
}
