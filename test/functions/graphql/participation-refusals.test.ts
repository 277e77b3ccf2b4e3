import { describe, expect, test } from 'vitest';
import { citizen, createTestApi, staff } from '../../support/api.ts';
import { register } from '../../support/people.ts';
import { clerk, type Mutation, mutations, participationScene, refusals } from './participation-scene.ts';
import { codesOf, nobody, refuseToCommit, worldWith } from './scene.ts';

const scene = participationScene();

describe('is refused, and nothing is written:', () => {
  const suspendedBefore = () => scene.change('participationSuspend', { on: '2026-11-01' });
  const endedBefore = () => scene.change('participationEnd', { on: '2026-11-01', reason: 'OTHER' });
  const nobodyBefore = async () => {};
  const end = { on: '2026-11-20', reason: 'OTHER' };
  const today = { on: '2026-11-20' };

  test.each<[string, Mutation, () => Promise<unknown>, object, string, string]>([
    [
      'a short key',
      'participationSuspend',
      nobodyBefore,
      { ...today, idempotencyKey: 'short' },
      'IDEMPOTENCY_KEY_MALFORMED',
      'idempotencyKey',
    ],
    ['suspend tomorrow', 'participationSuspend', nobodyBefore, { on: '2026-11-21' }, 'DATE_IN_THE_FUTURE', 'on'],
    [
      'suspend before it began',
      'participationSuspend',
      nobodyBefore,
      { on: '2019-12-31' },
      'PARTICIPATION_ENDS_BEFORE_IT_STARTS',
      'on',
    ],
    [
      'suspend what is suspended',
      'participationSuspend',
      suspendedBefore,
      today,
      'PARTICIPATION_STATUS_FORBIDS',
      'participationId',
    ],
    [
      'suspend what has ended',
      'participationSuspend',
      endedBefore,
      today,
      'PARTICIPATION_STATUS_FORBIDS',
      'participationId',
    ],
    [
      'suspend rubbish',
      'participationSuspend',
      nobodyBefore,
      { ...today, participationId: 'par_rubbish' },
      'NOT_FOUND',
      'participationId',
    ],
    [
      'resume what is normal',
      'participationResume',
      nobodyBefore,
      {},
      'PARTICIPATION_STATUS_FORBIDS',
      'participationId',
    ],
    [
      'resume what has ended',
      'participationResume',
      endedBefore,
      {},
      'PARTICIPATION_STATUS_FORBIDS',
      'participationId',
    ],
    ['resume tomorrow', 'participationResume', suspendedBefore, { on: '2026-11-21' }, 'DATE_IN_THE_FUTURE', 'on'],
    [
      'resume before it was suspended',
      'participationResume',
      suspendedBefore,
      { on: '2026-10-31' },
      'PARTICIPATION_RESUMES_BEFORE_SUSPENSION',
      'on',
    ],
    ['end tomorrow', 'participationEnd', nobodyBefore, { ...end, on: '2026-11-21' }, 'DATE_IN_THE_FUTURE', 'on'],
    [
      'end before it began',
      'participationEnd',
      nobodyBefore,
      { ...end, on: '2019-12-31' },
      'PARTICIPATION_ENDS_BEFORE_IT_STARTS',
      'on',
    ],
    ['end what has ended', 'participationEnd', endedBefore, end, 'PARTICIPATION_STATUS_FORBIDS', 'participationId'],
    [
      'move tomorrow',
      'participationMove',
      nobodyBefore,
      { on: '2026-11-21', to: '610100' },
      'DATE_IN_THE_FUTURE',
      'on',
    ],
    [
      'move to where it is',
      'participationMove',
      nobodyBefore,
      { ...today, to: '330100' },
      'PARTICIPATION_MOVES_NOWHERE',
      'to',
    ],
    [
      'end because it moves',
      'participationEnd',
      nobodyBefore,
      { on: '2026-11-20', reason: 'TRANSFERRED_OUT' },
      'PARTICIPATION_END_IS_A_MOVE',
      'reason',
    ],
    [
      'move before it began',
      'participationMove',
      nobodyBefore,
      { on: '2019-12-31', to: '610100' },
      'PARTICIPATION_ENDS_BEFORE_IT_STARTS',
      'on',
    ],
    [
      'move what has ended',
      'participationMove',
      endedBefore,
      { ...today, to: '610100' },
      'PARTICIPATION_STATUS_FORBIDS',
      'participationId',
    ],
  ])('%s', async (_name, mutation, prepare, input, code, field) => {
    await prepare();
    const before = await scene.world.rawItems();
    const result = await scene.change(mutation, input);
    expect(result.payload.participation).toBeNull();
    expect(refusals(result)).toEqual([[code, 'input', field]]);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('move to where he is insured already', async () => {
    scene.person = await register(scene.world.services, { serial: 910, participations: [{}, { admdvs: '610100' }] });
    const before = await scene.world.rawItems();
    const result = await scene.change('participationMove', { ...today, to: '610100' });
    expect(refusals(result)).toEqual([['PARTICIPATION_DUPLICATE', 'input', 'to']]);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('says which status forbids it, in the language asked for', async () => {
    await suspendedBefore();
    const ask = (language: string) => {
      const input = { idempotencyKey: `language-${language}`, participationId: scene.rowId(clerk), on: '2026-11-20' };
      return scene.api.ask(clerk, mutations.participationSuspend, { input }, { 'accept-language': language });
    };
    const messages = await Promise.all(['en', 'zh-CN'].map(ask));
    expect(messages.map(({ data }) => data.participationSuspend.userErrors[0].message)).toEqual([
      'The status of the participation (suspended) does not allow this.',
      '参保状态（暂停参保）不允许此操作。',
    ]);
  });

  test.each(Object.keys(mutations) as Mutation[])('%s by a clerk of another area, as of nobody', async (mutation) => {
    const other = staff('clerk', '610100');
    const input = {
      ...(mutation !== 'participationResume' && today),
      ...(mutation === 'participationEnd' && { reason: 'OTHER' }),
      ...(mutation === 'participationMove' && { to: '610100' }),
    };
    const before = await scene.world.rawItems();
    const hidden = await scene.change(mutation, { ...input, participationId: scene.rowId(other) }, other);
    const missing = await scene.change(
      mutation,
      { ...input, participationId: scene.rowId(other, '610100', nobody) },
      other,
    );
    expect(refusals(hidden)).toEqual([['NOT_FOUND', 'input', 'participationId']]);
    expect(hidden.answer.text).toBe(missing.answer.text);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test.each(['citizen', 'reviewer', 'supervisor', 'auditor', 'operator'] as const)('by a %s at all', async (role) => {
    const caller = role === 'citizen' ? citizen(scene.person.person.id) : staff(role);
    const before = await scene.world.rawItems();
    for (const [name, input] of [
      ['participationSuspend', today],
      ['participationResume', {}],
      ['participationEnd', end],
      ['participationMove', { ...today, to: '610100' }],
    ] as const) {
      expect(codesOf((await scene.change(name, input, caller)).answer)).toEqual(['FORBIDDEN']);
    }
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('when there is too much at once', async () => {
    const closed = createTestApi(worldWith(scene.world, { commit: refuseToCommit }));
    const result = await scene.change('participationSuspend', today, clerk, closed);
    expect(refusals(result)).toEqual([['BUSY', 'input']]);
  });
});

describe('today begins at midnight in Shanghai', () => {
  test.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20', []],
    ['2026-11-20T15:59:59.999Z', '2026-11-21', [['DATE_IN_THE_FUTURE', 'input', 'on']]],
    ['2026-11-20T16:00:00.000Z', '2026-11-21', []],
    ['2026-11-20T16:00:00.000Z', '2026-11-22', [['DATE_IN_THE_FUTURE', 'input', 'on']]],
  ])('at %s, suspended on %s', async (now, on, expected) => {
    scene.world.clock.set(now);
    expect(refusals(await scene.change('participationSuspend', { on }))).toEqual(expected);
  });
});
