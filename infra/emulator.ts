import { isDeepStrictEqual } from 'node:util';
import type { Resource, Template } from './partitions.ts';

/** In what the stack for the local AWS emulator is not the one for AWS, and why. */
export interface EmulatorDifference {
  readonly type: string;
  /** Logical ids, without the hash that CDK puts behind them. */
  readonly resources: readonly string[];
  /** The resource itself, or these of its properties. */
  readonly lacks: 'ALL_OF_IT' | readonly string[];
  readonly reason: string;
}

const noAssociation = 'The emulator has no association of a web ACL with a stage; assertions on templates cover both.';
const noEmptying =
  'The emulator waits for ever for the custom resource that empties a bucket before a stack of dev is deleted. ' +
  'The tag and the right belong to it.';

const noMath = 'The emulator has no alarms of several metrics; each is raised once in `test/infra/alarms.test.ts`.';

/** Reviewed line by line. A line that nothing needs any more fails `npm run emulate`, like a difference without one. */
export const emulatorDifferences: readonly EmulatorDifference[] = [
  { type: 'AWS::WAFv2::WebACL', resources: ['WebAcl'], lacks: 'ALL_OF_IT', reason: noAssociation },
  {
    type: 'AWS::WAFv2::WebACLAssociation',
    resources: ['WebAclAssociation'],
    lacks: 'ALL_OF_IT',
    reason: noAssociation,
  },
  {
    type: 'Custom::S3AutoDeleteObjects',
    resources: [
      'BucketAccessAutoDeleteObjectsCustomResource',
      'ImportsRostersAutoDeleteObjectsCustomResource',
      'UploadsEvidenceAutoDeleteObjectsCustomResource',
    ],
    lacks: 'ALL_OF_IT',
    reason: noEmptying,
  },
  {
    type: 'AWS::IAM::Role',
    resources: ['CustomS3AutoDeleteObjectsCustomResourceProviderRole'],
    lacks: 'ALL_OF_IT',
    reason: noEmptying,
  },
  {
    type: 'AWS::Lambda::Function',
    resources: ['CustomS3AutoDeleteObjectsCustomResourceProviderHandler'],
    lacks: 'ALL_OF_IT',
    reason: noEmptying,
  },
  {
    type: 'AWS::S3::Bucket',
    resources: ['BucketAccess', 'ImportsRosters', 'UploadsEvidence'],
    lacks: ['Tags'],
    reason: noEmptying,
  },
  {
    type: 'AWS::S3::BucketPolicy',
    resources: ['BucketAccessPolicy', 'ImportsRostersPolicy', 'UploadsEvidencePolicy'],
    lacks: ['PolicyDocument'],
    reason: noEmptying,
  },
  {
    type: 'AWS::CloudWatch::Alarm',
    resources: [
      ...['WatchChangesGivenUp', 'WatchExecutionsStuck', 'WatchFunctionErrors', 'WatchFunctionsThrottled'],
      ...['WatchStreamBehind', 'WatchTableThrottled'],
    ],
    lacks: 'ALL_OF_IT',
    reason: noMath,
  },
  {
    type: 'AWS::CloudWatch::Dashboard',
    resources: ['WatchDashboard'],
    lacks: ['DashboardBody'],
    reason: 'The emulator has fewer alarms, and the dashboard shows those that there are.',
  },
  {
    type: 'AWS::Logs::QueryDefinition',
    resources: [
      ...['WatchErrorsbyfunction', 'WatchOneapplication', 'WatchOneclaim', 'WatchOnerequest', 'WatchRefusedbycode'],
      ...['WatchSlowestrequests', 'WatchTokensrefusedbyreason', 'WatchWhoreadplaintext'],
    ],
    lacks: 'ALL_OF_IT',
    reason: 'The emulator saves no queries; their fields are compared with those of the lines in a test.',
  },
  {
    type: 'AWS::Events::Archive',
    resources: ['NoticesArchive'],
    lacks: 'ALL_OF_IT',
    reason: 'The emulator makes no archives; assertions on the template cover it.',
  },
];

/** Each line of the review as text, such as `AWS::S3::Bucket ImportsRosters: Tags`. */
export const reviewedDifferences = (differences = emulatorDifferences): readonly string[] =>
  differences
    .flatMap(({ type, resources, lacks }) => resources.map((resource) => lineOf(type, resource, lacks)))
    .sort();

/** In the same form, all in which the second template is not the first; what the second has alone begins with `+`. */
export function differencesBetween(cloud: Template, emulated: Template): readonly string[] {
  const ids = new Set([...Object.keys(cloud.Resources), ...Object.keys(emulated.Resources)]);
  return [...ids]
    .flatMap((id) => {
      const [one, other] = [cloud.Resources[id], emulated.Resources[id]];
      const resource = id.replace(/[0-9A-F]{8}$/, '');
      if (!one) return [`+ ${lineOf(other?.Type ?? '', resource, 'ALL_OF_IT')}`];
      if (!other) return [lineOf(one.Type, resource, 'ALL_OF_IT')];
      const parts = partsThatDiffer(one, other);
      return parts.length === 0 ? [] : [lineOf(one.Type, resource, parts)];
    })
    .sort();
}

const lineOf = (type: string, resource: string, lacks: EmulatorDifference['lacks']): string =>
  `${type} ${resource}${lacks === 'ALL_OF_IT' ? '' : `: ${lacks.join(', ')}`}`;

function partsThatDiffer(one: Resource, other: Resource): readonly string[] {
  const { Properties: ofOne = {}, ...oneBeside } = one;
  const { Properties: ofOther = {}, ...otherBeside } = other;
  const names = new Set([...Object.keys(ofOne), ...Object.keys(ofOther)]);
  const properties = [...names].filter((name) => !isDeepStrictEqual(ofOne[name], ofOther[name]));
  return [...properties, ...(isDeepStrictEqual(oneBeside, otherBeside) ? [] : ['attributes'])].sort();
}
