import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AccountBar } from './account-bar.tsx';
import { callApi, signedOutEvent } from './api.ts';
import { examples } from './examples.ts';
import { accessToken, completeSignIn, forgetToken } from './sign-in.ts';

const fetcher = (request, options) => callApi(request, options?.headers);

function Page({ problem }: { problem: string | undefined }) {
  const [signedIn, setSignedIn] = useState(accessToken() !== undefined);
  const signOut = () => {
    forgetToken();
    setSignedIn(false);
  };
  useEffect(() => {
    window.addEventListener(signedOutEvent, signOut);
    return () => window.removeEventListener(signedOutEvent, signOut);
  });
  // Without a token the schema cannot be asked for: `null` keeps GraphiQL from trying.
  return (
    <>
      <AccountBar signedIn={signedIn} problem={problem} onSignOut={signOut} />
      <GraphiQL
        fetcher={fetcher}
        schema={signedIn ? undefined : null}
        defaultTabs={examples}
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>
          <span />
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

const problem = await completeSignIn();
createRoot(document.getElementById('root')).render(<Page problem={problem} />);
