import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import type { Data } from './data.ts';
import type { Evidence } from './evidence.ts';
import type { Keys } from './keys.ts';
import type { Provision } from './provision.ts';
import { RegionalFunction } from './regional-function.ts';

export interface FunctionsProps {
  readonly deployment: Deployment;
  readonly settings: StageSettings;
  readonly keys: Keys;
  readonly data: Data;
  readonly evidence: Evidence;
}

/** A vCPU comes with every 1,769 MiB, and the network with the share of it. */
const memoryMiB = {
  // Half a vCPU: a cold start is mostly parsing 1 MB of code, and takes twice as long with 512 MiB.
  graphql: 1_024,
  // One signature to check, at most once in five minutes for a caller.
  authorizer: 512,
  // What happens by itself: nobody waits for it, and it waits for the table most of the time.
  background: 512,
  // A whole vCPU: rows are parsed, encrypted and hashed one after the other.
  job: 1_769,
} as const;

/** Every function, with what it may do. */
export class Functions extends Construct {
  readonly graphql: RegionalFunction;
  readonly authorizer: RegionalFunction;
  readonly import: RegionalFunction;
  readonly rekey: RegionalFunction;
  readonly events: RegionalFunction;
  readonly sweep: RegionalFunction;
  readonly workflow: RegionalFunction;
  readonly evidence: RegionalFunction;

  constructor(scope: Construct, id: string, { deployment, settings, keys, data, evidence }: FunctionsProps) {
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
      provisions: [here, data.forRequests(), data.forWaiting(), keys.vault(), evidence.forRequests()],
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
    const background = { ...common, memoryMiB: memoryMiB.background };
    this.events = new RegionalFunction(this, 'Events', {
      ...background,
      source: 'events',
      description: 'Gongji: what follows of a change of the table',
      // Thirty times what a batch takes.
      timeout: Duration.minutes(1),
      provisions: [here, data.forRequests(), data.stream()],
    });
    this.sweep = new RegionalFunction(this, 'Sweep', {
      ...background,
      source: 'sweep',
      description: 'Gongji: ends by the clock what was to end by now',
      timeout: Duration.minutes(15),
      provisions: [here, data.forRequests(), data.forWaiting()],
    });
    this.workflow = new RegionalFunction(this, 'Workflow', {
      ...background,
      source: 'workflow',
      description: 'Gongji: the tasks of the review workflow',
      // The state machine gives up after 30 s; by then the function has answered, or is stopped.
      timeout: Duration.seconds(27),
      provisions: [here, data.forRequests(), keys.vault()],
    });
    this.evidence = new RegionalFunction(this, 'Evidence', {
      ...background,
      source: 'evidence',
      description: 'Gongji: prints letters that were signed by name, removes files that nobody used',
      // A letter takes a second, the first one three: thirty times what is likely for a batch.
      timeout: Duration.minutes(1),
      provisions: [here, data.forRequests(), data.stream(), keys.vault(), evidence.forPrinting(), fontsBesideBundle],
    });
  }
}

const areaAndStage = ({ region, stage }: Deployment): Provision => ({
  environment: { GONGJI_AREAS: region.profile.admdvs, GONGJI_STAGE: stage },
  statements: [],
});

/** Where the assets of its bundle are unpacked. */
const fontsBesideBundle: Provision = { environment: { GONGJI_FONTS: '/var/task/fonts' }, statements: [] };

/** The authorizer needs no right at all: issuers publish their keys. */
const trustedIssuers = ({ region }: Deployment): Provision => ({
  environment: { GONGJI_ISSUERS: JSON.stringify(region.profile.issuers) },
  statements: [],
});
