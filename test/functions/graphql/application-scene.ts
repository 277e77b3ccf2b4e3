import { afterAll, beforeAll, inject } from 'vitest';
import type { ApplicationPointer, BindingApplication } from '../../../domain/binding/application.ts';
import type { Evidence } from '../../../domain/evidence/evidence.ts';
import type { NodeRef } from '../../../functions/graphql/node-ids.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { applicationIn, reviewerActor } from '../../support/applications.ts';
import { evidenceOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { consent, link, write } from './scene.ts';

/**
 * Two applications for one father and his daughter: his wife handed one in as the daughter's guardian, a terminal the
 * other; each with a file. Beside them a file that the wife has attached to nothing.
 */
export interface ApplicationScene {
  readonly world: World;
  readonly api: TestApi;
  readonly father: Registered;
  readonly daughter: Registered;
  readonly wife: Registered;
  readonly son: Registered;
  readonly neighbour: Registered;
  readonly things: Readonly<Record<Thing, NodeRef>>;
}

export const things = ['byGuardian', 'byTerminal', 'guardiansFile', 'terminalsFile', 'looseFile'] as const;
export type Thing = (typeof things)[number];

const terminal = { ...staff('terminal'), subject: 'terminal-at-hand' } as const;

export const callersOf = (scene: ApplicationScene): Readonly<Record<string, () => Caller>> => ({
  'the giver': () => citizen(scene.father.person.id),
  'the receiver': () => citizen(scene.daughter.person.id),
  'the guardian, who is neither': () => citizen(scene.wife.person.id),
  'the giver’s son, to whom he gives': () => citizen(scene.son.person.id),
  'a neighbour': () => citizen(scene.neighbour.person.id),
  'the terminal at hand': () => terminal,
  'another terminal of the place': () => staff('terminal'),
  'an institution of the place': () => staff('institution'),
  'the same terminal through another client': () => ({ ...terminal, clientId: 'another-client' }),
  'a channel with every scope of the giver': () => channel('sees-all'),
  'a channel without consent': () => channel('sees-nothing'),
  'a clerk of the area': () => staff('clerk'),
  'a reviewer of the area': () => staff('reviewer'),
  'a supervisor of the area': () => staff('supervisor'),
  'an auditor of the area': () => staff('auditor'),
  'a clerk of another area': () => staff('clerk', '610100'),
  'a reviewer of another area': () => staff('reviewer', '610100'),
  'a supervisor of another area': () => staff('supervisor', '610100'),
  'an auditor of another area': () => staff('auditor', '610100'),
  'an operator': () => staff('operator'),
});

/** To be called once a file: everything is there before all tests. */
export function applicationScene(): ApplicationScene {
  const made: Partial<ApplicationScene> = {};
  beforeAll(async () => {
    const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
    const [father, daughter, wife, son, neighbour] = [
      await register(world.services, { serial: 1 }),
      await register(world.services, { serial: 2 }),
      await register(world.services, { serial: 3 }),
      await register(world.services, { serial: 4 }),
      await register(world.services, { serial: 5 }),
    ];
    await link(world, father, son);
    await consent(world, father.person.id, 'sees-all', ['IDENTITY', 'BALANCE', 'ENTRIES', 'PARTICIPATION', 'FAMILY']);
    const people = { father, daughter, wife };
    Object.assign(made, {
      ...{ world, api: createTestApi(world), father, daughter, wife, son, neighbour },
      things: await handIn(world, people),
    });
  });
  afterAll(() => made.world?.close());
  return made as ApplicationScene;
}

type People = Pick<ApplicationScene, 'father' | 'daughter' | 'wife'>;

async function handIn(world: World, people: People): Promise<Readonly<Record<Thing, NodeRef>>> {
  const { subject, clientId } = citizen(people.wife.person.id);
  const guardian = { role: 'citizen', subject, clientId, personId: people.wife.person.id } as const;
  const device = {
    role: 'terminal',
    subject: terminal.subject,
    clientId: terminal.clientId,
    admdvs: '330100',
  } as const;
  const byGuardian = applicationBy(people, guardian, { kind: 'MUTUAL_AID', initiator: 'GUARDIAN', channel: 'WEBSITE' });
  const byTerminal = applicationBy(people, device, { kind: 'DISPLAY', initiator: 'OPERATOR', channel: 'TERMINAL' });
  const files = {
    guardiansFile: attached(byGuardian, evidenceOf({ uploadedBy: guardian })),
    terminalsFile: attached(byTerminal, evidenceOf({ uploadedBy: device })),
    looseFile: evidenceOf({ uploadedBy: guardian }),
  };
  for (const application of [byGuardian, byTerminal]) await write(world, ...submission(application, people));
  for (const evidence of Object.values(files)) await write(world, { change: 'EVIDENCE_SET', evidence });
  const application = ({ id }: BindingApplication): NodeRef => ({ type: 'BindingApplication', applicationId: id });
  const file = ({ id }: Evidence): NodeRef => ({ type: 'Evidence', evidenceId: id });
  return {
    byGuardian: application(byGuardian),
    byTerminal: application(byTerminal),
    guardiansFile: file(files.guardiansFile),
    terminalsFile: file(files.terminalsFile),
    looseFile: file(files.looseFile),
  };
}

/** Under review, taken by somebody, with a rule's flag: every field has something to hide. */
const applicationBy = (
  { father, daughter }: People,
  by: BindingApplication['submittedBy'],
  differing: Pick<BindingApplication, 'kind' | 'initiator' | 'channel'>,
): BindingApplication => ({
  ...applicationIn.UNDER_REVIEW,
  id: crypto.randomUUID(),
  giver: { id: father.person.id, maskedName: father.person.masked.name },
  receiver: { id: daughter.person.id, maskedName: daughter.person.masked.name },
  relation: 'CHILD',
  submittedBy: by,
  flagged: true,
  verdicts: [
    { rule: 'relation_allowed', result: 'PASS' },
    { rule: 'risk_many_givers', result: 'FLAG' },
  ],
  actions: [
    { act: 'SUBMITTED', at: '2026-11-19T01:00:00.000Z', by },
    { act: 'CLAIMED', at: '2026-11-19T03:00:00.000Z', by: reviewerActor('reviewer-1') },
    {
      ...{ act: 'REASSIGNED', at: '2026-11-19T04:00:00.000Z', to: 'reviewer-2' },
      by: { ...reviewerActor('supervisor-1'), role: 'supervisor' },
    },
  ],
  ...differing,
});

const attached = (application: BindingApplication, evidence: Evidence): Evidence => {
  const { expiresAtSeconds: _, ...kept } = evidence;
  return { ...kept, applicationId: application.id };
};

function submission(application: BindingApplication, { father, daughter, wife }: People): readonly Change[] {
  const pointers: ApplicationPointer[] = [
    pointerOf(application, father.person.id, 'GIVER'),
    pointerOf(application, daughter.person.id, 'RECEIVER'),
    ...(application.submittedBy.personId ? [pointerOf(application, wife.person.id, 'SUBMITTER')] : []),
  ];
  return [{ change: 'APPLICATION_SUBMITTED', application, pointers }];
}
