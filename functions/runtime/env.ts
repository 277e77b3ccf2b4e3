import { resolve } from 'node:path';
import * as v from 'valibot';

/** How much the service lets callers see of itself: `prod` has no introspection and no free documents for channels. */
export type Stage = 'dev' | 'test' | 'prod';

/** Everything that the functions behind the gateway and the jobs read from their environment. */
export interface Environment {
  readonly tableName: string;
  /** Logical name of the table, authenticated with every ciphertext; it survives a restore under another name. */
  readonly tableId: string;
  readonly stage: Stage;
  /** Pooling areas that this deployment serves. */
  readonly areas: readonly string[];
  readonly keys: KeySource;
  /** Request limits as JSON, where they differ from the defaults. */
  readonly limits: string | undefined;
  /** Absent for jobs that have nothing to do with evidence. */
  readonly evidence?: EvidenceStore;
  /** Absent where the deployment has none, and for jobs that ask for nobody's face. */
  readonly faceProvider?: OutsideSource & { readonly callbackUrl: string };
  /** Absent where the deployment has none. */
  readonly populationRegister?: OutsideSource;
}

/** Where an outside service is, and where the secret is that is shared with it. */
export interface OutsideSource {
  readonly url: string;
  readonly secret: SecretText;
}

/** In development the secret itself. */
export type SecretText =
  | { readonly from: 'TEXT'; readonly value: string }
  | { readonly from: 'SECRETS_MANAGER'; readonly arn: string };

export interface FaceCallbackEnvironment extends TableEnvironment {
  readonly secret: SecretText;
}

/** Where evidence lies, and with what requests to it are signed. */
export interface EvidenceStore {
  readonly bucket: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Another S3 than that of the region, as the SDK's own variables name it. */
  readonly endpoint?: string;
}

/** What a function reads that opens nobody's data. */
export type TableEnvironment = Pick<Environment, 'tableName' | 'areas'>;

export interface EventsEnvironment extends TableEnvironment {
  /** Of the workflow of binding applications. */
  readonly stateMachineArn: string;
  /** Where others are told what has happened. */
  readonly notices: NoticeTarget;
}

/** In development a file. */
export type NoticeTarget =
  | { readonly to: 'BUS'; readonly name: string }
  | { readonly to: 'FILE'; readonly path: string };

/** Where the master key and the root secrets are: a local file in development, KMS and Secrets Manager in the cloud. */
export type KeySource =
  | { readonly from: 'FILE'; readonly path: string }
  | { readonly from: 'KMS'; readonly masterKeyId: string; readonly secrets: readonly SecretSource[] };

