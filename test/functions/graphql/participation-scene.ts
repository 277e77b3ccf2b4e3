import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { idFor } from './scene.ts';

const fields = 'id insuranceType admdvs status since suspendedOn endedOn endReason movedTo employerName';
const mutationOf = (name: string, inputType: string) => `mutation ($input: ${inputType}!) {
  ${name}(input: $input) { participation { ${fields} } userErrors { code message path } }
}`;
export const mutations = {
  participationSuspend: mutationOf('participationSuspend', 'ParticipationSuspendInput'),
  participationResume: mutationOf('participationResume', 'ParticipationResumeInput'),
  participationEnd: mutationOf('participationEnd', 'ParticipationEndInput'),
  participationMove: mutationOf('participationMove', 'ParticipationMoveInput'),
};
export type Mutation = keyof typeof mutations;

export const clerk = staff('clerk');

/** A clerk's mutations on one person's participation, and what the table holds of it. */
export interface ParticipationScene {
  readonly world: World;
  readonly api: TestApi;
  /** Before each test somebody new in Hangzhou; a test may put somebody else in his place. */
  person: Registered;
  rowId(caller: Caller, admdvs?: string, personId?: string): string;
  /** Sends the mutation under a fresh key for the person's participation, unless the input says otherwise. */
  change(name: Mutation, input: object, caller?: Caller, through?: TestApi): Promise<Changed>;
  stored(admdvs?: string): ReturnType<World['services']['reads']['participation']>;
  account(admdvs?: string): ReturnType<World['services']['reads']['account']>;
}

type Answer = Awaited<ReturnType<TestApi['ask']>>;
interface Changed {
  readonly answer: Answer;
  readonly payload: Answer['data'];
}

/** Code and path of each user error. */
export const refusals = ({ payload }: Changed): string[][] =>
  payload.userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]);

/** To be called once a file: it makes a world before all tests and a person before each. */
export function participationScene(): ParticipationScene {
  const made: { world?: World; api?: TestApi; person?: Registered } = {};
  const given = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the scene is there once the tests run');
    return value;
  };
  let count = 0;
  const scene: ParticipationScene = {
    get world() {
      return given(made.world);
    },
    get api() {
      return given(made.api);
    },
    get person() {
      return given(made.person);
    },
    set person(person) {
      made.person = person;
    },
    rowId: (caller, admdvs = '330100', personId = scene.person.person.id) =>
      idFor(scene.world, caller, { type: 'Participation', personId, insuranceType: 'EMPLOYEE', admdvs }),
    async change(name, input, caller = clerk, through = scene.api) {
      count += 1;
      const sent = { idempotencyKey: `change-${count}`, participationId: scene.rowId(caller), ...input };
      const answer = await through.ask(caller, mutations[name], { input: sent });
      return { answer, payload: answer.data?.[name] };
    },
    stored: (admdvs = '330100') => scene.world.services.reads.participation(refIn(admdvs)),
    account: (admdvs = '330100') => scene.world.services.reads.account(refIn(admdvs)),
  };
  const refIn = (admdvs: string) => ({ personId: scene.person.person.id, insuranceType: 'EMPLOYEE', admdvs }) as const;
  let serial = 0;
  beforeAll(async () => {
    made.world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
    made.api = createTestApi(made.world);
  });
  beforeEach(async () => {
    scene.world.clock.set('2026-11-20T02:00:00.000Z');
    serial += 1;
    made.person = await register(scene.world.services, { serial });
  });
  afterAll(() => scene.world.close());
  return scene;
}
