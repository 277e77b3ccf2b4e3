import { expect, inject, test } from 'vitest';
import { liveHistories } from './binding/histories.ts';

/** `npm run model` lives thousands more; a failure prints the seed and the path that bring it back. */
const { GONGJI_HISTORIES: runs = '120', GONGJI_SEED: seed, GONGJI_PATH: path } = process.env;

test('whoever applies, decides, unbinds or ends, in any order and two at a time, links and decisions stay right', async () => {
  const { failure, tally } = await liveHistories({
    endpoint: inject('dynamoDbEndpoint'),
    runs: Number(runs),
    seed: Number(seed ?? Date.now() % 2 ** 31),
    secondsMax: 120,
    ...(path !== undefined && { path }),
  });
  expect(failure).toBeUndefined();

  // What never happens proves nothing.
  const happened = (name: string) =>
    [...tally].reduce((sum, [told, number]) => (told.startsWith(name) ? sum + number : sum), 0);
  const rare = [
    'approve OK',
    'confirm OK',
    'facePassed OK',
    'unbind OK',
    'withdraw OK',
    'claim OK',
    'endings OK',
    'refute OK',
  ];
  for (const name of rare) expect([name, path !== undefined || happened(name) >= 3]).toEqual([name, true]);
  for (const name of ['submit OK', 'CONCLUDE OK', 'ended APPROVED', 'ended REJECTED', 'ended EXPIRED', 'replay OK']) {
    expect([name, path !== undefined || happened(name) >= 5]).toEqual([name, true]);
  }
}, 150_000);