export interface SecretSource {
  readonly version: string;
  readonly arn: string;
  /** See `Secret.announced`. */
  readonly announced?: boolean | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

const always = ['GONGJI_TABLE_NAME', 'GONGJI_TABLE_ID', 'GONGJI_STAGE', 'GONGJI_AREAS'] as const;
const inTheCloud = ['GONGJI_MASTER_KEY_ID', 'GONGJI_SECRETS'] as const;

/** Reads and checks the environment; everything that is missing or wrong is reported by the variable's name. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const names = [...always, ...(variables.GONGJI_KEY_FILE ? [] : inTheCloud)];
  const values = required(variables, names);
  const stage = readStage(values.GONGJI_STAGE);
  return {
    tableName: values.GONGJI_TABLE_NAME,
    tableId: values.GONGJI_TABLE_ID,
    stage,
    areas: readAreas(values.GONGJI_AREAS),
    keys: variables.GONGJI_KEY_FILE
      ? readKeyFilePath(variables.GONGJI_KEY_FILE, stage, variables)
      : {
          from: 'KMS',
          masterKeyId: values.GONGJI_MASTER_KEY_ID,
          secrets: readSecretSources(values.GONGJI_SECRETS),
        },
    limits: variables.GONGJI_LIMITS,
    ...(variables.GONGJI_EVIDENCE_BUCKET && { evidence: readEvidenceStore(variables) }),
    ...readOutside(variables),
  };
}

/** A function that knows the address of an outside service needs all the rest of it. */
function readOutside(variables: Variables): Pick<Environment, 'faceProvider' | 'populationRegister'> {
  const { GONGJI_FACE_PROVIDER_URL: faceUrl, GONGJI_REGISTER_URL: registerUrl } = variables;
  return {
    ...(faceUrl && {
      faceProvider: {
        url: faceUrl,
        callbackUrl: required(variables, ['GONGJI_FACE_CALLBACK_URL']).GONGJI_FACE_CALLBACK_URL,
        secret: readSecretText(variables, 'GONGJI_FACE_SECRET'),
      },
    }),
    ...(registerUrl && {
      populationRegister: { url: registerUrl, secret: readSecretText(variables, 'GONGJI_REGISTER_SECRET') },
    }),
  };
}

/** `GONGJI_FACE_SECRET_ARN` names the secret in Secrets Manager; `GONGJI_FACE_SECRET` is the secret, in development. */
function readSecretText(variables: Variables, name: 'GONGJI_FACE_SECRET' | 'GONGJI_REGISTER_SECRET'): SecretText {
  const value = variables[name];
  if (!value) return { from: 'SECRETS_MANAGER', arn: required(variables, [`${name}_ARN`])[`${name}_ARN`] };
  if (variables.GONGJI_STAGE === 'prod' && variables.AWS_LAMBDA_FUNCTION_NAME) {
    throw new Error(`The environment variable ${name} is for development: in production it is in Secrets Manager.`);
  }
  return { from: 'TEXT', value };
}

/** Lambda gives a function its region and its credentials, and they outlast it. */
function readEvidenceStore(variables: Variables): EvidenceStore {
  const values = required(variables, [
    'GONGJI_EVIDENCE_BUCKET',
    'AWS_REGION',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
  ]);
  const endpoint = variables.AWS_ENDPOINT_URL_S3 || variables.AWS_ENDPOINT_URL;
  return {
    bucket: values.GONGJI_EVIDENCE_BUCKET,
    region: values.AWS_REGION,
    credentials: {
      accessKeyId: values.AWS_ACCESS_KEY_ID,
      secretAccessKey: values.AWS_SECRET_ACCESS_KEY,
      ...(variables.AWS_SESSION_TOKEN && { sessionToken: variables.AWS_SESSION_TOKEN }),
    },
    ...(endpoint && { endpoint }),
  };
}

/** What the authorizer reads: the issuers it trusts, as JSON. */
export function readAuthorizerEnvironment(
  variables: Variables = process.env,
): Readonly<Record<'GONGJI_ISSUERS' | 'GONGJI_STACK', string>> {
  return required(variables, ['GONGJI_ISSUERS', 'GONGJI_STACK']);
}

/** What the jobs read that need the table and no keys. */
export function readTableEnvironment(variables: Variables = process.env): TableEnvironment {
  const { GONGJI_TABLE_NAME: tableName, GONGJI_AREAS: areas } = required(variables, [
    'GONGJI_TABLE_NAME',
    'GONGJI_AREAS',
  ]);
  return { tableName, areas: readAreas(areas) };
}

/** What the function reads to which the provider of face authentication answers. */
export const readFaceCallbackEnvironment = (variables: Variables = process.env): FaceCallbackEnvironment => ({
  ...readTableEnvironment(variables),
  secret: readSecretText(variables, 'GONGJI_FACE_SECRET'),
});

export interface EvidenceEnvironment extends Environment {
  /** Laid out as the package `@fontsource/noto-sans-sc` is. */
  readonly fontDirectory: string;
}

/** What the function reads that prints letters and removes files. Lambda says where it has unpacked the bundle. */
export function readEvidenceEnvironment(variables: Variables = process.env): EvidenceEnvironment {
  const { GONGJI_FONTS: fonts } = required(variables, ['GONGJI_EVIDENCE_BUCKET', 'GONGJI_FONTS']);
  return { ...readEnvironment(variables), fontDirectory: resolve(variables.LAMBDA_TASK_ROOT ?? '', fonts) };
}

/** What the consumer of the table's stream reads. */
export function readEventsEnvironment(variables: Variables = process.env): EventsEnvironment {
  const always = ['GONGJI_TABLE_NAME', 'GONGJI_AREAS', 'GONGJI_STATE_MACHINE_ARN'] as const;
  const { GONGJI_NOTICE_FILE: path } = variables;
  const values = required(variables, path ? always : [...always, 'GONGJI_NOTICE_BUS']);
  return {
    ...readTableEnvironment(values),
    stateMachineArn: values.GONGJI_STATE_MACHINE_ARN,
    notices: path
      ? { to: 'FILE', path }
      : { to: 'BUS', name: required(variables, ['GONGJI_NOTICE_BUS']).GONGJI_NOTICE_BUS },
  };
}

/** Under which name a function's numbers are counted; where there is none they are not. */
export const readMetricsStack = (variables: Variables = process.env): string | undefined =>
  variables.GONGJI_METRICS_STACK || undefined;

/** The values of these variables. Throws an error that names every one that is missing. */
function required<const Name extends string>(
  variables: Variables,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => !variables[name]);
  if (missing.length === 1) throw new Error(`The environment variable ${missing[0]} is missing.`);
  if (missing.length > 1) throw new Error(`The environment variables ${missing.join(', ')} are missing.`);
  return Object.fromEntries(names.map((name) => [name, variables[name]])) as Record<Name, string>;
}

function readStage(text: string): Stage {
  if (text === 'dev' || text === 'test' || text === 'prod') return text;
  throw new Error(`The environment variable GONGJI_STAGE is dev, test or prod, not "${text}".`);
}

function readAreas(text: string): readonly string[] {
  const areas = text.split(',').map((admdvs) => admdvs.trim());
  if (areas.every((admdvs) => /^\d{6}$/.test(admdvs))) return areas;
  throw new Error(`The environment variable GONGJI_AREAS lists codes of six digits, not "${text}".`);
}

/**
 * `npm start` may try the settings of production on a key file; a function in the cloud may not: such a file is lost
 * with its container, and every ciphertext with it.
 */
function readKeyFilePath(path: string, stage: Stage, variables: Variables): KeySource {
  if (stage === 'prod' && variables.AWS_LAMBDA_FUNCTION_NAME) {
    throw new Error('The environment variable GONGJI_KEY_FILE is for development: in production the keys are in KMS.');
  }
  return { from: 'FILE', path };
}

const secretSourcesSchema = v.pipe(
  v.array(v.object({ version: v.string(), arn: v.string(), announced: v.optional(v.boolean()) })),
  v.minLength(1),
  v.check((sources) => sources.some(({ announced }) => !announced)),
);

function readSecretSources(text: string): readonly SecretSource[] {
  try {
    return v.parse(secretSourcesSchema, JSON.parse(text));
  } catch {
    throw new Error(
      'The environment variable GONGJI_SECRETS is a JSON list of { "version", "arn" }, the newest first, of which one at least is not "announced".',
    );
  }
}
