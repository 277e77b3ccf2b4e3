import { type CertificateKind, certificateKinds } from '../../domain/certificates/certificate.ts';
import { escaped } from '../pages.ts';
import type { SignInChoice } from './accounts.ts';

const kindLabels: Readonly<Record<CertificateKind, string>> = {
  RESIDENT_ID: '居民身份证 Resident ID',
  HONG_KONG_TRAVEL_PERMIT: '香港居民来往内地通行证 Hong Kong travel permit',
  MACAO_TRAVEL_PERMIT: '澳门居民来往内地通行证 Macao travel permit',
  TAIWAN_TRAVEL_PERMIT: '台湾居民来往大陆通行证 Taiwan travel permit',
  FOREIGN_PERMANENT_RESIDENT: '外国人永久居留身份证 Foreign permanent resident ID',
  FOREIGN_PASSPORT: '外国人护照 Foreign passport',
  HMT_RESIDENCE_PERMIT: '港澳台居民居住证 HK, Macao, Taiwan residence permit',
  SOCIAL_CARD: '社会保障卡 Social security card',
  OTHER: '其他 Other',
};

export const isCertificateKind = (text: string): text is CertificateKind => Object.hasOwn(certificateKinds, text);

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  ul { list-style: none; padding: 0; }
  button, select, input { font: inherit; box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; }
  button { text-align: start; cursor: pointer; overflow-wrap: anywhere; }
  li, label { display: block; margin: .5rem 0; }
  small { display: block; opacity: .8; }
  [role=alert] { border: 2px solid #b3261e; padding: .5rem .75rem; }
  :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const choiceButton = ({ accountId, label, note }: SignInChoice): string =>
  `<li><button name="accountId" value="${escaped(accountId)}">${escaped(label)}<small>${escaped(note)}</small></button></li>`;

const choiceList = (heading: string, choices: readonly SignInChoice[]): string =>
  choices.length === 0 ? '' : `<h2>${heading}</h2>\n<ul>\n${choices.map(choiceButton).join('\n')}\n</ul>`;

const kindOption = (kind: string): string =>
  `<option value="${kind}">${isCertificateKind(kind) ? kindLabels[kind] : ''}</option>`;

export interface SignInPage {
  /** Path that the forms post to. */
  readonly action: string;
  readonly choices: readonly SignInChoice[];
  /** What went wrong with the last try. */
  readonly message?: string;
}

/** The sign-in page: the sample people and staff, and a form for any other registered person. No script. */
export function signInPage({ action, choices, message }: SignInPage): string {
  const citizens = choices.filter(({ role }) => role === 'citizen');
  const others = choices.filter(({ role }) => role !== 'citizen');
  return page(
    '登录 Sign in · 共济 Gongji',
    `<h1>登录 <span lang="en">Sign in</span></h1>
${message === undefined ? '' : `<p role="alert">${escaped(message)}</p>`}
<p>开发环境：人物均为虚构，无需密码。<small lang="en">Development only: everybody is made up, and no password is asked.</small></p>
<form method="post" action="${escaped(action)}">
${choiceList('参保人 <span lang="en">People</span>', citizens)}
${choiceList('工作人员 <span lang="en">Staff</span>', others)}
</form>
<h2>其他已登记的人 <span lang="en">Any other registered person</span></h2>
<form method="post" action="${escaped(action)}">
<label for="kind">证件类型 <span lang="en">Certificate</span></label>
<select id="kind" name="certificateKind">
${Object.keys(certificateKinds).map(kindOption).join('\n')}
</select>
<label for="number">证件号码 <span lang="en">Certificate number</span></label>
<input id="number" name="certificateNumber" required maxlength="40" autocomplete="off" spellcheck="false">
<p><button>登录 <span lang="en">Sign in</span></button></p>
</form>
<form method="post" action="${escaped(action)}">
<p><button name="cancel" value="yes">取消 <span lang="en">Cancel</span></button></p>
</form>`,
  );
}

/** What a person sees when a sign-in cannot go on: the standard code, and the words of the standard library. */
export const errorPage = (code: string, description: string): string =>
  page(
    '无法登录 Sign-in failed · 共济 Gongji',
    `<h1>无法登录 <span lang="en">Sign-in failed</span></h1>
<p role="alert"><code>${escaped(code)}</code> <span lang="en">${escaped(description)}</span></p>
<p>请从原来的应用重新开始。<small lang="en">Please start again from the application you came from.</small></p>`,
  );

/** Where the web client's redirect ends when no page of ours follows. */
export const donePage = (): string =>
  page(
    '已登录 Signed in · 共济 Gongji',
    `<h1>已登录 <span lang="en">Signed in</span></h1>
<p>可以关闭此页。<small lang="en">You may close this page; the code in its address is for the application.</small></p>`,
  );
