/** The named condition fragments. A balance or a state changes only under one of these. */
export interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

/** Nothing stands under this key yet. */
export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Nobody has changed it since it was read. */
export const versionIs = (version: number): Condition => ({
  ConditionExpression: '#version = :expectedVersion',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':expectedVersion': version },
});

/** The predecessor of this version is in place: none before version 1. */
export const follows = (version: number): Condition => (version === 1 ? isNew : versionIs(version - 1));

/** The predecessor of this version is in place, and there is one: what is changed or ended was made before. */
export const replaces = (version: number): Condition => versionIs(version - 1);

/** Nothing stands there yet but that this message takes back this very claim. */
export const isNewOrTakesBack = (claimId: string): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR takesBack = :takesBack',
  ExpressionAttributeValues: { ':takesBack': claimId },
});

/** The agency's finding is the one of that instant. */
export const foundAt = (instant: string): Condition => ({
  ConditionExpression: 'foundAt = :foundAt',
  ExpressionAttributeValues: { ':foundAt': instant },
});

/** It leads to this person, or is not there. */
export const leadsTo = (personId: string): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR personId = :personId',
  ExpressionAttributeValues: { ':personId': personId },
});

/** What stands open for two persons and a kind is still this application. */
export const namesApplication = (applicationId: string): Condition => ({
  ConditionExpression: 'applicationId = :applicationId',
  ExpressionAttributeValues: { ':applicationId': applicationId },
});
