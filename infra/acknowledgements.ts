import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of cdk-nag that stays: where, which, and why that is right. */
export interface Acknowledgement {
  /** Constructs inside the stack, as paths. */
  readonly at: readonly string[];
  /** Of the pack `AwsSolutions`, with the finding in brackets where a rule reports several. */
  readonly rule: string;
  readonly reason: string;
}

/** Reviewed one by one. A line that no finding needs any more fails a test, like a finding without a line. */
export const acknowledgements: readonly Acknowledgement[] = [
  {
    at: ['Keys/Root1'],
    rule: 'SMG4',
    reason:
      'Every index and pairwise id is derived from this secret, so it is never changed in place: ' +
      'a new version is added beside it and the re-key job moves everything over.',
  },
  {
    at: [
      'Functions/Graphql/Role',
      'Functions/Authorizer/Role',
      'Functions/Import/Role',
      'Functions/Rekey/Role',
      'Functions/YearClose/Role',
      'Functions/Verify/Role',
      'Functions/Events/Role',
      'Functions/Sweep/Role',
      'Functions/Evidence/Role',
      'Functions/Workflow/Role',
      'Functions/FaceCallback/Role',
      'Functions/RebuildClosing/Role',
      'Functions/PersonData/Role',
      'Functions/Migrate/Role',
      'Functions/Follow/Role',
    ],
    rule: 'IAM5[Resource::*]',
    reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords cannot be bound to a resource; nothing else has `*`.',
  },
  {
    at: ['Api/RestApi/CloudWatchRole'],
    rule: 'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    reason: 'The gateway tests its logging role for the rights of this very policy before it takes it.',
  },
  {
    at: ['Api/RestApi/Default/graphql/POST'],
    rule: 'COG4',
    reason:
      'Tokens come from the OIDC issuers of the region profile, verified by the authorizer function; ' +
      'Cognito user pools are not in every partition.',
  },
  {
    at: ['Api/RestApi/Default/callbacks/face/POST'],
    rule: 'APIG4',
    reason:
      'The provider of face authentication signs what it sends: the function checks that before anything else, has no ' +
      'keys of persons, and is throttled by itself.',
  },
  {
    at: ['Api/RestApi/Default/callbacks/face/POST'],
    rule: 'COG4',
    reason: 'The provider of face authentication is no user: it signs what it sends.',
  },
  {
    at: ['Outside/Face', 'Outside/Register'],
    rule: 'SMG4',
    reason:
      'It is shared with somebody outside who has to change it at the same moment: that is agreed, and done by hand.',
  },
  {
    at: ['Imports/ReadAndReport'],
    rule: 'IAM5[Resource::<ImportsRosters6A877DA0.Arn>/*]',
    reason: 'A roster may have any name; the importer reads objects of this one bucket.',
  },
  {
    at: ['Imports/ReadAndReport'],
    rule: 'IAM5[Resource::<ImportsRosters6A877DA0.Arn>/*.errors.csv]',
    reason: 'The errors lie beside their roster, whatever its name; the importer writes nothing else.',
  },
  {
    at: ['Imports/Failures'],
    rule: 'SQS3',
    reason: 'This is where failed imports end up; it has no consumer of its own that could fail.',
  },
  {
    at: ['Functions/Graphql/Role', 'Functions/Evidence/Role', 'Functions/PersonData/Role'],
    rule: 'IAM5[Resource::<UploadsEvidence571CD479.Arn>/incoming/*]',
    reason: 'Each upload lies under a random name of its own.',
  },
  {
    at: ['Functions/Evidence/Role'],
    rule: 'IAM5[Resource::<UploadsEvidence571CD479.Arn>/incoming/reconciliation/*]',
    reason: 'Each day that an institution uploads lies under the hash of what is in it.',
  },
  {
    at: ['Functions/Graphql/Role', 'Functions/Evidence/Role', 'Functions/PersonData/Role'],
    rule: 'IAM5[Resource::<UploadsEvidence571CD479.Arn>/kept/*]',
    reason: 'Each piece of evidence lies under a random name of its own.',
  },
  {
    at: ['Functions/Graphql/Role', 'Functions/Evidence/Role'],
    rule: 'IAM5[Resource::<UploadsEvidence571CD479.Arn>/statements/*]',
    reason: 'Each statement of an account lies under a random name of its own.',
  },
  {
    at: ['Functions/Events/Role', 'Functions/Evidence/Role'],
    rule: 'IAM5[Resource::<DataTableFDBAD0F2.Arn>/stream/*]',
    reason: 'Which streams this one table has is asked of no single stream of it; what is read is one stream.',
  },
  {
    at: ['Events/ChangesFailures', 'Events/EvidenceFailures'],
    rule: 'SQS3',
    reason: 'This is where changes end up that could not be handled; it has no consumer of its own that could fail.',
  },
  {
    at: ['Notices/Failures'],
    rule: 'SQS3',
    reason:
      'This is where notices end up that the bus could not deliver; it has no consumer of its own that could fail.',
  },
  {
    at: ['Review/Role'],
    rule: 'IAM5[Resource::*]',
    reason:
      'Step Functions delivers its log and its traces by actions that cannot be bound to a resource; ' +
      'what it invokes is one function.',
  },
];

/** What leaving things out for the local emulator brings. */
export const emulatorAcknowledgements: readonly Acknowledgement[] = [
  {
    at: ['Api/RestApi/DeploymentStage.dev'],
    rule: 'APIG3',
    reason: 'The emulator has no association of a web ACL with a stage, and nobody else reaches it.',
  },
];

/** What a restored table in the place of the own one brings: the same right, with a name in place of a reference. */
export const restoredAcknowledgements = (tableName: string): readonly Acknowledgement[] => [
  {
    at: ['Functions/Events/Role', 'Functions/Evidence/Role'],
    rule: `IAM5[Resource::arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/${tableName}/stream/*]`,
    reason: 'Which streams this one table has is asked of no single stream of it; what is read is one stream.',
  },
];

/** What scanning uploads brings. */
export const scanAcknowledgements: readonly Acknowledgement[] = [
  {
    at: ['Uploads/Scan/Role'],
    rule: 'IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]',
    reason: 'GuardDuty makes the rule by which it hears of uploads itself, and gives it a name of its own.',
  },
  {
    at: ['Uploads/Scan/Role'],
    rule: 'IAM5[Resource::<UploadsEvidence571CD479.Arn>/incoming/*]',
    reason: 'Each upload lies under a random name of its own, and each is scanned.',
  },
];

export function acknowledge(stack: Stack, those: readonly Acknowledgement[]): void {
  for (const { at, rule, reason } of those) {
    for (const path of at) {
      Validations.of(constructAt(stack, path)).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
    }
  }
}

const constructAt = (stack: Stack, path: string): IConstruct =>
  path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);
