/**
 * Takes personal data out of whatever is about to be logged. Nothing personal is logged on purpose; this is the net
 * under that rule, and it errs on the side of hiding: a text that is not plain English may be a name, a run of digits
 * a number. A name in Latin letters is not told from other words, unless it stands in capitals as passports print it.
 */

/** What one searches a log for, and what holds digits without being anybody's number. It is recognised first. */
const keptForms = [
  // UUIDs: persons, requests, transfers.
  '\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b',
  // Instants. A day alone is hidden: it may be a birth date.
  '\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z',
  // Hashes: hexadecimal with a letter in it.
  '\\b(?=\\d{0,64}[a-f])[0-9a-f]{32,64}\\b',
  // Our own opaque ids: 36 characters of a UUID are 48 of base64url, 24 of a channel's are 32.
  '\\b(?:per|par|acc|ent|lnk|con)_[\\w-]{32,}',
];

const hiddenForms: readonly (readonly [string, string])[] = [
  ['token', '\\b[Bb][Ee][Aa][Rr][Ee][Rr]\\s{1,9}\\S+|(?<![\\w-])ey[\\w-]{6,}\\.[\\w-]{6,}(?:\\.[\\w-]*){0,3}'],
  ['email', '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+'],
  // Whatever is not ASCII, with the letters and digits that hang on it: names in any script, rare characters of the
  // higher planes and of private use, full-width digits.
  ['text', '[\\w-]{0,40}[^\\x00-\\x7f](?:[\\w-]|[^\\x00-\\x7f])*'],
  // Two words in capitals or more: a name as passports print it.
  ['text', "\\b[A-Z]{2,30}(?:[ ,'-]{1,2}[A-Z]{2,30})+\\b"],
  // Cards and numbers that mix capitals with digits; longer ones are the request ids of AWS.
  ['number', '(?<!\\w)(?=[A-Z]{0,30}\\d)[A-Z\\d]{7,30}(?!\\w)'],
  // Seven digits or more with single spaces, hyphens, dots or slashes among them, and six behind a letter or two.
  ['number', '(?:(?<!\\w)[A-Za-z]{1,3})?\\d(?:[ ./-]?\\d){6,}[Xx]?|(?<!\\w)[A-Za-z]{1,2}\\d{6}(?!\\w)'],
];

const forms = new RegExp(
  [...keptForms, ...hiddenForms.map(([, form]) => `(${form})`)].map((form) => `(?:${form})`).join('|'),
  'gu',
);

/** Enough for a message and its stack; what is longer is data, not words. */
const textLengthMax = 8_000;

export function redactText(text: string): string {
  const cut = text.length > textLengthMax ? `${text.slice(0, textLengthMax)} [cut]` : text;
  return cut.replace(forms, (found, ...groups) => {
    const form = groups.slice(0, hiddenForms.length).findIndex((group) => group !== undefined);
    return form === -1 ? found : `[${hiddenForms[form]?.[0]}]`;
  });
}

/** Plain data for a log line, every text and every name of a member redacted. Errors and cycles may be anywhere in it. */
export const redact = (value: unknown): unknown => plain(value, redactText);

/** Plain data without these texts, wherever they stand: for what a rule about the form of texts cannot know. */
export function withoutTexts(value: unknown, texts: readonly string[]): unknown {
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  return plain(value, (text) => longestFirst.reduce((rest, hidden) => rest.replaceAll(hidden, '[input]'), text));
}

type TextRule = (text: string) => string;

const depthMax = 6;

function plain(value: unknown, rule: TextRule, around: readonly object[] = []): unknown {
  if (typeof value === 'string') return rule(value);
  if (typeof value === 'number' || typeof value === 'bigint') return plainNumber(value, rule);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'boolean' || value == null ? value : '[code]';
  if (around.includes(value)) return '[cycle]';
  if (around.length >= depthMax) return '[deep]';
  const within = [...around, value];
  if (value instanceof Error) return plain(membersOfError(value), rule, within);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (Array.isArray(value)) return value.map((element) => plain(element, rule, within));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rule(name), plain(member, rule, within)]));
}

/** A number as it is, unless as a text it would be hidden. JSON has no bigint, so that becomes text. */
function plainNumber(value: number | bigint, rule: TextRule): unknown {
  const text = String(value);
  const ruled = rule(text);
  return typeof value === 'number' && ruled === text ? value : ruled;
}

/** What an error says of itself. Other members of it are left out: those of the AWS SDK hold whole items. */
function membersOfError(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const { code, errors, $metadata } = error as {
    readonly code?: unknown;
    readonly errors?: unknown;
    readonly $metadata?: { readonly requestId?: unknown; readonly httpStatusCode?: unknown };
  };
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...($metadata && { requestId: $metadata.requestId, httpStatusCode: $metadata.httpStatusCode }),
    ...(cause !== undefined && { cause }),
    ...(Array.isArray(errors) && { errors }),
  };
}
