import * as v from 'valibot';

/** How much the service lets callers see of itself: `prod` has no introspection and no free documents for channels. */
export type Stage = 'dev' | 'test' | 'prod';

/** Everything that the functions read from their environment. Nothing else in the tree reads it. */
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
}

/** Where the master key and the root secrets are: a local file in development, KMS and Secrets Manager in the cloud. */
export type KeySource =
  | { readonly from: 'FILE'; readonly path: string }
  | { readonly from: 'KMS'; readonly masterKeyId: string; readonly secrets: readonly SecretSource[] };

export interface SecretSource {
  readonly version: string;
  readonly arn: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; what is missing or wrong is reported by the variable's name. */
export function readEnvironment(variables: Variables = process.env): Environment {
  return {
    tableName: required(variables, 'GONGJI_TABLE_NAME'),
    tableId: required(variables, 'GONGJI_TABLE_ID'),
    stage: readStage(required(variables, 'GONGJI_STAGE')),
    areas: required(variables, 'GONGJI_AREAS').split(','),
    keys: readKeySource(variables),
    limits: variables.GONGJI_LIMITS,
  };
}

export function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing.`);
  return value;
}

function readStage(text: string): Stage {
  if (text === 'dev' || text === 'test' || text === 'prod') return text;
  throw new Error(`The environment variable GONGJI_STAGE is dev, test or prod, not "${text}".`);
}

function readKeySource(variables: Variables): KeySource {
  const path = variables.GONGJI_KEY_FILE;
  if (path) return { from: 'FILE', path };
  return {
    from: 'KMS',
    masterKeyId: required(variables, 'GONGJI_MASTER_KEY_ID'),
    secrets: readSecretSources(required(variables, 'GONGJI_SECRETS')),
  };
}

const secretSourcesSchema = v.pipe(v.array(v.object({ version: v.string(), arn: v.string() })), v.minLength(1));

function readSecretSources(text: string): readonly SecretSource[] {
  try {
    return v.parse(secretSourcesSchema, JSON.parse(text));
  } catch {
    throw new Error(
      'The environment variable GONGJI_SECRETS is a JSON list of { "version", "arn" }, the newest first.',
    );
  }
}
