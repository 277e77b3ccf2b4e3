import { shanghaiDay } from '../../domain/calendar.ts';
import { type CertificateKind, parseCertificate } from '../../domain/certificates/index.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { certificateHolder } from '../../use-cases/certificate-holder.ts';
import type { Services } from '../../use-cases/ports.ts';
import type { SignInChoice } from '../issuer/accounts.ts';

/** Somebody of the sample roster, none of whom exists, and what he is good for showing. */
export interface SamplePerson {
  readonly accountId: string;
  readonly label: string;
  readonly certificate: { readonly kind: CertificateKind; readonly number: string };
  readonly note: string;
}

const resident = (number: string) => ({ kind: 'RESIDENT_ID' as const, number });

/** The people of `roster.ndjson`, in its order. */
export const samplePeople: readonly SamplePerson[] = [
  {
    accountId: 'hangzhou-father',
    label: '样明远（杭州，父）',
    certificate: resident('330106198506123013'),
    note: 'Hangzhou; gives mutual aid to his wife and two children, receives from his mother',
  },
  {
    accountId: 'hangzhou-mother',
    label: '样静姝（杭州，母）',
    certificate: resident('330106198709233028'),
    note: 'Hangzhou; receives from her husband, shows the voucher of a child; two insurance types',
  },
  {
    accountId: 'hangzhou-child',
    label: '样小满（杭州，10 岁）',
    certificate: resident('33010620160520303X'),
    note: 'Hangzhou, resident insurance: no personal account; certificate ends in X',
  },
  {
    accountId: 'hangzhou-elder-child',
    label: '样小寒（杭州，13 岁）',
    certificate: resident('330106201301013114'),
    note: 'Hangzhou, resident insurance; receives from his father',
  },
  {
    accountId: 'shandong-grandmother',
    label: '样秋菊（山东省本级，祖母）',
    certificate: resident('370102195503083042'),
    note: 'provincial pool of Shandong, 379900; civil servant; gives to her son in Hangzhou',
  },
  {
    accountId: 'xian-father',
    label: '样志刚（西安，父）',
    certificate: resident('610104197904153058'),
    note: "Xi'an; gives to his son, receives from his mother in Shanghai and shows her voucher",
  },
  {
    accountId: 'xian-mother',
    label: '样惠兰（西安，母）',
    certificate: resident('610104198107303062'),
    note: "Xi'an; her insurance is suspended; no family links",
  },
  {
    accountId: 'xian-son',
    label: '样子昂（西安，16 岁）',
    certificate: resident('610104201009183073'),
    note: "Xi'an, resident insurance; old enough for face authentication",
  },
  {
    accountId: 'shanghai-grandmother',
    label: '样佩芬（上海，祖母）',
    certificate: resident('310104195211013087'),
    note: "Shanghai; gives to her son in Xi'an, who shows her voucher",
  },
  {
    accountId: 'shenzhen-husband',
    label: '样文博（深圳，夫）',
    certificate: resident('440305199202223095'),
    note: 'Shenzhen, with a computer number; gives to his wife',
  },
  {
    accountId: 'shenzhen-wife',
    label: '样嘉欣（深圳，妻，港澳台居民居住证）',
    certificate: { kind: 'HMT_RESIDENCE_PERMIT', number: '810000199010103102' },
    note: 'Shenzhen, from Hong Kong with a residence permit; receives from her husband',
  },
  {
    accountId: 'shanghai-foreigner',
    label: 'Anna Sample（上海，外国人永久居留身份证）',
    certificate: { kind: 'FOREIGN_PERMANENT_RESIDENT', number: '911156198808083128' },
    note: 'Shanghai, permanent resident from abroad; no family links',
  },
];

export interface SamplePeople {
  /** Those who are registered, for the sign-in page. */
  choices(): Promise<readonly SignInChoice[]>;
  /** Anybody registered, by his certificate as printed; undefined where there is none. */
  personIdOf(kind: CertificateKind, number: string): Promise<PersonId | undefined>;
}

export function createSamplePeople({
  blindIndex,
  clock,
  reads,
}: Pick<Services, 'blindIndex' | 'clock' | 'reads'>): SamplePeople {
  const personIdOf: SamplePeople['personIdOf'] = async (kind, number) => {
    const certificate = parseCertificate(kind, number, shanghaiDay(clock.now()));
    if (!certificate.ok) return undefined;
    return certificateHolder({ reads, blindIndex }, certificate.value);
  };
  const choiceOf = async ({ accountId, label, certificate, note }: SamplePerson) => {
    const personId = await personIdOf(certificate.kind, certificate.number);
    return personId === undefined ? undefined : { accountId, label, role: 'citizen' as const, personId, note };
  };
  return {
    personIdOf,
    choices: async () => (await Promise.all(samplePeople.map(choiceOf))).filter((choice) => choice !== undefined),
  };
}
