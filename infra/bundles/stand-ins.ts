import { join } from 'node:path';

const standIn = (file: string): string => join(import.meta.dirname, 'stand-ins', file);

/**
 * Packages that a bundle would carry and never use, each replaced by a few lines that keep their names. What is left
 * out says so when it is called; nothing is left out silently.
 */
export const standIns: Readonly<Record<string, string>> = {
  '@apollo/usage-reporting-protobuf': standIn('apollo-reports.ts'),
  '@apollo/utils.usagereporting': standIn('apollo-reports.ts'),
  '@apollo/utils.createhash': standIn('create-hash.ts'),
  '@aws-sdk/credential-provider-node': standIn('credentials.ts'),
};
