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
} as const;
