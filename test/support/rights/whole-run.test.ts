import { expect, test } from 'vitest';
import { recordedText } from './recorded-file.ts';
import { complaints } from './whole-run.ts';

const sweep = 'Sweep dynamodb:PutItem table/PERSON#*';
const verify = 'Verify dynamodb:Query table/LEDGER#*';
const noted = [{ file: 'test/functions/jobs/sweep.test.ts', calls: [sweep] }];

test('what was done and is written down is in order', () => {
  expect(complaints(noted, [sweep], true)).toEqual([]);
});

test('what was done and is not written down is told with the test that did it, and how to write it down', () => {
  expect(complaints(noted, [verify], false)).toEqual([
    sweep,
    'are done in test/functions/jobs/sweep.test.ts and not written down: npm run rights -- test/functions/jobs/sweep.test.ts, and then npx vitest run test/infra/rights',
  ]);
});

test('what nobody does any more is told after a whole run only', () => {
  expect(complaints(noted, [sweep, verify], false)).toEqual([]);
  expect(complaints(noted, [sweep, verify], true)).toEqual([
    verify,
    'are written down, and no test has a function do it: npm run rights',
  ]);
});

test('the file is in order, says each thing once, and gives the same again', () => {
  const text = `[
  "Sweep dynamodb:PutItem table/PERSON#*",
  "Verify dynamodb:Query table/LEDGER#*"
]
`;
  expect(recordedText([verify, sweep, verify])).toBe(text);
  expect(recordedText(JSON.parse(text))).toBe(text);
});
