import { expect, test } from 'vitest';
import { readSourceTree } from '../architecture/source-tree.ts';

/** `vault.open(…)` and `vault.reseal(…)`, through whatever holds the vault, or taken out of it by name. */
const opening = /\bvault\s*\??\.\s*(?:open|reseal)\b|\b(?:open|reseal)\b[^;{}]*\}\s*(?:=|:)\s*[\w.]*\bvault\b/;

/**
 * Who else opens a person must write the audit item first, as personUnmask, the rules of binding, a commitment letter
 * and a face authentication do; or have a reason as good as the importer's, which compares a name and shows it to
 * nobody, and the re-key job's.
 */
test('nobody opens what is sealed but these', () => {
  const deployed = [...readSourceTree()].filter(([path]) => /^(?:functions|use-cases|domain|local)\//.test(path));
  expect(deployed.length).toBeGreaterThan(150);
  expect(deployed.filter(([, text]) => opening.test(text)).map(([path]) => path)).toEqual([
    'use-cases/binding/open-parties.ts',
    'use-cases/evidence/render-letter.ts',
    'use-cases/face/start-face-authentication.ts',
    'use-cases/import-roster/existing-person.ts',
    'use-cases/operations/destroy-person.ts',
    'use-cases/operations/export-person.ts',
    'use-cases/rekey-person.ts',
    'use-cases/unmask-person.ts',
  ]);
});

test.each([
  ['await services.vault.open(person, fields)', true],
  ['await context.services.vault\n    .open(person, fields)', true],
  ['vault?.reseal(person)', true],
  ['const { open } = services.vault;', true],
  ['const { seal, open: show } = vault;', true],
  ['await services.vault.seal(id, plaintext)', false],
  ['source.open(0)', false],
])('%j opens: %s', (text, opens) => {
  expect(opening.test(text)).toBe(opens);
});
