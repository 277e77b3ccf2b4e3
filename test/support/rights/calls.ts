/** A right that was used: the action as IAM names it, and on what, by names that are the same in every test. */
export interface Call {
  readonly action: string;
  /** `table/PERSON#*`, `table/index/waiting/REVIEW#*`, `evidence/kept/*`, `secret/root`, `key/persons`, `state-machine`, `bus` */
  readonly on: string;
}

export const callText = ({ action, on }: Call): string => `${action} ${on}`;

type Values = Readonly<Record<string, unknown>>;
type Input = Values;

/** What a command of the SDK has to be allowed. Throws for one that nobody has put down here. */
export function callsOf(command: string, input: Input): readonly Call[] {
  const known = commands[command];
  if (!known) throw new Error(`test/support/rights/calls.ts does not say which right ${command} needs.`);
  return known(input);
}

/** The kind of a partition, `PERSON#*` of `PERSON#3f2…`: ids come and go. */
const kindOf = (partition: unknown): string => String(partition).replace(/#.*$/s, '#*');
const item = (action: string, key: unknown): Call => ({
  action: `dynamodb:${action}`,
  on: `table/${kindOf(text((key as Values | undefined)?.pk))}`,
});
/** As the client of the table writes it, or as it goes over the wire. */
const text = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'S' in value ? value.S : value;

/** A transaction has no action of its own: each item in it needs the one of its kind. */
const inTransaction = {
  Put: (each: Input) => item('PutItem', each.Item),
  Update: (each: Input) => item('UpdateItem', each.Key),
  Delete: (each: Input) => item('DeleteItem', each.Key),
  ConditionCheck: (each: Input) => item('ConditionCheckItem', each.Key),
  Get: (each: Input) => item('GetItem', each.Key),
} as const;

const transaction = ({ TransactItems: items }: Input): readonly Call[] =>
  (items as readonly Values[]).flatMap((each) =>
    Object.entries(each).map(([kind, one]) => inTransaction[kind as keyof typeof inTransaction](one as Input)),
  );

function query(input: Input): readonly Call[] {
  const value = /^\s*\S+ = (:\w+)/.exec(String(input.KeyConditionExpression))?.[1] ?? '';
  const kind = kindOf(text((input.ExpressionAttributeValues as Values)[value]));
  const where = input.IndexName === undefined ? 'table' : `table/index/${input.IndexName}`;
  return [{ action: 'dynamodb:Query', on: `${where}/${kind}` }];
}

const batch = ({ RequestItems: tables }: Input): readonly Call[] =>
  Object.values(tables as Values).flatMap((table) =>
    ((table as Values).Keys as readonly unknown[]).map((key) => item('BatchGetItem', key)),
  );

/** Folders that the code names, or the kind of a file that lies where somebody put it. */
export const objectOf = (key: string): string => {
  if (key.endsWith('.errors.csv')) return '*.errors.csv';
  return `${/^(?:[a-z-]+\/)+/.exec(key)?.[0] ?? ''}*`;
};
const object =
  (action: string) =>
  (input: Input): readonly Call[] => [{ action: `s3:${action}`, on: `${input.Bucket}/${objectOf(String(input.Key))}` }];

/** With what has to be in the encryption context. */
const key =
  (action: string) =>
  ({ EncryptionContext: context = {} }: Input): readonly Call[] => [
    { action: `kms:${action}`, on: ['key/persons', ...Object.keys(context as Values).toSorted()].join(' ') },
  ];

const workflow = (action: string) => (): readonly Call[] => [{ action: `states:${action}`, on: 'state-machine' }];

const commands: Readonly<Record<string, (input: Input) => readonly Call[]>> = {
  GetItem: ({ Key }) => [item('GetItem', Key)],
  PutItem: ({ Item }) => [item('PutItem', Item)],
  UpdateItem: ({ Key }) => [item('UpdateItem', Key)],
  DeleteItem: ({ Key }) => [item('DeleteItem', Key)],
  BatchGetItem: batch,
  Query: query,
  Scan: ({ IndexName: index }) => [
    { action: 'dynamodb:Scan', on: index === undefined ? 'table' : `table/index/${index}` },
  ],
  TransactWriteItems: transaction,
  TransactGetItems: transaction,
  GetObject: object('GetObject'),
  GetObjectTagging: object('GetObjectTagging'),
  // S3 has no action for it: who may read an object may ask whether it is there.
  HeadObject: object('GetObject'),
  PutObject: object('PutObject'),
  DeleteObject: object('DeleteObject'),
  GenerateDataKey: key('GenerateDataKey'),
  Decrypt: key('Decrypt'),
  GetSecretValue: ({ SecretId: id }) => [
    // `arn:…:secret:root-1` is a version of the root secret.
    { action: 'secretsmanager:GetSecretValue', on: `secret/${/([a-z]+)[^:]*$/.exec(String(id))?.[1]}` },
  ],
  // In it are the events of one bus, the only one that there is.
  PutEvents: () => [{ action: 'events:PutEvents', on: 'bus' }],
  StartExecution: workflow('StartExecution'),
  SendTaskSuccess: workflow('SendTaskSuccess'),
};

const methods: Readonly<Record<string, string>> = { GET: 'GetObject', PUT: 'PutObject', DELETE: 'DeleteObject' };

/** An address signed for S3 may do what whoever signed it may do, so signing is using the right. */
export function callsOfAddress({
  method,
  origin,
  path,
  query,
}: {
  method: string;
  origin: string;
  path: string;
  query?: Values;
}): readonly Call[] {
  const host = /^https:\/\/([^.]+)\.s3\./.exec(origin)?.[1];
  const [Bucket, Key] = host === undefined ? (/^\/([^/]+)\/(.*)$/.exec(path)?.slice(1) ?? []) : [host, path.slice(1)];
  const command = methods[method] ?? method;
  return callsOf(query && 'tagging' in query ? `${command}Tagging` : command, { Bucket, Key });
}
