import { useEffect, useState } from 'react';
import { callApi } from './api.ts';
import { beginSignIn } from './sign-in.ts';

const roleNames: Record<string, string> = {
  CITIZEN: '参保人',
  CLERK: '经办人员',
  REVIEWER: '审核人员',
  SUPERVISOR: '审核主管',
  AUDITOR: '审计人员',
  OPERATOR: '运维人员',
};

interface Viewer {
  readonly role: string;
  readonly admdvs: string | null;
  readonly person: { readonly name: string } | null;
}

async function askWho(): Promise<string> {
  const query = 'query SignedInAs { viewer { role admdvs person { name } } }';
  const { data } = (await callApi({ query })) as { data?: { viewer?: Viewer } | null };
  const viewer = data?.viewer;
  if (!viewer) return '?';
  const name = viewer.person?.name ?? viewer.admdvs ?? '';
  return `${name} ${roleNames[viewer.role] ?? ''} ${viewer.role.toLowerCase()}`.trim();
}

function SignedIn({ onSignOut }: { onSignOut: () => void }) {
  const [who, setWho] = useState('…');
  useEffect(() => {
    askWho().then(setWho, () => setWho('?'));
  }, []);
  return (
    <>
      <span data-testid="signed-in-as">{who}</span>
      <button type="button" onClick={onSignOut}>
        退出 Sign out
      </button>
    </>
  );
}

interface AccountBarProps {
  readonly signedIn: boolean;
  readonly problem: string | undefined;
  readonly onSignOut: () => void;
}

/** Who is calling, and the way in and out. */
export function AccountBar({ signedIn, problem, onSignOut }: AccountBarProps) {
  return (
    <header className="account-bar">
      <strong>共济 Gongji</strong>
      <span className="hint">{signedIn ? '' : '请先登录，再运行示例查询。Sign in, then run the examples.'}</span>
      {problem && <span role="alert">登录失败 Sign-in failed: {problem}</span>}
      {signedIn ? (
        <SignedIn onSignOut={onSignOut} />
      ) : (
        <button type="button" className="primary" onClick={() => void beginSignIn()}>
          登录 Sign in
        </button>
      )}
    </header>
  );
}
