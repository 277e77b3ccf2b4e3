import { CfnOutput, Lazy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { eventFilters } from '../functions/events/filters.ts';
import { evidenceFilters } from '../functions/evidence/filters.ts';
import { Api } from './constructs/api.ts';
import { accessLogBucket } from './constructs/buckets.ts';
import { Data } from './constructs/data.ts';
import { Events } from './constructs/events.ts';
import { Evidence } from './constructs/evidence.ts';
import { Functions } from './constructs/functions.ts';
import { Imports } from './constructs/imports.ts';
import { Keys } from './constructs/keys.ts';
import { Notices } from './constructs/notices.ts';
import { Observability } from './constructs/observability.ts';
import { Outside } from './constructs/outside.ts';
import { ReviewWorkflow } from './constructs/review-workflow.ts';
import { Schedules } from './constructs/schedules.ts';
import { WebAcl } from './constructs/web-acl.ts';
import { type Deployment, stackNameOf } from './deployment.ts';
import { stageSettings } from './stages.ts';

/** One pooling area: everything it needs, and nothing shared with another. It names no account and no partition. */
export class RegionalStack extends Stack {
  constructor(scope: Construct, deployment: Deployment, props: Pick<StackProps, 'synthesizer'> = {}) {
    const { region, stage, emulator } = deployment;
    const name = stackNameOf(deployment);
    const settings = stageSettings[stage];
    super(scope, name, {
      ...props,
      description: `Gongji, family mutual aid: ${region.profile.name.en} (${region.profile.admdvs}), ${stage}`,
      terminationProtection: settings.protected,
      analyticsReporting: false,
    });

    const keys = new Keys(this, 'Keys', { tableId: name, settings });
    const data = new Data(this, 'Data', { tableId: name, key: keys.storage, settings, restored: deployment.restored });
    const accessLog = accessLogBucket(this, 'BucketAccess', settings, emulator);
    const buckets = { key: keys.storage, settings, accessLog, emulator };
    const evidence = new Evidence(this, 'Uploads', { ...buckets, malwareScan: deployment.malwareScan });
    const outside = new Outside(this, 'Outside', {
      addresses: deployment.outside,
      keys,
      settings,
      faceCallbackUrl: Lazy.string({ produce: () => api.faceCallbackUrl }),
    });
    const notices = new Notices(this, 'Notices', { name, key: keys.storage, emulator });
    const functions = new Functions(this, 'Functions', {
      ...{ deployment, settings, keys, data, evidence, outside, notices },
    });
    const api: Api = new Api(this, 'Api', {
      ...{ name, stage, profile: region.profile, domain: deployment.domain },
      logs: { key: keys.storage, settings },
      graphql: functions.graphql.lambda,
      authorizer: functions.authorizer.lambda,
      faceCallback: functions.faceCallback.lambda,
    });
    if (!emulator) new WebAcl(this, 'WebAcl', { stageArn: api.stage.stageArn, settings });
    const imports = new Imports(this, 'Imports', { ...buckets, importer: functions.import });
    const events = new Events(this, 'Events', {
      data,
      consumers: {
        Changes: { function: functions.events, filters: eventFilters },
        Evidence: { function: functions.evidence, filters: evidenceFilters },
      },
    });
    new Schedules(this, 'Schedules', {
      sweep: functions.sweep.lambda,
      yearClose: functions.yearClose.lambda,
      verify: functions.verify.lambda,
    });

    const review = new ReviewWorkflow(this, 'Review', {
      name,
      logs: { key: keys.storage, settings },
      tasks: functions.workflow,
      events: functions.events,
    });

    const { watching } = deployment;
    const givenUp = { changes: events.givenUp, imports: imports.givenUp, notices: notices.givenUp };
    const watch = new Observability(this, 'Watch', {
      ...{ watching, settings, key: keys.storage, emulator },
      watched: { functions, api, data, review, givenUp },
    });

    Tags.of(this).add('gongji:area', region.profile.admdvs);
    Tags.of(this).add('gongji:stage', stage);
    const told = { keys, api, data, events, imports, evidence, review, watch, notices, functions };
    for (const [name, value] of Object.entries(outputsOf(told))) new CfnOutput(this, name, { value });
  }
}

interface Told {
  readonly keys: Keys;
  readonly api: Api;
  readonly data: Data;
  readonly events: Events;
  readonly imports: Imports;
  readonly evidence: Evidence;
  readonly review: ReviewWorkflow;
  readonly watch: Observability;
  readonly notices: Notices;
  readonly functions: Functions;
}

/** What whoever calls it or runs it has to know. */
const outputsOf = ({
  keys,
  api,
  data,
  events,
  imports,
  evidence,
  review,
  watch,
  notices,
  functions,
}: Told): Readonly<Record<string, string>> => ({
  GraphqlUrl: api.graphqlUrl,
  FaceCallbackUrl: api.faceCallbackUrl,
  ...(api.domainTarget !== undefined && { DomainTarget: api.domainTarget }),
  RestApiId: api.restApi.restApiId,
  TableName: data.tableName,
  RosterBucket: imports.bucket.bucketName,
  EvidenceBucket: evidence.bucket.bucketName,
  StateMachineArn: review.arn,
  AlarmTopicArn: watch.topic.topicArn,
  NoticeBus: notices.busName,
  RekeyFunction: functions.rekey.lambda.functionName,
  YearCloseFunction: functions.yearClose.lambda.functionName,
  VerifyFunction: functions.verify.lambda.functionName,
  MigrateFunction: functions.migrate.lambda.functionName,
  PersonDataFunction: functions.personData.lambda.functionName,
  RebuildClosingFunction: functions.rebuildClosing.lambda.functionName,
  FollowFunction: functions.follow.lambda.functionName,
  EventsFunction: functions.events.lambda.functionName,
  EvidenceFunction: functions.evidence.lambda.functionName,
  EventsLog: functions.events.lambda.logGroup.logGroupName,
  EventsFailures: events.failuresUrlOf('Changes'),
  EvidenceFailures: events.failuresUrlOf('Evidence'),
  StreamArn: data.streamArn,
  StorageKeyArn: keys.storage.keyArn,
});
