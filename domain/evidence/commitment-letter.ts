import type { BindingApplication } from '../binding/application.ts';
import { shanghaiDay } from '../calendar.ts';
import type { PersonId } from '../persons/person.ts';
import type { VersionedText } from '../region-profile.ts';
import { relationTerms } from '../relations.ts';

/** A commitment letter (承诺书) as it is printed, in Chinese: that is what was signed. */
export interface CommitmentLetter {
  readonly title: string;
  readonly text: string;
  /** What it is about and who signed it, each with its label. */
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
  /** When it was signed: the file says so too, so that printing it again gives the same file. */
  readonly signedAt: string;
}

const sideTerms = {
  DISPLAY: { giver: '持有人', receiver: '成员' },
  MUTUAL_AID: { giver: '共济人', receiver: '被共济人' },
} as const;

/** Whether the letter was signed by name in the app, so that it has to be printed. */
export const isSignedElectronically = ({ evidence }: Pick<BindingApplication, 'evidence'>): boolean =>
  evidence.some(({ kind, form }) => kind === 'COMMITMENT_LETTER' && form === 'ELECTRONIC');

/** Whoever handed it in signed it; where a device or staff member did, the side in whose part. No agent's is electronic. */
export function letterSigner({ submittedBy, initiator, giver, receiver }: BindingApplication): PersonId {
  if (submittedBy.personId !== undefined) return submittedBy.personId;
  return initiator === 'RECEIVER' ? receiver.id : giver.id;
}

/** Both sides stand in it masked; the signature is the whole name. */
export function commitmentLetter(
  application: BindingApplication,
  { title, text, version }: VersionedText,
  signedName: string,
): CommitmentLetter {
  const { kind, giver, receiver, relation, submittedAt, id } = application;
  const sides = sideTerms[kind];
  return {
    title: title['zh-CN'],
    text: text['zh-CN'],
    particulars: [
      { label: sides.giver, value: giver.maskedName },
      { label: sides.receiver, value: receiver.maskedName },
      { label: `${sides.receiver}系${sides.giver}的`, value: relationTerms[relation] },
      { label: '签名', value: signedName },
      { label: '日期', value: chineseDay(shanghaiDay(new Date(submittedAt))) },
      { label: '承诺书版本', value: version },
      { label: '申请编号', value: id },
    ],
    signedAt: submittedAt,
  };
}

/** `2026-11-20` as forms write it. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
