import { signIn } from '../issuer/client.ts';
import { applicationOnce, type Stage } from './applications.ts';
import { documents } from './documents.ts';
import { jpegOf, pdfOf, pngOf } from './files.ts';
import { type Ask, asking } from './graphql.ts';
import type { RosterFamily } from './roster.ts';
import { fundsOf } from './till.ts';
import { uploaded } from './uploads.ts';

export const admdvs = '610100';

/** The man of the third family and two who pay for him, each signed in. */
export interface HospitalFamily {
  readonly patient: Ask;
  readonly certificate: RosterFamily['giver']['certificate'];
  readonly son: Ask;
  readonly daughter: Ask;
}

const resident = (number: string) => ({ kind: 'RESIDENT_ID' as const, number });

/** Both are in the roster of chapter 1, which is the same whenever it is made. */
const sonsCertificate = resident('610191200312211111');
const daughtersCertificate = resident('610191200212201127');

/** What the roster brought: current year, past years. */
export const fundsBefore = {
  patient: ['2494.61', '13.40'],
  son: ['4012.46', '506.69'],
  daughter: ['285.04', '2080.00'],
} as const;

/** The son of chapter 17 has grown-up children himself. Both let their accounts pay for him, the son first. */
export async function hospitalFamily(stage: Stage, { giver }: RosterFamily): Promise<HospitalFamily> {
  const { narrator, url, issuer } = stage;
  narrator.chapter('26  His own son and daughter let their accounts pay for him  子女绑定共济，为父亲支付');
  const family = {
    patient: asking(url, await signIn({ issuer, certificate: giver.certificate })),
    certificate: giver.certificate,
    son: asking(url, await signIn({ issuer, certificate: sonsCertificate })),
    daughter: asking(url, await signIn({ issuer, certificate: daughtersCertificate })),
  };
  const reviewer = asking(url, await signIn({ issuer, accountId: 'reviewer-610100' }));
  for (const who of ['son', 'daughter'] as const) {
    const state = await bound({ child: family[who], who, reviewer, receiver: giver });
    narrator.expect(`the ${who}’s application is reviewed and approved`, state, 'APPROVED');
  }
  narrator.expect('what is on the three accounts', await fundsOfFamily(family), fundsBefore);
  return family;
}

export const fundsOfFamily = async ({ patient, son, daughter }: HospitalFamily) => ({
  patient: await fundsOf(patient, admdvs),
  son: await fundsOf(son, admdvs),
  daughter: await fundsOf(daughter, admdvs),
});

interface Binding {
  readonly child: Ask;
  readonly who: string;
  readonly reviewer: Ask;
  readonly receiver: RosterFamily['giver'];
}

/** As in chapters 17 to 21, without what was asked there. */
async function bound({ child, who, reviewer, receiver }: Binding): Promise<string> {
  const { data } = await child(documents.bindingRules, { admdvs });
  const { notice, commitmentLetter } = data.regionProfile.mutualAid;
  const application = {
    kind: 'MUTUAL_AID',
    admdvs,
    channel: 'WEBSITE',
    initiator: 'GIVER',
    receiver: { certificate: receiver.certificate },
    relation: 'PARENT',
    noticeVersion: notice.version,
    commitmentLetter: { version: commitmentLetter.version },
    evidence: await uploaded(child, admdvs, {
      REGISTRATION_FORM: pdfOf(`registration form of the ${who}`),
      GIVER_ID_CARD: jpegOf(`card of the ${who}`),
      RECEIVER_ID_CARD: pngOf(`card of the father, from the ${who}`),
    }),
    transactionPassword: '611208',
  };
  const input = { idempotencyKey: `demo-hospital-${who}`, application };
  const submitted = await child(documents.bindingApplicationSubmit, { input });
  const { id } = submitted.data.bindingApplicationSubmit.application;
  await applicationOnce(child, id, 'UNDER_REVIEW', 'REJECTED');
  const claim = { idempotencyKey: `demo-hospital-claim-${who}`, applicationId: id };
  await reviewer(documents.bindingApplicationClaim, { input: claim });
  const decide = {
    idempotencyKey: `demo-hospital-decide-${who}`,
    applicationId: id,
    decision: 'APPROVE',
    reasons: ['EVIDENCE_CONVINCES'],
  };
  await reviewer(documents.bindingApplicationDecide, { input: decide });
  return (await applicationOnce(child, id, 'APPROVED', 'REJECTED')).state;
}
