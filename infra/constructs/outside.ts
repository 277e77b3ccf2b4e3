import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { OutsideAddresses } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import type { Keys } from './keys.ts';
import { allow, type Provision, through } from './provision.ts';

export interface OutsideProps {
  readonly addresses: OutsideAddresses;
  readonly keys: Keys;
  readonly settings: StageSettings;
  /** Where the provider of face authentication sends its answers. */
  readonly faceCallbackUrl: string;
}

/**
 * The outside services: where they are, and the secret shared with each. The stack makes the secrets; whoever runs it
 * gives each service its own, by hand, over another way.
 */
export class Outside extends Construct {
  private readonly props: OutsideProps;
  private readonly faceSecret: Secret;
  private readonly registerSecret: Secret;

  constructor(scope: Construct, id: string, props: OutsideProps) {
    super(scope, id);
    this.props = props;
    this.faceSecret = this.secret('Face', 'the provider of face authentication');
    this.registerSecret = this.secret('Register', 'the population register');
  }

  /** Faces are asked for. Nothing, where there is no provider: the function then says so. */
  forFaces(): Provision {
    const { addresses, faceCallbackUrl } = this.props;
    if (addresses.faceProvider === undefined) return { statements: [] };
    const { environment, statements } = this.forFaceAnswers();
    return {
      environment: {
        ...environment,
        GONGJI_FACE_PROVIDER_URL: addresses.faceProvider,
        GONGJI_FACE_CALLBACK_URL: faceCallbackUrl,
      },
      statements,
    };
  }

  /** Answers about faces are taken. */
  forFaceAnswers(): Provision {
    return {
      environment: { GONGJI_FACE_SECRET_ARN: this.faceSecret.secretArn },
      statements: this.mayRead(this.faceSecret),
    };
  }

  /** The population register is asked. Nothing, where there is none. */
  forHouseholds(): Provision {
    const { populationRegister } = this.props.addresses;
    if (populationRegister === undefined) return { statements: [] };
    return {
      environment: {
        GONGJI_REGISTER_URL: populationRegister,
        GONGJI_REGISTER_SECRET_ARN: this.registerSecret.secretArn,
      },
      statements: this.mayRead(this.registerSecret),
    };
  }

  private mayRead({ secretArn }: Secret): Provision['statements'] {
    return [
      allow(['secretsmanager:GetSecretValue'], secretArn),
      allow(['kms:Decrypt'], this.props.keys.storage.keyArn, through('secretsmanager')),
    ];
  }

  private secret(id: string, sharedWith: string): Secret {
    return new Secret(this, id, {
      description: `Gongji: signs the messages to and from ${sharedWith}`,
      encryptionKey: this.props.keys.ofSecrets,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: this.props.settings.removal,
    });
  }
}
