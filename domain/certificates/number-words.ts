import type { CertificateKind } from './certificate.ts';

/** The form of each kind's number in words, to follow the message that a number has not got it. */
export const certificateNumberWords: Readonly<Record<CertificateKind, Readonly<Record<'en' | 'zh-CN', string>>>> = {
  RESIDENT_ID: {
    en: 'A resident number has 18 digits, the last of which may be X, or 15 digits in its old form; the first is 1 to 8.',
    'zh-CN': '居民身份证号码为 18 位数字（末位可为 X），旧号码为 15 位数字，首位为 1 至 8。',
  },
  HONG_KONG_TRAVEL_PERMIT: {
    en: 'A travel permit of Hong Kong has H and 8 digits, or 10 digits in its old form.',
    'zh-CN': '香港居民来往内地通行证号码为 H 加 8 位数字，旧号码为 H 加 10 位数字。',
  },
  MACAO_TRAVEL_PERMIT: {
    en: 'A travel permit of Macao has M and 8 digits, or 10 digits in its old form.',
    'zh-CN': '澳门居民来往内地通行证号码为 M 加 8 位数字，旧号码为 M 加 10 位数字。',
  },
  TAIWAN_TRAVEL_PERMIT: {
    en: 'A travel permit of Taiwan has 8 digits, or in its old form 10 digits and perhaps a letter.',
    'zh-CN': '台湾居民来往大陆通行证号码为 8 位数字，旧号码为 10 位数字，可另加一位字母。',
  },
  FOREIGN_PERMANENT_RESIDENT: {
    en: 'A permanent resident card has 18 digits that begin with 9, the last of which may be X, or in its old form 3 letters and 12 digits.',
    'zh-CN': '外国人永久居留身份证号码为以 9 开头的 18 位数字（末位可为 X），旧号码为 3 位字母加 12 位数字。',
  },
  FOREIGN_PASSPORT: {
    en: 'A passport number has 5 to 20 letters and digits, at least one of them a digit.',
    'zh-CN': '护照号码为 5 至 20 位字母或数字，至少一位数字。',
  },
  HMT_RESIDENCE_PERMIT: {
    en: 'A residence permit has 18 digits that begin with 810000, 820000 or 830000; the last may be X.',
    'zh-CN': '港澳台居民居住证号码为以 810000、820000 或 830000 开头的 18 位数字（末位可为 X）。',
  },
  SOCIAL_CARD: {
    en: 'A social-security card number has 8 to 20 letters and digits.',
    'zh-CN': '社会保障卡号为 8 至 20 位字母或数字。',
  },
  OTHER: {
    en: 'It has 2 to 30 letters, digits or Chinese characters, at least one of them a digit, with single hyphens, slashes or brackets between them.',
    'zh-CN': '号码为 2 至 30 位字母、数字或汉字，至少一位数字，其间可有单个连字符、斜线或括号。',
  },
};
