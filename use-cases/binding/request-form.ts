import { type Fen, parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { EvidenceRequirement, LinkRules } from '../../domain/region-profile.ts';
import type { BindingRequest, EvidenceOffered } from './binding-request.ts';
import { evidenceAsked } from './request-rules.ts';

/** What can be said of a request without reading anything: versions, evidence by kind and form, the quota. */
export interface RequestForm {
  readonly noticeVersion: string;
  readonly commitmentLetterVersion: string;
  readonly quota: Fen | undefined;
}

/** Whoever has not read the notice and signed the letter in force cannot apply; nor who leaves evidence out. */
export function checkForm(request: BindingRequest, rules: LinkRules): Outcome<RequestForm> {
  const quota = quotaOf(request);
  if (!quota.ok) return quota;
  const { notice, commitmentLetter } = rules;
  if (request.noticeVersion !== notice.version) {
    return rejected('notice_version_not_current', ['noticeVersion'], { current: notice.version });
  }
  if (request.commitmentLetter?.version !== commitmentLetter.version) {
    const path = ['commitmentLetter', 'version'];
    return rejected('commitment_letter_version_not_current', path, { current: commitmentLetter.version });
  }
  const signing = signedByAgent(request);
  if (!signing.ok) return signing;
  const missing = evidenceAsked(rules, request.channel).filter((asked) => !isMet(asked, request.evidence));
  if (missing.length > 0) {
    return rejected('evidence_incomplete', ['evidence'], { kinds: missing.map(({ kind }) => kind).join(',') });
  }
  return accepted({
    noticeVersion: notice.version,
    commitmentLetterVersion: commitmentLetter.version,
    quota: quota.value,
  });
}

export function quotaOf({ quota }: BindingRequest): Outcome<Fen | undefined> {
  if (quota === undefined) return accepted(undefined);
  const fen = parseYuan(quota);
  return fen.ok ? fen : within(fen, 'quota');
}

const isMet = ({ kind, forms }: EvidenceRequirement, evidence: readonly EvidenceOffered[]): boolean =>
  evidence.some((piece) => piece.kind === kind && forms.includes(piece.form));

/** Who is not there signs in no app: what an agent brings was signed on paper, and is uploaded or copied. */
export function signedByAgent({ initiator, evidence }: BindingRequest): Outcome<undefined> {
  const signed = evidence.findIndex(({ form }) => form === 'ELECTRONIC');
  if (initiator !== 'AGENT' || signed < 0) return accepted(undefined);
  return rejected('evidence_form_not_of_agent', ['evidence', String(signed), 'form']);
}

/** An electronic letter is signed by writing one's name. */
export const hasElectronicLetter = ({ evidence }: BindingRequest): boolean =>
  evidence.some(({ kind, form }) => kind === 'COMMITMENT_LETTER' && form === 'ELECTRONIC');
