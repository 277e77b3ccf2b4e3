import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

type Reason = 'notice_not_accepted' | 'notice_outdated' | 'letter_not_accepted' | 'letter_outdated';

export const noticeCurrent: BindingRule<Reason> = {
  code: 'notice_current',
  source: 'S2; S4',
  title: { en: 'Notice and commitment letter', 'zh-CN': '须知与承诺书' },
  reasons: {
    notice_not_accepted: {
      en: 'The notice has to be read and accepted. Its version now is {version}.',
      'zh-CN': '须阅读并同意须知，现行版本为 {version}。',
    },
    notice_outdated: {
      en: 'An older notice was accepted. Read and accept version {version}.',
      'zh-CN': '所同意的须知已更新，请阅读并同意 {version} 版。',
    },
    letter_not_accepted: {
      en: 'The commitment letter has to be read and accepted. Its version now is {version}.',
      'zh-CN': '须阅读并同意承诺书，现行版本为 {version}。',
    },
    letter_outdated: {
      en: 'An older commitment letter was accepted. Read and accept version {version}.',
      'zh-CN': '所同意的承诺书已更新，请阅读并同意 {version} 版。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules) return notAsked;
    const { notice, commitmentLetter } = rules;
    if (facts.noticeVersion !== notice.version) {
      const reason = facts.noticeVersion === undefined ? 'notice_not_accepted' : 'notice_outdated';
      return fail(reason, { version: notice.version });
    }
    if (facts.commitmentLetterVersion !== commitmentLetter.version) {
      const reason = facts.commitmentLetterVersion === undefined ? 'letter_not_accepted' : 'letter_outdated';
      return fail(reason, { version: commitmentLetter.version });
    }
    return pass;
  },
};
