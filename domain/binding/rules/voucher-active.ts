import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const voucherActive: BindingRule<'voucher_not_active'> = {
  code: 'voucher_active',
  source: 'S2; S3',
  title: { en: "The holder's own e-voucher", 'zh-CN': '持有人本人医保码' },
  reasons: {
    voucher_not_active: {
      en: 'The holder has to activate his own e-voucher before he can add a relative to it.',
      'zh-CN': '持有人须先激活本人医保码，方可添加家庭成员。',
    },
  },
  judge: (facts) => {
    if (!rulesOfKind(facts) || !facts.giver.identified) return notAsked;
    const needed = facts.kind === 'DISPLAY' && facts.profile.voucher.neededForDisplay;
    return needed && !facts.giver.voucherActive ? fail('voucher_not_active') : pass;
  },
};
