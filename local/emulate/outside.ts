import { compose } from '../../functions/runtime/compose.ts';
import { readEnvironment } from '../../functions/runtime/env.ts';
import type { RosterPerson } from '../demo/roster.ts';
import { createIssuer, type Issuer } from '../issuer/issuer.ts';
import { createSamplePeople, type SamplePeople } from '../sample/people.ts';
import { listen } from '../server/listen.ts';
import type { RegisterPerson } from '../stand-ins/population-register.ts';
import { createStandIns, facePath, registerPath } from '../stand-ins/stand-ins.ts';

/** What is not ours and is outside every stack: an issuer of tokens, and the two services that the workflow asks. */
export interface Outside {
  readonly issuer: Issuer;
  readonly addresses: { readonly faceProvider: string; readonly populationRegister: string };
  /** Where somebody clicks what the register knows. */
  readonly registerPage: string;
  /** Makes them serve, when the stack is there that they speak with; tells whether a person is registered in it. */
  serve(deployed: DeployedSide): Promise<(certificate: RosterPerson['certificate']) => Promise<boolean>>;
  close(): Promise<void>;
}

export interface DeployedSide {
  /** What the stack shares with each, as it made them. */
  readonly secrets: { readonly face: string; readonly register: string };
  readonly reached: (callbackUrl: string) => string;
  /** Whom the page of the register offers. */
  readonly people: readonly RegisterPerson[];
}

/** On one port of 127.0.0.1. Nobody of the sample can sign in: the people are those of the roster. */
export async function openOutside(): Promise<Outside> {
  const listening = await listen(0);
  const publicUrl = `http://127.0.0.1:${listening.port}`;
  let people: SamplePeople | undefined;
  const issuer = await createIssuer({
    publicUrl,
    people: async () => [],
    findPersonByCertificate: async (kind, number) => people?.personIdOf(kind, number),
    onError: (error) => console.error(error),
  });
  return {
    issuer,
    addresses: { faceProvider: publicUrl + facePath, populationRegister: publicUrl + registerPath },
    registerPage: publicUrl + registerPath,
    async serve(deployed) {
      // The issuer knows persons as the deployed API does: by its table and its keys, which the environment names.
      const known = createSamplePeople(await compose(readEnvironment()));
      people = known;
      const standIns = createStandIns({ publicUrl, ...deployed });
      listening.serve((request, response) => {
        const { pathname } = new URL(request.url ?? '/', publicUrl);
        if (/^\/oauth(\/|$)/.test(pathname)) return issuer.handle(request, response);
        standIns.handle(pathname, request, response).then(
          (handled) => handled || response.writeHead(404).end(),
          (error: unknown) => {
            console.error(error);
            response.destroy();
          },
        );
      });
      return async ({ kind, number }) => (await known.personIdOf(kind, number)) !== undefined;
    },
    close: () => listening.close(),
  };
}
