import { expect, inject, test } from 'vitest';
import { bindingModel } from './binding/histories.ts';
import { liveAll } from './histories.ts';

/** `npm run model` lives thousands more; a failure prints the seed and the path that bring it back. */
const { GONGJI_HISTORIES: runs = '70', GONGJI_SEED: seed, GONGJI_PATH: path } = process.env;

test('whoever applies, decides, unbinds or ends, in any order and two at a time, links and decisions stay right', async () => {
  const {
    failure,
    tally,
    runs: lived,
  } = await liveAll(bindingModel, {
    endpoint: inject('dynamoDbEndpoint'),
    runs: Number(runs),
    seed: Number(seed ?? Date.now() % 2 ** 31),
    secondsMax: 120,
    ...(path !== undefined && { path }),
  });
  expect(failure).toBeUndefined();

  // What never happens proves nothing. Each of these is expected eight times and more.
  const happened = (name: string) => [...tally.keys()].some((told) => told.startsWith(name));
  const telling = ['approve OK', 'confirm OK', 'facePassed OK', 'unbind OK', 'withdraw OK', 'claim OK', 'endings OK'];
  const ends = ['ended APPROVED', 'ended REJECTED', 'ended EXPIRED', 'ended WITHDRAWN'];
  const missing = [...telling, ...ends].filter((name) => !happened(name));
  expect(path === undefined && lived >= 60 ? missing : []).toEqual([]);
}, 150_000);
