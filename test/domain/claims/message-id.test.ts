import { expect, test } from 'vitest';
import { parseMessageId } from '../../../domain/claims/message-id.ts';

test('a message id says institution, moment and sequence', () => {
  expect(parseMessageId('H33010600001202602281015300042')).toEqual({
    ok: true,
    value: {
      text: 'H33010600001202602281015300042',
      institutionId: 'H33010600001',
      writtenAt: '2026-02-28T10:15:30',
      sequence: '0042',
    },
  });
});

test.each([
  ['', 'nothing'],
  ['H3301060000120260228101530004', '29 characters'],
  ['H330106000012026022810153000421', '31 characters'],
  ['h33010600001202602281015300042', 'a small letter'],
  ['H33010600001202602291015300042', '29 February of a common year'],
  ['H33010600001202602282415300042', 'hour 24'],
  ['H33010600001202602281060300042', 'minute 60'],
  ['H33010600001202602281015600042', 'second 60'],
  ['H3301060000120260228101530004X', 'a letter in the sequence'],
  ['H33010600001202602281015300042\n', 'a line end'],
])('%j is none: %s', (text) => {
  expect(parseMessageId(text)).toEqual({ ok: false, rejection: { code: 'message_id_malformed' } });
});
