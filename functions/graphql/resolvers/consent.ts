import { shanghaiDay } from '../../../domain/calendar.ts';
import { isLive } from '../../../domain/consents/channel-consent.ts';
import { channelOffer } from '../../../domain/region-profile.ts';
import type {
  ChannelConsentResolvers,
  ChannelResolvers,
  MutationResolvers,
} from '../../../schema/generated/resolvers.ts';
import { grantChannelConsent } from '../../../use-cases/grant-channel-consent.ts';
import { revokeChannelConsent } from '../../../use-cases/revoke-channel-consent.ts';
import { channelPersonId } from '../node-ids.ts';
import { nodeId, nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import type { ConsentView } from '../views.ts';

export const ChannelConsent: ChannelConsentResolvers = {
  id: ({ consent }, _args, context) => nodeId(context, { type: 'ChannelConsent', ...consent }),
  channel({ consent }, _args, { services }) {
    const profile = services.regions.profile(consent.admdvs, shanghaiDay(services.clock.now()));
    return { clientId: consent.clientId, offer: profile && channelOffer(profile, consent.clientId) };
  },
  scopes: ({ consent }) => consent.scopes,
  textVersion: ({ consent }) => consent.textVersion,
  profileVersion: ({ consent }) => consent.profileVersion,
  admdvs: ({ consent }) => consent.admdvs,
  grantedAt: ({ consent }) => consent.grantedAt,
  expiresAt: ({ consent }) => consent.expiresAt,
  revokedAt: ({ consent }) => consent.revokedAt ?? null,
  live: ({ consent }, _args, { services }) => isLive(consent, services.clock.now()),
  channelPersonId: ({ consent }, _args, { services }) =>
    channelPersonId(services.pairwise, consent.clientId, consent.personId),
};

export const Channel: ChannelResolvers = {
  name: ({ clientId, offer }) => offer?.name ?? { en: clientId, 'zh-CN': clientId },
  scopes: ({ offer }) => offer?.scopes ?? [],
};

const ownConsent = (consent: ConsentView['consent']): ConsentView => ({
  __typename: 'ChannelConsent',
  consent,
  standing: { reader: 'OWNER', scopes: [] },
});

export const mutations: Pick<MutationResolvers, 'channelConsentGrant' | 'channelConsentRevoke'> = {
  async channelConsentGrant(_root, { input }, context) {
    return payload(context, 'consent', await grantChannelConsent(context.services, context.caller, input), ownConsent);
  },
  async channelConsentRevoke(_root, { input }, context) {
    const ref = nodeRef(context, input.consentId, 'ChannelConsent');
    const clientId = ref?.personId === context.caller.personId ? ref?.clientId : undefined;
    const request = { idempotencyKey: input.idempotencyKey, clientId };
    return payload(
      context,
      'consent',
      await revokeChannelConsent(context.services, context.caller, request),
      ownConsent,
    );
  },
};
