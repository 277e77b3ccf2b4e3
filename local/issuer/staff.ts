import type { Role } from '../../domain/roles.ts';
import type { SignInChoice } from './accounts.ts';

const titles = {
  clerk: ['经办人', 'clerk', '登记人员、柜台受理 registers persons, takes applications at the counter'],
  reviewer: ['审核人', 'reviewer', '审核申请 decides applications'],
  supervisor: ['主管', 'supervisor', '处理上报件 decides what was escalated'],
  auditor: ['审计', 'auditor', '只读，查看办理记录 reads what was done, changes nothing'],
  operator: ['运维', 'operator', '导入与作业 runs imports and jobs'],
} as const;

const cities = { '330100': ['杭州', 'Hangzhou'], '610100': ['西安', "Xi'an"], '440300': ['深圳', 'Shenzhen'] } as const;

function member(role: Role & keyof typeof titles, admdvs: keyof typeof cities): SignInChoice {
  const [title, english, note] = titles[role];
  const [city, cityEnglish] = cities[admdvs];
  return {
    accountId: `${role}-${admdvs}`,
    label: `${city}${title} ${cityEnglish} ${english}`,
    role,
    admdvs,
    note,
  };
}

/** Somebody who finds taken what another has taken. */
const secondReviewer = (admdvs: keyof typeof cities): SignInChoice => {
  const first = member('reviewer', admdvs);
  return { ...first, accountId: `second-${first.accountId}`, label: `${first.label} (2)` };
};

/** The made-up staff of the local issuer. */
export const staff: readonly SignInChoice[] = [
  member('clerk', '330100'),
  member('reviewer', '330100'),
  member('supervisor', '330100'),
  member('auditor', '330100'),
  member('operator', '330100'),
  member('clerk', '610100'),
  member('reviewer', '610100'),
  secondReviewer('610100'),
  member('supervisor', '610100'),
  member('operator', '610100'),
  member('reviewer', '440300'),
];
