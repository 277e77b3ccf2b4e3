import { invariant } from '../invariant.ts';
import type { EvidenceRequirement } from '../region-profile.ts';
import type { Locale } from '../rejection-messages.ts';
import { bindingRules } from './rules.ts';
import { termOf } from './terms.ts';
import type { Verdict } from './verdict.ts';

export interface VerdictWords {
  /** What the rule asks. */
  readonly title: string;
  /** What is wrong and what would be right; absent where the rule passed. */
  readonly reason?: string;
  /** Where the rule comes from: `S1; N`. */
  readonly source: string;
}

/** A verdict in the reader's language. */
export function verdictWords(verdict: Verdict, locale: Locale): VerdictWords {
  const rule = bindingRules.find(({ code }) => code === verdict.rule);
  invariant(rule, 'every rule code has a rule');
  const words = { title: rule.title[locale], source: rule.source };
  if (verdict.reason === undefined) return words;
  const sentence = rule.reasons[verdict.reason];
  invariant(sentence, 'every reason of a rule has its sentence');
  return { ...words, reason: filledIn(sentence[locale], verdict, locale) };
}

function filledIn(sentence: string, { details = {}, evidence = [] }: Verdict, locale: Locale): string {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, listed(value.split(','), locale)])),
    evidence: evidence.map((requirement) => requirementWords(requirement, locale)).join(semicolon[locale]),
  };
  return sentence.replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? '');
}

const listed = (codes: readonly string[], locale: Locale): string =>
  codes.map((code) => termOf(code, locale)).join(comma[locale]);

function requirementWords({ kind, forms }: EvidenceRequirement, locale: Locale): string {
  const ways = forms.map((form) => termOf(form, locale)).join(or[locale]);
  return locale === 'en' ? `${termOf(kind, locale)} (${ways})` : `${termOf(kind, locale)}（${ways}）`;
}

const comma: Readonly<Record<Locale, string>> = { en: ', ', 'zh-CN': '、' };
const semicolon: Readonly<Record<Locale, string>> = { en: '; ', 'zh-CN': '；' };
const or: Readonly<Record<Locale, string>> = { en: ' or ', 'zh-CN': '或' };
