import type { Stage } from '../demo/applications.ts';
import { balanceWithConsent } from '../demo/balance-with-consent.ts';
import { documents } from '../demo/documents.ts';
import { familyOfParent } from '../demo/family-parent.ts';
import { asking } from '../demo/graphql.ts';
import { hospitalVisit } from '../demo/hospital-visit.ts';
import { signIn } from '../issuer/client.ts';
import { sampleInstitutions } from '../sample/institutions.ts';
import { type Couple, faceAndReview } from './face-and-review.ts';
import type { Roster } from './roster.ts';

const admdvs = '610100';

/** Two of the roster, of one household as it was made up. */
export const couple: Couple = {
  husband: { name: '方铭磊', certificate: { kind: 'RESIDENT_ID', number: '610191194103281115' } },
  wife: { name: '邓秀语', certificate: { kind: 'RESIDENT_ID', number: '610191194709161126' } },
};

/** The chapters of `npm run demo` that Xi'an can tell alone, and the longest way of an application. */
export async function tellTheStory(stage: Stage, roster: Roster, registerPage: string): Promise<void> {
  await designates(stage);
  await balanceWithConsent({ ...stage, admdvs, person: roster.person });
  await faceAndReview(stage, couple, registerPage);
  await familyOfParent(stage, roster.family);
  await hospitalVisit(stage, roster.family);
}

async function designates({ url, issuer, narrator }: Stage): Promise<void> {
  narrator.chapter('An operator designates a hospital in Hangzhou  指定异地定点医疗机构');
  const operator = asking(url, await signIn({ issuer, accountId: `operator-${admdvs}` }));
  const [hospital] = sampleInstitutions;
  const input = { idempotencyKey: 'emulate-designate-1', ...hospital };
  const { data } = await operator(documents.institutionDesignate, { input });
  const { institution, userErrors } = data.institutionDesignate;
  narrator.expect('designated', [institution?.designated, userErrors], [true, []]);
}
