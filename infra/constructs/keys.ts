import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { StageSettings } from '../stages.ts';
import { allow, type Provision, through } from './provision.ts';

export interface KeysProps {
  /** What the encryption context of every data key names; the right to use the master key is bound to it. */
  readonly tableId: string;
  readonly settings: StageSettings;
}

interface SecretVersion {
  readonly version: string;
  /** Known to all, written under by none; see `store/vault/secrets.ts`. */
  readonly announced?: true;
}

/**
 * The newest first. A new version is a line here, announced in one deployment and written under from the next, and a run
 * of the re-key job (`docs/UPGRADES.md`). None is ever changed in place, because every index is derived from it; the
 * oldest also makes the channels' ids for persons, so they agree before it goes.
 */
const secretVersions: readonly SecretVersion[] = [{ version: '1' }];

/**
 * Two keys, because two kinds of people need them: whoever operates tables, logs and buckets works under `storage`,
 * and never gets near `persons`, which wraps the data keys of the encrypted fields.
 */
export class Keys extends Construct {
  readonly storage: Key;
  private readonly persons: Key;
  private readonly secrets: readonly (SecretVersion & { readonly secret: Secret })[];
  private readonly tableId: string;
  /**
   * The key for storage by its ARN alone, for secrets. Given the key itself, CDK writes into its policy that Secrets
   * Manager may use it, which the policies of roles decide, and in a form that is wrong in China.
   */
  readonly ofSecrets: IKey;

  constructor(scope: Construct, id: string, props: KeysProps) {
    super(scope, id);
    const { tableId, settings } = props;
    this.tableId = tableId;
    const common = { enableKeyRotation: true, removalPolicy: settings.removal };
    this.storage = new Key(this, 'Storage', {
      ...common,
      description: 'Gongji: table, buckets, logs, alarms and secrets',
    });
    this.storage.addToResourcePolicy(logServiceStatement());
    this.storage.addToResourcePolicy(alarmServiceStatement());
    this.persons = new Key(this, 'Persons', { ...common, description: 'Gongji: data keys of persons' });
    this.ofSecrets = Key.fromKeyArn(this, 'OfSecrets', this.storage.keyArn);
    this.secrets = secretVersions.map((one) => ({ ...one, secret: this.secret(one.version, settings) }));
  }

  /** Fields of persons opened and sealed, identifiers looked up, pairwise ids made. */
  vault(): Provision {
    return this.openingPersons('kms:Decrypt', 'kms:GenerateDataKey');
  }

  /** The same for who seals nobody. */
  opening(): Provision {
    return this.openingPersons('kms:Decrypt');
  }

  private openingPersons(...actions: readonly string[]): Provision {
    const sources = this.secrets.map(({ secret, ...one }) => ({ ...one, arn: secret.secretArn }));
    return {
      environment: {
        GONGJI_MASTER_KEY_ID: this.persons.keyArn,
        GONGJI_SECRETS: Stack.of(this).toJsonString(sources),
      },
      statements: [
        allow(actions, this.persons.keyArn, {
          StringEquals: { 'kms:EncryptionContext:gongji:table': this.tableId },
        }),
        ...this.secrets.map(({ secret }) => allow(['secretsmanager:GetSecretValue'], secret.secretArn)),
        allow(['kms:Decrypt'], this.storage.keyArn, through('secretsmanager')),
      ],
    };
  }

  /** 64 letters and digits are 381 bits of chance, more than the 256 that are derived from them. */
  private secret(version: string, { removal }: StageSettings): Secret {
    return new Secret(this, `Root${version}`, {
      description: 'Gongji: root of the index, pairwise and digest keys',
      encryptionKey: this.ofSecrets,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removal,
    });
  }
}

/** CloudWatch sends alarms of this account to a topic that is encrypted. */
const alarmServiceStatement = (): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/** CloudWatch Logs encrypts in its own name, and only log groups of this account and region. */
function logServiceStatement(): PolicyStatement {
  const groups = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`;
  return new PolicyStatement({
    principals: [new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:DescribeKey',
    ],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } },
  });
}
