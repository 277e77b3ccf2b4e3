import { partsOf, type Recorded } from '../../support/rights/recorded-file.ts';
import type { Use } from './evaluate.ts';
import type { Stack, StackFunction } from './stack.ts';
import { arnOf, idIn } from './template-text.ts';

/**
 * What the functions were seen to do, said of the things of a stack. What a thing is called while tests run, a function
 * of the stack knows by a variable, so a variable that leads to another thing than the right does is found too.
 */
export const recordedUses = (stack: Stack, recorded: Recorded): readonly Use[] =>
  recorded.flatMap((line) => {
    const { name, action, thing } = partsOf(line);
    const own = stack.functions.find((each) => each.name === name);
    if (!own) throw new Error(`${name} was recorded, and is no function of the stack.`);
    return usesOf(stack, own, action, thing);
  });

function usesOf(stack: Stack, own: StackFunction, action: string, thing: string): readonly Use[] {
  const [kind = ''] = thing.split('/');
  const meaning = meanings[kind];
  if (!meaning)
    throw new Error(`${own.name} used ${thing}, and test/infra/rights/recorded-uses.ts does not say what that is.`);
  const why = `${own.name} calls ${action} on ${thing}`;
  return meaning(stack, own, thing.slice(kind.length + 1)).flatMap(({ resource, context, key }) => [
    { holder: own.role, action, resource, ...(context && { context }), why },
    ...keyUses(own, action, key).map((use) => ({ ...use, why: `${why}, which is encrypted` })),
  ]);
}

interface Meant {
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
  /** Under which the thing is encrypted, where it is a key of ours. */
  readonly key?: string | undefined;
}

const meanings: Readonly<Record<string, (stack: Stack, own: StackFunction, rest: string) => readonly Meant[]>> = {
  table(stack, own, rest) {
    const table = idIn(variable(own, 'GONGJI_TABLE_NAME'));
    const [, index, partition] = /^(index\/[^/]+)?\/?(.*)$/s.exec(rest) ?? [];
    return [
      {
        resource: index === undefined ? arnOf(table) : `${arnOf(table)}/${index}`,
        // A Scan names no partition.
        ...(partition && { context: { 'dynamodb:LeadingKeys': partition } }),
        key: stack.at(table, 'SSESpecification', 'KMSMasterKeyId'),
      },
    ];
  },
  evidence: (stack, own, rest) => [objectIn(stack, idIn(variable(own, 'GONGJI_EVIDENCE_BUCKET')), rest)],
  /** The importer is told of its bucket by the event. */
  rosters: (stack, own, rest) => {
    const [id = ''] = stack.of('AWS::S3::Bucket').find(([, bucket]) => notifies(bucket, own)) ?? [];
    return [objectIn(stack, id, rest)];
  },
  secret(stack, own, rest) {
    const names: Readonly<Record<string, string>> = {
      ...{ root: 'GONGJI_SECRETS', face: 'GONGJI_FACE_SECRET_ARN', register: 'GONGJI_REGISTER_SECRET_ARN' },
    };
    // There may be several versions of the root.
    const secrets = variable(own, names[rest] ?? rest).match(/<[^>]+>/g) ?? [];
    return secrets.map((secret) => ({ resource: secret, key: stack.at(idIn(secret), 'KmsKeyId') }));
  },
  key(_stack, own, rest) {
    const [, ...names] = rest.split(' ');
    const values: Readonly<Record<string, string>> = { 'gongji:table': variable(own, 'GONGJI_TABLE_ID') };
    const context = names.map((name) => [`kms:EncryptionContext:${name}`, values[name] ?? 'of this person']);
    return [{ resource: variable(own, 'GONGJI_MASTER_KEY_ID'), context: Object.fromEntries(context) }];
  },
  bus: (_stack, own) => [{ resource: arnOf(idIn(variable(own, 'GONGJI_NOTICE_BUS'))) }],
  'state-machine': (stack) => stack.of('AWS::StepFunctions::StateMachine').map(([id]) => ({ resource: `<${id}>` })),
};

function variable({ name, variables }: StackFunction, wanted: string): string {
  const value = variables[wanted];
  if (value === undefined)
    throw new Error(`${name} uses what the variable ${wanted} names, and the stack gives it none.`);
  return value;
}

const objectIn = (stack: Stack, bucket: string, key: string): Meant => ({
  resource: `${arnOf(bucket)}/${key}`,
  key: stack.at(
    ...([bucket, 'BucketEncryption', 'ServerSideEncryptionConfiguration'] as const),
    ...([0, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'] as const),
  ),
});

const notifies = (bucket: Readonly<Record<string, unknown>>, own: StackFunction): boolean => {
  const { NotificationConfiguration: given } = bucket as {
    NotificationConfiguration?: { LambdaConfigurations?: readonly { Function: unknown }[] };
  };
  return (given?.LambdaConfigurations ?? []).some((each) => JSON.stringify(each.Function).includes(own.id));
};

/** What a service asks of a key in the name of who calls it. Removing an object asks nothing. */
const keyActions: Readonly<Record<string, string>> = {
  's3:GetObject': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
  'secretsmanager:GetSecretValue': 'kms:Decrypt',
};

function keyUses({ role }: StackFunction, action: string, key: string | undefined): readonly Omit<Use, 'why'>[] {
  const [service = ''] = action.split(':');
  // DynamoDB opens the key of the table for every request, also one that writes.
  const asked = service === 'dynamodb' ? 'kms:Decrypt' : keyActions[action];
  if (key === undefined || asked === undefined) return [];
  return ['cn-north-1.amazonaws.com.cn', 'ap-east-1.amazonaws.com'].map((where) => ({
    ...{ holder: role, action: asked, resource: key, context: { 'kms:ViaService': `${service}.${where}` } },
  }));
}
