import { readFileSync } from 'node:fs';

/** The trusted documents that ship with the schema: the demo asks nothing that production would not answer. */
const document = (name: string) =>
  readFileSync(new URL(`../../schema/documents/${name}.graphql`, import.meta.url), 'utf8');

export const documents = {
  myBalance: document('MyBalance'),
  myProfile: document('MyProfile'),
  myFamily: document('MyFamily'),
  myAccessLog: document('MyAccessLog'),
  regionRules: document('RegionRules'),
  channelBalance: document('ChannelBalance'),
  channelIdentity: document('ChannelIdentity'),
  channelConsentGrant: document('ChannelConsentGrant'),
  channelConsentRevoke: document('ChannelConsentRevoke'),
  personByCertificate: document('PersonByCertificate'),
  personUnmask: document('PersonUnmask'),
  myVoucher: document('MyVoucher'),
  myFamilyHistory: document('MyFamilyHistory'),
  bindingRules: document('BindingRules'),
  bindingEligibility: document('BindingEligibility'),
  bindingApplication: document('BindingApplication'),
  bindingApplicationSubmit: document('BindingApplicationSubmit'),
  bindingApplicationSupplement: document('BindingApplicationSupplement'),
  bindingApplicationClaim: document('BindingApplicationClaim'),
  bindingApplicationAskForEvidence: document('BindingApplicationAskForEvidence'),
  bindingApplicationDecide: document('BindingApplicationDecide'),
  evidenceUploadCreate: document('EvidenceUploadCreate'),
  evidenceUploadComplete: document('EvidenceUploadComplete'),
  evidenceRead: document('EvidenceRead'),
  faceAuthenticationStart: document('FaceAuthenticationStart'),
  familyLinkUnbind: document('FamilyLinkUnbind'),
  reviewQueue: document('ReviewQueue'),
  reviewApplication: document('ReviewApplication'),
  voucherActivate: document('VoucherActivate'),
  voucherCode: document('VoucherCode'),
  voucherCodeRedeem: document('VoucherCodeRedeem'),
} as const;
