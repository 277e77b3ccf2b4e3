import { readdirSync, readFileSync } from 'node:fs';

const schemaFolder = new URL('..', import.meta.url);

/** The whole SDL, its files in the order of their names. */
export function readSdl(): string {
  const names = readdirSync(schemaFolder).filter((name) => name.endsWith('.graphql'));
  return names
    .sort()
    .map((name) => readFileSync(new URL(name, schemaFolder), 'utf8'))
    .join('\n');
}
