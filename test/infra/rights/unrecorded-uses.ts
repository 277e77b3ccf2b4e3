import type { On, Unrecorded, Who } from '../../../infra/rights/unrecorded.ts';
import type { Use } from './evaluate.ts';
import { functionNamed, type Stack, type StackFunction, textAt } from './stack.ts';
import { arnOf, idIn, textOf } from './template-text.ts';

/** Who it is, and of functions which. */
interface Holder {
  readonly holder: string;
  readonly function?: StackFunction;
}

/** What a line of the reviewed list means in this stack. */
export function unrecordedUses(stack: Stack, { who, actions, on, reason }: Unrecorded): readonly Use[] {
  return holdersOf(stack, who).flatMap((holder) =>
    thingsOf(stack, on, holder).flatMap((thing) =>
      actions.map((action) => ({ holder: holder.holder, action, why: `unrecorded.ts: ${reason}`, ...thing })),
    ),
  );
}

const emptierId = 'CustomS3AutoDeleteObjectsCustomResourceProvider';
const isEmptier = ({ id }: { readonly id: string }) => id.startsWith(emptierId);

function holdersOf(stack: Stack, who: Who): readonly Holder[] {
  const own = stack.functions.filter((each) => !isEmptier(each)).map((each) => ({ holder: each.role, function: each }));
  if (typeof who === 'object') return rolesNamed(stack, who.role);
  switch (who) {
    case 'EVERY_FUNCTION':
      return own;
    case 'STREAM_CONSUMERS':
      return own.filter((each) => streamsOf(stack, each.function).length > 0);
    case 'FUNCTIONS_WITH_FAILURES':
      return own.filter((each) => failuresOf(stack, each.function).length > 0);
    case 'BUCKET_EMPTIER':
      return rolesNamed(stack, `${emptierId}Role`);
    case 'ACCOUNT':
      return [{ holder: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' }];
    case 'LOG_SERVICE':
      return [{ holder: 'logs.<AWS::Region>.<AWS::URLSuffix>' }];
  }
}

const rolesNamed = (stack: Stack, name: string): readonly Holder[] =>
  stack
    .of('AWS::IAM::Role')
    .flatMap(([id]) => (id.replace(/[0-9A-F]{8}$/, '') === name ? [{ holder: arnOf(id) }] : []));

type Thing = Pick<Use, 'resource' | 'context'>;
const things = (...resources: readonly (string | undefined)[]): readonly Thing[] =>
  resources.flatMap((resource) => (resource === undefined ? [] : [{ resource }]));

function thingsOf(stack: Stack, on: On, { function: own }: Holder): readonly Thing[] {
  if (typeof on === 'object') return things(`arn:<AWS::Partition>:iam::aws:policy/service-role/${on.managedPolicy}`);
  switch (on) {
    case 'ANYTHING':
      return things('*');
    case 'OWN_LOG':
      return things(own && arnOf(idIn(stack.at(own.id, 'LoggingConfig', 'LogGroup') ?? '')));
    case 'OWN_STREAM':
      return things(...(own ? streamsOf(stack, own) : []));
    case 'STREAMS_OF_TABLE':
      return things(...(own ? streamsOf(stack, own) : []).map((stream) => `${arnOf(idIn(stream))}/stream/*`));
    case 'OWN_FAILURES':
      return things(...(own ? failuresOf(stack, own) : []));
    case 'EVERY_KEY':
      return things(...stack.of('AWS::KMS::Key').map(([id]) => arnOf(id)));
    case 'EVERY_BUCKET':
      return things(...stack.of('AWS::S3::Bucket').flatMap(([id]) => [arnOf(id), `${arnOf(id)}/*`]));
    case 'KEY_OF_LOGS':
      return keysOfLogs(stack);
  }
}

const keysOfLogs = (stack: Stack): readonly Thing[] =>
  [...new Set(stack.of('AWS::Logs::LogGroup').map(([, { KmsKeyId }]) => textOf(KmsKeyId)))].map((resource) => ({
    resource,
    context: {
      'kms:EncryptionContext:aws:logs:arn': 'arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:1',
    },
  }));

const mappingsOf = (stack: Stack, own: StackFunction) =>
  stack
    .of('AWS::Lambda::EventSourceMapping')
    .flatMap(([, mapping]) => (functionNamed(stack, textOf(mapping.FunctionName)) === own ? [mapping] : []));

const streamsOf = (stack: Stack, own: StackFunction): readonly string[] =>
  mappingsOf(stack, own).map(({ EventSourceArn }) => textOf(EventSourceArn));

/** Of the stream's reader, and of who is called without anybody who waits. */
function failuresOf(stack: Stack, own: StackFunction): readonly string[] {
  const calls = stack
    .of('AWS::Lambda::EventInvokeConfig')
    .flatMap(([, config]) => (functionNamed(stack, textOf(config.FunctionName)) === own ? [config] : []));
  return [...mappingsOf(stack, own), ...calls].flatMap(
    (each) => textAt(each, ['DestinationConfig', 'OnFailure', 'Destination']) ?? [],
  );
}
