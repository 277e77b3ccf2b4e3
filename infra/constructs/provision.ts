import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';

/**
 * What a function is given of a subsystem: the variables that name the things, and the rights to use them. The two
 * travel together, so that no function knows of a thing that it may not use, or the other way round.
 */
export interface Provision {
  readonly environment?: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

type Conditions = NonNullable<PolicyStatementProps['conditions']>;

/** A right to a few actions, all named, on one thing. */
export const allow = (actions: readonly string[], resource: string, conditions?: Conditions): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [resource], ...(conditions ? { conditions } : {}) });

/** A key used through a service, never by the function itself: `dynamodb` in any region of any partition. */
export const through = (service: string): Conditions => ({
  StringLike: { 'kms:ViaService': `${service}.*.amazonaws.com*` },
});
