import { invariant } from '../invariant.ts';
import type { EvidenceRequirement, LocalizedText } from '../region-profile.ts';
import type { Locale } from '../rejection-messages.ts';
import type { BindingRule } from './rules/rule.ts';
import { bindingRules } from './rules.ts';
import { termOf } from './terms.ts';
import type { RuleCode, Verdict } from './verdict.ts';

/** What a verdict says to people. */
export interface VerdictTexts {
  /** What the rule looks at. */
  readonly title: LocalizedText;
  /** What is wrong and what would be right; absent where the rule passed. */
  readonly reason?: LocalizedText;
  /** Where the rule comes from: `S1; N`. */
  readonly source: string;
}

export function verdictTexts(verdict: Verdict): VerdictTexts {
  const { title, source, reasons } = ruleOf(verdict.rule);
  if (verdict.reason === undefined) return { title, source };
  const sentence = reasons[verdict.reason];
  invariant(sentence, 'every reason of a rule has its sentence');
  const reason = {
    en: filledIn(sentence.en, verdict, 'en'),
    'zh-CN': filledIn(sentence['zh-CN'], verdict, 'zh-CN'),
  };
  return { title, reason, source };
}

export const ruleTitle = (code: RuleCode): LocalizedText => ruleOf(code).title;

function ruleOf(code: RuleCode): BindingRule {
  const rule = bindingRules.find((each) => each.code === code);
  invariant(rule, 'every rule code has a rule');
  return rule;
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
