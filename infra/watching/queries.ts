import { Stack } from 'aws-cdk-lib';
import { CfnQueryDefinition, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Watched } from './watched.ts';

/** A question that somebody asks the log when something is wrong; he puts what he looks for in the place of `…`. */
interface SavedQuery {
  readonly of: (watched: Watched) => readonly ILogGroup[];
  /** CloudWatch Logs Insights. */
  readonly lines: readonly string[];
}

const everywhere = ({ functions, api }: Watched): readonly ILogGroup[] => [...groupsOf(functions), api.accessLog];
const groupsOf = ({ all }: Watched['functions']): readonly ILogGroup[] =>
  Object.values(all).map(({ lambda }) => lambda.logGroup);

/** By name. What they give of a person is an id or a reference; nothing else is in the log. */
const savedQueries: Readonly<Record<string, SavedQuery>> = {
  'One request': {
    of: everywhere,
    lines: [
      'fields @timestamp, service, level, event, task, done, applicationId, claimId, status, latencyMs',
      'filter correlationId = "…" or requestId = "…"',
      'sort @timestamp asc',
      'limit 1000',
    ],
  },
  'One application': {
    of: ({ functions }) => groupsOf(functions),
    lines: [
      'fields @timestamp, service, level, event, task, next, done, correlationId',
      'filter applicationId = "…"',
      'sort @timestamp asc',
      'limit 1000',
    ],
  },
  'One claim': {
    of: ({ functions }) => groupsOf(functions),
    lines: [
      'fields @timestamp, service, level, event, done, correlationId',
      'filter claimId = "…"',
      'sort @timestamp asc',
      'limit 1000',
    ],
  },
  'Slowest requests': {
    of: ({ api }) => [api.accessLog],
    lines: [
      'fields @timestamp, requestId, latencyMs, integrationMs, authorizerMs, status, client, role',
      'sort latencyMs desc',
      'limit 50',
    ],
  },
  'Refused, by code': {
    of: ({ functions }) => [functions.graphql.lambda.logGroup],
    lines: ['filter ispresent(Refused)', 'stats sum(Refused) as refused by Code', 'sort refused desc', 'limit 100'],
  },
  'Errors, by function': {
    of: ({ functions }) => groupsOf(functions),
    lines: [
      'filter level = "ERROR"',
      'stats count(*) as errors, latest(correlationId) as example by service, event, error.name',
      'sort errors desc',
      'limit 100',
    ],
  },
  'Who read plaintext': {
    of: ({ functions }) => [functions.events.lambda.logGroup],
    lines: [
      'fields @timestamp, role, purpose, reference, accessRecordId, correlationId',
      'filter done = "UNMASKED"',
      'sort @timestamp desc',
      'limit 1000',
    ],
  },
  'Tokens refused, by reason': {
    of: ({ functions }) => [functions.authorizer.lambda.logGroup],
    lines: ['filter event = "token_refused"', 'stats count(*) as refused by reason', 'sort refused desc', 'limit 100'],
  },
};

/** They stand in the console in a folder of the stack's name. */
export function saveQueries(scope: Construct, watched: Watched): void {
  const folder = Stack.of(scope).stackName;
  for (const [name, { of, lines }] of Object.entries(savedQueries)) {
    new CfnQueryDefinition(scope, name.replaceAll(/[^A-Za-z]+/g, ''), {
      name: `${folder}/${name}`,
      queryString: lines.join('\n| '),
      logGroupNames: of(watched).map(({ logGroupName }) => logGroupName),
    });
  }
}
