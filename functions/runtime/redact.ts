/**
 * Takes personal data out of whatever is about to be logged. Nothing personal is logged on purpose; this is the net
 * under that rule, and it errs on the side of hiding: Chinese text may be a name, a run of digits a number.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  // Tokens: three base64url parts.
  [/\b[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}\b/g, '[token]'],
  // UUIDs, hashes and our own ids stay whole, for they are what one searches for: see `kept`.
  [/[\p{Script=Han}][\p{Script=Han}·•]*/gu, '[text]'],
  // Certificate, card, computer and phone numbers: seven digits or more, also with a letter before or after.
  [/(?<![\w-])[A-Z]{0,3}\d{7,}[\dXx]?(?![\w-])/g, '[number]'],
];

/** Members whose values are ours and hold long digits or hexadecimal: never what somebody sent. */
const kept: ReadonlySet<string> = new Set([
  'timestamp',
  'correlationId',
  'function_request_id',
  'function_arn',
  'xray_trace_id',
  'awsRequestId',
]);

export function redactText(text: string): string {
  return patterns.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

/** The same value with every text in it redacted; depth is bounded, since errors may refer to themselves. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[deep]';
  if (Array.isArray(value)) return value.map((element) => redact(element, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, kept.has(name) ? member : redact(member, depth + 1)]),
  );
}
