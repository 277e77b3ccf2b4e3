import { afterAll, beforeAll, inject } from 'vitest';
import type { Voucher } from '../../../domain/vouchers/voucher.ts';
import type { NodeRef } from '../../../functions/graphql/node-ids.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { consent, link, write } from './scene.ts';

/**
 * A father in Hangzhou who gives to his son, has shown his son's card until this spring, and has a card of his own;
 * and everybody who may or may not see something of him.
 */
export interface FatherScene {
  readonly world: World;
  readonly api: TestApi;
  readonly father: Registered;
  readonly son: Registered;
  readonly neighbour: Registered;
}

/** How each of them is called, and how he stands to the father: `CHANNEL:*` is every scope; nothing is nobody. */
export const standings: Readonly<Record<string, string>> = {
  himself: 'OWNER',
  'his son': 'RELATIVE',
  'his neighbour': '',
  'a channel with every scope': 'CHANNEL:*',
  'a channel with IDENTITY': 'CHANNEL:IDENTITY',
  'a channel with BALANCE': 'CHANNEL:BALANCE',
  'a channel with ENTRIES': 'CHANNEL:ENTRIES',
  'a channel with PARTICIPATION': 'CHANNEL:PARTICIPATION',
  'a channel with FAMILY': 'CHANNEL:FAMILY',
  'a channel without consent': '',
  'a clerk of his area': 'CLERK',
  'a reviewer of his area': 'REVIEWER',
  'a supervisor of his area': 'SUPERVISOR',
  'an auditor of his area': 'AUDITOR',
  'a clerk of another area': '',
  'a reviewer of another area': '',
  'a supervisor of another area': '',
  'an auditor of another area': '',
  'an institution': '',
  'a terminal': '',
  'an operator': '',
};

/** To be called once a file: the people are there before all tests. */
export function fatherScene() {
  const made: Partial<FatherScene> = {};
  beforeAll(async () => {
    const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
    const [father, son, neighbour] = [
      await register(world.services, { serial: 1 }),
      await register(world.services, { serial: 2 }),
      await register(world.services, { serial: 3 }),
    ];
    await link(world, father, son);
    await link(world, father, son, 'DISPLAY');
    const ended = { status: 'ENDED', endedAt, endCause: 'UNBOUND_BY_GIVER', version: 2 } as const;
    await write(world, { change: 'LINK_ENDED', link: { ...linkOf(father.person, son.person, 'DISPLAY'), ...ended } });
    await write(world, { change: 'VOUCHER_SET', voucher: voucherOf(father.person.id) });
    await consent(world, father.person.id, 'sees-all', ['IDENTITY', 'BALANCE', 'ENTRIES', 'PARTICIPATION', 'FAMILY']);
    await consent(world, father.person.id, 'sees-identity', ['IDENTITY']);
    await consent(world, father.person.id, 'sees-balance', ['BALANCE']);
    await consent(world, father.person.id, 'sees-entries', ['ENTRIES']);
    await consent(world, father.person.id, 'sees-participation', ['PARTICIPATION']);
    await consent(world, father.person.id, 'sees-family', ['FAMILY']);
    Object.assign(made, { world, api: createTestApi(world), father, son, neighbour });
  });
  afterAll(() => made.world?.close());
  return made as FatherScene;
}

export const callersOf = (scene: FatherScene): Readonly<Record<string, () => Caller>> => ({
  himself: () => citizen(scene.father.person.id),
  'his son': () => citizen(scene.son.person.id),
  'his neighbour': () => citizen(scene.neighbour.person.id),
  'a channel with every scope': () => channel('sees-all'),
  'a channel with IDENTITY': () => channel('sees-identity'),
  'a channel with BALANCE': () => channel('sees-balance'),
  'a channel with ENTRIES': () => channel('sees-entries'),
  'a channel with PARTICIPATION': () => channel('sees-participation'),
  'a channel with FAMILY': () => channel('sees-family'),
  'a channel without consent': () => channel('sees-nothing'),
  'a clerk of his area': () => staff('clerk'),
  'a reviewer of his area': () => staff('reviewer'),
  'a supervisor of his area': () => staff('supervisor'),
  'an auditor of his area': () => staff('auditor'),
  'a clerk of another area': () => staff('clerk', '610100'),
  'a reviewer of another area': () => staff('reviewer', '610100'),
  'a supervisor of another area': () => staff('supervisor', '610100'),
  'an auditor of another area': () => staff('auditor', '610100'),
  'an institution': () => staff('institution'),
  'a terminal': () => staff('terminal'),
  'an operator': () => staff('operator'),
});

const endedAt = '2026-04-01T02:00:00.000Z';

const voucherOf = (personId: string): Voucher => ({
  personId,
  state: 'ACTIVE',
  admdvs: '330100',
  agreementVersion: '1',
  profileVersion: '330100@2026-01-01',
  activatedAt: '2026-01-05T02:00:00.000Z',
  version: 1,
});

/** His things, and the same of somebody who does not exist. */
export const thingsOf = (personId: string, otherId: string): Readonly<Record<string, NodeRef>> => ({
  Person: { type: 'Person', personId },
  Participation: { type: 'Participation', personId, insuranceType: 'EMPLOYEE', admdvs: '330100' },
  PersonalAccount: { type: 'PersonalAccount', personId, insuranceType: 'EMPLOYEE', admdvs: '330100' },
  AccountEntry: { type: 'AccountEntry', personId, insuranceType: 'EMPLOYEE', admdvs: '330100', sequence: 1 },
  FamilyLink: { type: 'FamilyLink', personId, kind: 'MUTUAL_AID', side: 'GIVING', otherId },
  ChannelConsent: { type: 'ChannelConsent', personId, clientId: 'sees-all' },
  EndedLink: { type: 'FamilyLink', personId, kind: 'DISPLAY', side: 'GIVING', otherId, endedAt },
});

/** What each of them is called; a link that has ended is a thing of its own, because channels see live ones only. */
export const types = [
  'Person',
  'Participation',
  'PersonalAccount',
  'AccountEntry',
  'FamilyLink',
  'ChannelConsent',
  'EndedLink',
] as const;
