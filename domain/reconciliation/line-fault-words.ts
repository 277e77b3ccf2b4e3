import type { Locale } from '../rejection-messages.ts';
import type { BadLine, LineFault } from './detail-file.ts';

/** What is wrong with a line, and what would be right. */
const lineFaultWords: Readonly<Record<LineFault, Readonly<Record<Locale, string>>>> = {
  line_undecodable: { en: 'The line must be UTF-8.', 'zh-CN': '该行须为 UTF-8 编码。' },
  json_malformed: { en: 'The line must be one JSON object.', 'zh-CN': '该行须为一个 JSON 对象。' },
  column_count_wrong: {
    en: 'The line must have as many cells as the first one.',
    'zh-CN': '该行列数须与首行一致。',
  },
  field_missing: {
    en: 'The field must be there: `refund` is a boolean, each other one a text.',
    'zh-CN': '该字段不可缺少：refund 为布尔值，其余为字符串。',
  },
  message_id_malformed: {
    en: 'The message id must have 30 characters and begin with the number of the institution.',
    'zh-CN': '报文编号须为 30 位，前 12 位为本机构编号。',
  },
  refund_malformed: {
    en: 'The flag must be 0 for a claim, or 1 for what takes one back.',
    'zh-CN': '退费标志须为 0（结算）或 1（退费）。',
  },
  amount_malformed: {
    en: 'The amount must be yuan, with at most two decimals.',
    'zh-CN': '金额须以元为单位，最多两位小数。',
  },
  sign_wrong: {
    en: 'Amounts of a claim are not below zero, those of a refund not above.',
    'zh-CN': '结算金额不得小于零，退费金额不得大于零。',
  },
};

/** Of many lines as many as a person looks at, in words. */
export const linesTold = (bad: readonly BadLine[], language: Locale): readonly ToldLine[] =>
  bad.slice(0, linesToldMax).map((line) => ({ ...line, message: lineFaultWords[line.fault][language] }));

const linesToldMax = 100;

export interface ToldLine extends BadLine {
  readonly message: string;
}
