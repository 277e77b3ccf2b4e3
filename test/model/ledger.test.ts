import { expect, inject, test } from 'vitest';
import { liveAll } from './histories.ts';
import { ledgerModel } from './ledger/histories.ts';

/** `npm run model:ledger` lives thousands more; a failure prints the seed and the path that bring it back. */
const { GONGJI_HISTORIES: runs = '60', GONGJI_SEED: seed, GONGJI_PATH: path } = process.env;

test('whoever settles, takes back, sets aside, unbinds or pays in, in any order and two at a time, no fen is made or lost', async () => {
  const {
    failure,
    tally,
    runs: lived,
  } = await liveAll(ledgerModel, {
    endpoint: inject('dynamoDbEndpoint'),
    runs: Number(runs),
    seed: Number(seed ?? Date.now() % 2 ** 31),
    secondsMax: 120,
    ...(path !== undefined && { path }),
  });
  expect(failure).toBeUndefined();

  // What never happens proves nothing. Each of these is expected eight times and more.
  const happened = (name: string) => [...tally.keys()].some((told) => told.startsWith(name));
  const telling = ['settle OK', 'cancel OK', 'reverse OK', 'quota OK', 'accept OK', 'unbind OK', 'contribute OK'];
  const states = ['claim SETTLED', 'claim CANCELLED', 'claim REVERSED'];
  const entries = [
    'entry MUTUAL_AID',
    'entry CANCELLATION',
    'entry REVERSAL',
    'entry YEAR_CLOSE',
    'entry QUOTA_RELEASED',
  ];
  const missing = [...telling, ...states, ...entries].filter((name) => !happened(name));
  expect(path === undefined && lived >= 60 ? missing : []).toEqual([]);
}, 150_000);
