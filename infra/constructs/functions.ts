import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import type { Data } from './data.ts';
import type { Keys } from './keys.ts';
import type { Provision } from './provision.ts';
import { RegionalFunction } from './regional-function.ts';

export interface FunctionsProps {
  readonly deployment: Deployment;
  readonly settings: StageSettings;
  readonly keys: Keys;
  readonly data: Data;
}

/** A vCPU comes with every 1,769 MiB, and the network with the share of it. */
const memoryMiB = {
  // Half a vCPU: a cold start is mostly parsing 1 MB of code, and takes twice as long with 512 MiB.
  graphql: 1_024,
  // One signature to check, at most once in five minutes for a caller.
  authorizer: 512,
  // A whole vCPU: rows are parsed, encrypted and hashed one after the other.
  job: 1_769,
} as const;

/** Every function, with what it may do. */
export class Functions extends Construct {
  readonly graphql: RegionalFunction;
  readonly authorizer: RegionalFunction;
  readonly import: RegionalFunction;
  readonly rekey: RegionalFunction;

  constructor(scope: Construct, id: string, { deployment, settings, keys, data }: FunctionsProps) {
    super(scope, id);
    const common = { logs: { key: keys.storage, settings } };
    const here = areaAndStage(deployment);
    this.graphql = new RegionalFunction(this, 'Graphql', {
      ...common,
      source: 'graphql',
      description: 'Gongji: the GraphQL API',
      memoryMiB: memoryMiB.graphql,
      // The gateway gives up after 29 s; by then the function has answered, or is stopped.
      timeout: Duration.seconds(27),
      provisions: [here, data.forRequests(), data.forWaiting(), keys.vault()],
    });
    this.authorizer = new RegionalFunction(this, 'Authorizer', {
      ...common,
      source: 'authorizer',
      description: 'Gongji: who is calling',
      memoryMiB: memoryMiB.authorizer,
      // Two fetches of an issuer's keys at 2 s each, and a cold start.
      timeout: Duration.seconds(10),
      provisions: [trustedIssuers(deployment)],
    });
    const job = { ...common, memoryMiB: memoryMiB.job, timeout: Duration.minutes(15) };
    this.import = new RegionalFunction(this, 'Import', {
      ...job,
      source: 'import',
      atOnce: settings.jobsAtOnce?.import,
      description: 'Gongji: loads a roster that was put into the bucket',
      provisions: [here, data.forAdding(), keys.vault()],
    });
    this.rekey = new RegionalFunction(this, 'Rekey', {
      ...job,
      source: 'rekey',
      atOnce: settings.jobsAtOnce?.rekey,
      description: 'Gongji: seals every person again under the newest keys',
      provisions: [here, data.forWholeTable(), keys.vault()],
    });
  }
}

const areaAndStage = ({ region, stage }: Deployment): Provision => ({
  environment: { GONGJI_AREAS: region.profile.admdvs, GONGJI_STAGE: stage },
  statements: [],
});

/** The authorizer needs no right at all: issuers publish their keys. */
const trustedIssuers = ({ region }: Deployment): Provision => ({
  environment: { GONGJI_ISSUERS: JSON.stringify(region.profile.issuers) },
  statements: [],
});
