import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The rules that object once a piece of a file is replaced. */
async function objections(path: string, piece: string, replacement: string): Promise<string[]> {
  const text = readFileSync(`${root}${path}`, 'utf8');
  if (!text.includes(piece)) throw new Error(`${path} does not contain ${piece}`);
  const [result] = await eslint.lintText(text.replace(piece, replacement), { filePath: `${root}${path}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId?.replace('@graphql-eslint/', '') ?? message);
}

describe('the SDL lint', () => {
  test.each([
    ['schema/person.graphql', '"When he was registered here."', '', 'require-description'],
    ['schema/person.graphql', 'registeredAt: DateTime!', 'RegisteredAt: DateTime!', 'naming-convention'],
    ['schema/person.graphql', 'registeredAt: DateTime!', 'personGender: Gender!', 'no-typename-prefix'],
    ['schema/person.graphql', 'id: ID! @readable(by: [ANYONE])', 'gone: Int', 'strict-id-in-types'],
    ['schema/person.graphql', 'enum Gender', 'enum GenderEnum', 'naming-convention'],
    ['schema/documents/MyProfile.graphql', 'clientId', 'clientid', 'fields-on-correct-type'],
    ['schema/documents/MyProfile.graphql', 'query MyProfile', 'query MyPerson', 'match-document-filename'],
  ])(
    'of %s with %s made %s objects: %s',
    async (path, piece, replacement, rule) => {
      expect(await objections(path, piece, replacement)).toContain(rule);
      // The first one loads the linter, which takes long where much else is going on.
    },
    60_000,
  );
});
