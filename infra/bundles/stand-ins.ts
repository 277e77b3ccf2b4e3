import { join } from 'node:path';

const standIn = (file: string): string => join(import.meta.dirname, 'stand-ins', file);

/**
 * Packages that a bundle would carry and never use, or not whole, each replaced by the part that is used, under
 * the same names. What is left out says so when it is called, or has no name; nothing is left out silently.
 */
export const standIns: Readonly<Record<string, string>> = {
  '@apollo/usage-reporting-protobuf': standIn('apollo-reports.ts'),
  '@apollo/utils.usagereporting': standIn('apollo-reports.ts'),
  '@apollo/utils.keyvaluecache': standIn('documents-kept.ts'),
  'lru-cache': standIn('apollo-reports.ts'),
  'async-retry': standIn('apollo-reports.ts'),
  loglevel: standIn('apollo-reports.ts'),
  '@apollo/utils.createhash': standIn('create-hash.ts'),
  '@aws-lambda-powertools/logger': standIn('logger.ts'),
  '@aws-sdk/credential-provider-node': standIn('credentials.ts'),
  '@aws-sdk/client-eventbridge': standIn('eventbridge.ts'),
  '@aws-sdk/client-kms': standIn('kms.ts'),
  '@aws-sdk/client-s3': standIn('s3.ts'),
  '@aws-sdk/client-secrets-manager': standIn('secret-values.ts'),
  '@aws-sdk/client-sfn': standIn('sfn.ts'),
  '@aws-sdk/endpoint-cache': standIn('endpoint-cache.ts'),
  'brotli/decompress.js': standIn('brotli.ts'),
  'chinese-days': standIn('chinese-days.ts'),
  '@graphql-tools/schema': standIn('schema-tools.ts'),
  '@smithy/core/checksum': standIn('checksum.js'),
  '@smithy/core/event-streams': standIn('event-streams.ts'),
};

/**
 * Packages of which a part is used and the rest could not be told to be unused. The stand-in names the part; whoever
 * imports anything else from it is told by esbuild, and adds it.
 */
export const narrowed: Readonly<Record<string, string>> = {
  graphql: standIn('graphql.js'),
};

/**
 * What Apollo Server loads only where a plugin is on that `functions/graphql/server.ts` turns off: reports, traces, landing
 * pages, cache hints. It stays an import of a file that is not there, so that turning one on fails at once and by its name.
 */
export const pluginsOff: readonly string[] = [
  'cacheControl',
  'inlineTrace',
  'landingPage',
  'schemaReporting',
  'usageReporting',
].map((plugin) => `./plugin/${plugin}/*`);
