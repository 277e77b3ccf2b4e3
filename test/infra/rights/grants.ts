import type { Resource, Template } from '../../../infra/partitions.ts';
import { arnOf, idIn, textOf } from './template-text.ts';

/** One action on one resource of one statement: as little as can be taken away. */
export interface Grant {
  readonly effect: 'Allow' | 'Deny';
  /** Who may: `<FunctionsSweepRole.Arn>`, a service as `s3.amazonaws.com`, an account; `*` is everybody. */
  readonly holder: string;
  readonly action: string;
  readonly resource: string;
  /** By operator and key. */
  readonly conditions: Conditions;
  /** The logical id of where it stands. */
  readonly at: string;
}
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly Principal?: string | Readonly<Record<string, unknown>>;
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
type Properties = Readonly<Record<string, unknown>>;

/** Every right that the template gives, by policies of roles and by policies of things. */
export const grantsOf = ({ Resources }: Template): readonly Grant[] =>
  Object.entries(Resources).flatMap(([id, resource]) => givenBy(id, resource));

/** A kind of thing that has policies and is not known here fails, so that nothing is given unread. */
function givenBy(id: string, { Type, Properties = {} }: Resource): readonly Grant[] {
  const kind = kinds[Type];
  if (kind) return kind(id, Properties);
  if (statementsIn(Properties).length > 0)
    throw new Error(`The policies of ${Type} are not read by test/infra/rights/grants.ts.`);
  return [];
}

const kinds: Readonly<Record<string, (id: string, properties: Properties) => readonly Grant[]>> = {
  'AWS::IAM::Policy': (id, { PolicyDocument, Roles }) =>
    (Roles as readonly unknown[]).flatMap((role) => atoms(id, PolicyDocument, { holder: arnOf(idIn(textOf(role))) })),
  'AWS::IAM::Role': (id, { AssumeRolePolicyDocument, Policies, ManagedPolicyArns = [] }) => [
    ...atoms(id, AssumeRolePolicyDocument, { resource: arnOf(id) }),
    ...atoms(id, Policies, { holder: arnOf(id) }),
    ...(ManagedPolicyArns as readonly unknown[]).map((arn) => ({
      ...{
        effect: 'Allow' as const,
        holder: arnOf(id),
        action: 'managed-policy',
        resource: textOf(arn),
        conditions: {},
        at: id,
      },
    })),
  ],
  'AWS::S3::BucketPolicy': (id, { PolicyDocument }) => atoms(id, PolicyDocument),
  'AWS::SQS::QueuePolicy': (id, { PolicyDocument }) => atoms(id, PolicyDocument),
  'AWS::SNS::TopicPolicy': (id, { PolicyDocument }) => atoms(id, PolicyDocument),
  // In a key's own policy `*` is that key.
  'AWS::KMS::Key': (id, { KeyPolicy }) => atoms(id, KeyPolicy, { resource: arnOf(id) }),
  'AWS::Lambda::Permission': (id, { Action, FunctionName, Principal, SourceArn, SourceAccount }) => [
    {
      ...{ effect: 'Allow', holder: textOf(Principal), action: textOf(Action), resource: textOf(FunctionName), at: id },
      conditions: {
        ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': [textOf(SourceArn)] } }),
        ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': [textOf(SourceAccount)] } }),
      },
    },
  ],
};

/** Statements of any depth: a role has those of its trust, and may have policies inside. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('Effect' in value) return [value as Statement];
  return Object.values(value).flatMap(statementsIn);
}

function atoms(
  at: string,
  document: unknown,
  known: Partial<Pick<Grant, 'holder' | 'resource'>> = {},
): readonly Grant[] {
  return statementsIn(document).flatMap((statement) => {
    const { Effect: effect, Action = [], Resource } = statement;
    const holders = known.holder === undefined ? principalsOf(statement) : [known.holder];
    const resources = known.resource === undefined ? [Resource].flat().map(textOf) : [known.resource];
    const parts = holders.flatMap((holder) =>
      [Action].flat().flatMap((action) => resources.map((resource) => ({ holder, action, resource }))),
    );
    return conditionsOf(statement).flatMap((conditions) => parts.map((part) => ({ effect, ...part, conditions, at })));
  });
}

const principalsOf = ({ Principal = {} }: Statement): readonly string[] =>
  typeof Principal === 'string' ? [Principal] : Object.values(Principal).flat().map(textOf);

/** One for each kind of partition that may be touched: each is a right by itself. */
function conditionsOf({ Condition = {} }: Statement): readonly Conditions[] {
  const all = Object.fromEntries(
    Object.entries(Condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, [values].flat().map(textOf)])),
    ]),
  );
  const { [leading.operator]: { [leading.key]: partitions, ...otherKeys } = {}, ...others } = all;
  if (partitions === undefined) return [all];
  return partitions.map((one) => ({ ...others, [leading.operator]: { ...otherKeys, [leading.key]: [one] } }));
}

const leading = { operator: 'ForAllValues:StringLike', key: 'dynamodb:LeadingKeys' } as const;
