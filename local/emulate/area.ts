import { join } from 'node:path';
import { type Deployment, readDeployment } from '../../infra/deployment.ts';
import type { Assembly } from '../../infra/synthesise.ts';
import { apiAddress, deploy, environmentOf, type Outputs, resourcesOf, secretText } from './cloud.ts';
import type { Emulation } from './emulation.ts';
import type { Outside } from './outside.ts';
import { couple } from './story.ts';

const stage = 'dev';
/** As the local issuer puts them into its tokens. */
const claimNames = { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' } as const;

/** A pooling area whose stack trusts the issuers of these, and asks the services of the first. */
export function deploymentOf(region: string, [first, ...more]: readonly [Outside, ...Outside[]]): Deployment {
  return {
    ...readDeployment({ region, stage }, new Date()),
    emulator: true,
    outside: first.addresses,
    issuers: [first, ...more].map(({ issuer }) => ({ ...issuer.trusted, claims: claimNames })),
  };
}

/** A stack that is deployed. */
export interface Area {
  readonly region: string;
  readonly stackName: string;
  readonly outputs: Outputs;
  readonly outside: Outside;
  /** Where its API is reached. */
  readonly url: string;
}

/** Deploys a stack, or deploys it over the one that is there; every resource has come to that status. */
export async function deployArea(
  { narrator, endpoint, folder, signal }: Emulation,
  { region, outside, assembly }: Pick<Area, 'region' | 'outside'> & { readonly assembly: Assembly },
  status: 'CREATE_COMPLETE' | 'UPDATE_COMPLETE' = 'CREATE_COMPLETE',
): Promise<Area> {
  const { stackName, template } = assembly;
  // From an empty folder, so that `cdk` finds no app of its own to synthesise.
  const outputs = await deploy(join(folder, 'empty'), assembly, signal);
  const made = await resourcesOf(stackName);
  narrator.expect(
    `cdk deploy: all ${made.length} resources of the template are there, ${status}`,
    [made.map(({ logicalId }) => logicalId).sort(), made.filter((each) => each.status !== status)],
    [Object.keys(template.Resources).sort(), []],
  );
  return { region, stackName, outputs, outside, url: apiAddress(endpoint, outputs, stage) };
}

/**
 * Its outside services are given their secrets, as somebody would by hand; tells whether a person is registered in it. This
 * process then has the environment of its API.
 */
export async function connect({ stackName, outputs, outside, url }: Area) {
  const environment = await environmentOf(await resourcesOf(stackName), 'FunctionsGraphqlFunction');
  Object.assign(process.env, environment, { GONGJI_STATE_MACHINE_ARN: outputs.StateMachineArn });
  const { GONGJI_FACE_SECRET_ARN: face, GONGJI_REGISTER_SECRET_ARN: register, GONGJI_FACE_CALLBACK_URL } = environment;
  const secrets = { face: await secretText(face), register: await secretText(register) };
  return outside.serve({
    secrets,
    people: Object.values(couple).map(({ name, certificate }) => ({ label: name, certificate })),
    reached(callbackUrl) {
      // The host that AWS would give to the API; the emulator serves it elsewhere.
      if (callbackUrl !== GONGJI_FACE_CALLBACK_URL) throw new Error(`answers do not go to ${callbackUrl}`);
      return callbackUrl.replace(/^https:\/\/[^/]+\/\w+/, url);
    },
  });
}
