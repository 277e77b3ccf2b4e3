import { type Locale, rejectionMessage } from '../rejection-messages.ts';
import type { NotMadeInTime } from '../requested-file.ts';
import { type DetailFailure, rejectionOfFailure } from './detail-file.ts';

const notMadeInTime: Readonly<Record<Locale, string>> = {
  en: 'The file was not compared within half an hour. Ask again, with another key.',
  'zh-CN': '半小时内未完成比对，请更换幂等键后重新提交。',
};

/** Why nothing was compared, and what would be right. */
export const failureMessage = (failure: DetailFailure | NotMadeInTime, locale: Locale): string =>
  failure === 'NOT_MADE_IN_TIME' ? notMadeInTime[locale] : rejectionMessage(rejectionOfFailure[failure], locale);
