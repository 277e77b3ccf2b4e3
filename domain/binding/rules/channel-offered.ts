import { submissionChannels } from '../../region-profile.ts';
import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const channelOffered: BindingRule<'channel_not_offered'> = {
  code: 'channel_offered',
  source: 'S0; S1; S2; S3; S4',
  title: { en: 'Channel', 'zh-CN': '办理渠道' },
  reasons: {
    channel_not_offered: {
      en: 'This region does not take such applications through this channel. It takes them through: {channels}.',
      'zh-CN': '当地不通过该渠道受理此类申请。可通过以下渠道办理：{channels}。',
    },
  },
  judge: (facts) => {
    const submission = rulesOfKind(facts)?.submission;
    if (!submission) return notAsked;
    if (submission[facts.channel]) return pass;
    const channels = submissionChannels.filter((channel) => submission[channel]);
    return fail('channel_not_offered', { channels: channels.join(',') });
  },
};
