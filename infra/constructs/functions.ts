import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Deployment, stackNameOf } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import type { Data } from './data.ts';
import type { Evidence } from './evidence.ts';
import type { Keys } from './keys.ts';
import type { Notices } from './notices.ts';
import type { Outside } from './outside.ts';
import type { Provision } from './provision.ts';
import { RegionalFunction } from './regional-function.ts';
import { tableRights } from './table-rights.ts';

export interface FunctionsProps {
  readonly deployment: Deployment;
  readonly settings: StageSettings;
  readonly keys: Keys;
  readonly data: Data;
  readonly evidence: Evidence;
  readonly outside: Outside;
  readonly notices: Notices;
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

/** What happens by itself. */
const background = {
  events: {
    source: 'events',
    description: 'Gongji: what follows of a change of the table',
    // Thirty times what a batch takes.
    timeout: Duration.minutes(1),
  },
  sweep: {
    source: 'sweep',
    description: 'Gongji: ends by the clock what was to end by now, reckons deadlines again',
    timeout: Duration.minutes(15),
  },
  workflow: {
    source: 'workflow',
    description: 'Gongji: the tasks of the review workflow',
    // The state machine gives up after 30 s; by then the function has answered, or is stopped.
    timeout: Duration.seconds(27),
  },
  faceCallback: {
    source: 'faceCallback',
    description: 'Gongji: what the provider of face authentication answers',
    timeout: Duration.seconds(10),
  },
  evidence: {
    source: 'evidence',
    description: 'Gongji: prints signed letters and statements, compares days, removes files that nobody used',
    // A letter takes a second; on a whole vCPU the largest statement six, the largest day eleven, and 25 of them are a batch.
    timeout: Duration.minutes(5),
    // The largest statement takes 570 MB, the largest day 630.
    memoryMiB: memoryMiB.job,
  },
  follow: {
    source: 'follow',
    description: 'Gongji: tells an operator where an application or a claim stands',
    // A day of an institution is some pages.
    timeout: Duration.minutes(1),
  },
  personData: {
    source: 'personData',
    description: 'Gongji: what operators do with the data of one person',
    // His applications and claims one after the other, some seconds.
    timeout: Duration.minutes(5),
  },
} as const;

/** Walk through a file, or through the whole table, at their own pace. */
const jobs = {
  import: { source: 'import', description: 'Gongji: loads a roster that was put into the bucket' },
  rekey: { source: 'rekey', description: 'Gongji: seals every person again under the newest keys' },
  yearClose: { source: 'yearClose', description: 'Gongji: makes historical money of what a year has left' },
  verify: { source: 'verify', description: 'Gongji: walks the chain of every account' },
  migrate: { source: 'migrate', description: 'Gongji: brings items into the form in which they are kept now' },
  rebuildClosing: {
    source: 'rebuildClosing',
    description: 'Gongji: reckons days of an institution from the claims again',
  },
} as const;

/** Every function, with what it may do. */
export class Functions extends Construct {
  readonly graphql: RegionalFunction;
  readonly authorizer: RegionalFunction;
  readonly import: RegionalFunction;
  readonly rekey: RegionalFunction;
  readonly yearClose: RegionalFunction;
  readonly verify: RegionalFunction;
  readonly events: RegionalFunction;
  readonly sweep: RegionalFunction;
  readonly workflow: RegionalFunction;
  readonly evidence: RegionalFunction;
  readonly faceCallback: RegionalFunction;
  readonly rebuildClosing: RegionalFunction;
  readonly migrate: RegionalFunction;
  readonly follow: RegionalFunction;
  readonly personData: RegionalFunction;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const { deployment, settings, keys, data, evidence, outside, notices } = props;
    const common = { logs: { key: keys.storage, settings } };
    const counted = countedAs(deployment);
    const here = areaAndStage(deployment, counted);
    const asking = [outside.forFaces(), outside.forHouseholds()];
    this.graphql = new RegionalFunction(this, 'Graphql', {
      ...common,
      source: 'graphql',
      description: 'Gongji: the GraphQL API',
      memoryMiB: memoryMiB.graphql,
      // The gateway gives up after 29 s; by then the function has answered, or is stopped.
      timeout: Duration.seconds(27),
      provisions: [
        ...[here, data.items(tableRights.graphql), data.forLists()],
        ...[keys.vault(), evidence.forRequests(), ...asking],
      ],
    });
    this.authorizer = new RegionalFunction(this, 'Authorizer', {
      ...common,
      source: 'authorizer',
      description: 'Gongji: who is calling',
      memoryMiB: memoryMiB.authorizer,
      // Two fetches of an issuer's keys at 2 s each, and a cold start.
      timeout: Duration.seconds(10),
      provisions: [whoMayCall(deployment), counted],
    });
    const job = (id: string, name: keyof typeof jobs, provisions: readonly Provision[]) =>
      new RegionalFunction(this, id, {
        ...{ ...common, memoryMiB: memoryMiB.job, timeout: Duration.minutes(15), ...jobs[name] },
        ...{ atOnce: settings.jobsAtOnce?.[name], provisions },
      });
    this.import = job('Import', 'import', [here, data.items(tableRights.import), keys.vault()]);
    this.rekey = job('Rekey', 'rekey', [here, data.items(tableRights.rekey), data.scanning(), keys.vault()]);
    // Accounts say nothing that a key opens.
    this.yearClose = job('YearClose', 'yearClose', [here, data.items(tableRights.yearClose), data.scanning()]);
    this.migrate = job('Migrate', 'migrate', [here, data.items(tableRights.migrate), data.scanning()]);
    this.rebuildClosing = job('RebuildClosing', 'rebuildClosing', [
      ...[here, data.items(tableRights.rebuildClosing), data.scanning()],
    ]);
    this.verify = job('Verify', 'verify', [here, data.items(tableRights.verify), data.scanning()]);
    const inBackground = (id: string, name: keyof typeof background, provisions: readonly Provision[]) =>
      new RegionalFunction(this, id, {
        ...{ ...common, memoryMiB: memoryMiB.background, ...background[name], provisions },
        atOnce: name === 'sweep' ? settings.jobsAtOnce?.sweep : undefined,
      });
    const consumer = [data.items(tableRights.events), data.stream(), notices.forTelling()];
    this.events = inBackground('Events', 'events', [here, ...consumer]);
    this.sweep = inBackground('Sweep', 'sweep', [here, data.items(tableRights.sweep), data.forWaiting()]);
    this.workflow = inBackground('Workflow', 'workflow', [
      here,
      data.items(tableRights.workflow),
      keys.opening(),
      outside.forHouseholds(),
    ]);
    const answers = [data.items(tableRights.faceCallback), outside.forFaceAnswers()];
    this.faceCallback = inBackground('FaceCallback', 'faceCallback', [here, ...answers]);
    this.evidence = inBackground('Evidence', 'evidence', [
      here,
      data.items(tableRights.evidence),
      data.stream(),
      keys.opening(),
      evidence.forPrinting(),
      fontsBesideBundle,
    ]);
    const aboutOne = [data.items(tableRights.personData), data.forListed(), keys.opening(), evidence.forRemoving()];
    this.personData = inBackground('PersonData', 'personData', [here, ...aboutOne]);
    this.follow = inBackground('Follow', 'follow', [here, data.items(tableRights.follow)]);
  }

  /** By the names of their constructs. */
  get all(): Readonly<Record<string, RegionalFunction>> {
    const those = this.node.children.filter((child) => child instanceof RegionalFunction);
    return Object.fromEntries(those.map((each) => [each.node.id, each]));
  }
}

/** Under the name of the stack, by which its alarms ask. */
const countedAs = (deployment: Deployment): Provision => ({
  environment: { GONGJI_METRICS_STACK: stackNameOf(deployment) },
  statements: [],
});

const areaAndStage = ({ region, stage }: Deployment, { environment }: Provision): Provision => ({
  environment: { GONGJI_AREAS: region.profile.admdvs, GONGJI_STAGE: stage, ...environment },
  statements: [],
});

/** Among the assets of its bundle. */
const fontsBesideBundle: Provision = { environment: { GONGJI_FONTS: 'fonts' }, statements: [] };

/** The authorizer needs no right at all: issuers publish their keys, and the keys of plans follow from the stack's name. */
const whoMayCall = (deployment: Deployment): Provision => ({
  environment: {
    GONGJI_ISSUERS: JSON.stringify(deployment.issuers ?? deployment.region.profile.issuers),
    GONGJI_STACK: stackNameOf(deployment),
  },
  statements: [],
});
