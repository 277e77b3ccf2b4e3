import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { end } from '../../../domain/persons/participation.ts';
import { bindingEligibility, type Eligibility } from '../../../use-cases/binding/binding-eligibility.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import type { Change, Services } from '../../../use-cases/ports.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  cardsSeen,
  citizen,
  clerkOf,
  electronicLetter,
  employee,
  enrol,
  in2025,
  type Member,
  nationalRequest,
  resident,
  screened,
  stored,
  submit,
  submitted,
  terminalOf,
  upload,
  uploaded,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let child: Member;
let spouse: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['310000', '330100', '610100'] });
  services = world.services;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  child = await enrol(world, {
    serial: ++serials,
    name: '试样乙',
    birthDate: '2016-05-01',
    participations: resident(),
  });
  spouse = await enrol(world, { serial: ++serials, name: '试样丙', participations: employee('610100') });
});

const asked = async (request: BindingRequest, caller = citizen(giver), asking = services): Promise<Eligibility> =>
  acceptedValue(await bindingEligibility(asking, caller, request));
const against = ({ verdicts }: Eligibility) =>
  verdicts.filter(({ result }) => result !== 'PASS').map(({ rule, result }) => [rule, result]);
const commit = async (...changes: Change[]) => {
  expect(await services.commit({ changes })).toEqual({ status: 'COMMITTED' });
};
const displayRequest = (receiver: Member): BindingRequest => ({
  kind: 'DISPLAY',
  admdvs: '330100',
  channel: 'NATIONAL_APP',
  initiator: 'GIVER',
  receiver: byName(receiver),
  relation: 'CHILD',
  noticeVersion: '2023-06',
  commitmentLetter: { version: '2023-06', signedName: '试样甲' },
  evidence: [electronicLetter],
});

describe('what is asked before and what is decided later are the same', () => {
  interface Case {
    readonly what: string;
    readonly prepare?: () => Promise<void>;
    readonly request: () => BindingRequest | Promise<BindingRequest>;
    readonly caller?: ReturnType<typeof clerkOf>;
    readonly now?: string;
    /** What stands against it or calls for a person. */
    readonly against: readonly (readonly [string, string])[];
    readonly pending?: readonly string[];
  }
  const live = (link: Partial<ReturnType<typeof linkOf>> = {}) =>
    commit({ change: 'LINK_MADE', link: { ...linkOf(giver.person, spouse.person), ...link } });
  const endedOn = async (endedAt: string) => {
    const link = { ...linkOf(giver.person, child.person), admdvs: '310000' };
    await commit({ change: 'LINK_MADE', link });
    const ended = { ...link, status: 'ENDED', endedAt, endCause: 'UNBOUND_BY_GIVER', version: 2 } as const;
    await commit({ change: 'LINK_ENDED', link: ended });
  };
  const refuted = () =>
    commit({
      change: 'RELATION_REFUTED',
      finding: {
        giverId: giver.id,
        receiverId: spouse.id,
        admdvs: '330100',
        foundAt: '2026-06-01T02:00:00.000Z',
        foundBy: 'reviewer-1',
        reference: 'F-1',
      },
    });
  const others = async (count: number) => {
    for (let other = 1; other <= count; other += 1) {
      const claimant = await enrol(world, { serial: ++serials, name: '试样庚' });
      await submitted(services, citizen(claimant), { ...nationalRequest(claimant, spouse), relation: 'SIBLING' });
    }
  };
  const shanghai = (): BindingRequest => ({
    ...zhejiangRequest(giver, child),
    admdvs: '310000',
    channel: 'TERMINAL',
    initiator: 'OPERATOR',
    giver: byName(giver),
    noticeVersion: '2024-01',
    commitmentLetter: { version: '2024-01' },
    evidence: cardsSeen,
  });

  const cases: readonly Case[] = [
    { what: 'nothing against it', request: () => nationalRequest(giver, spouse), against: [] },
    {
      what: 'another region than the scope reaches',
      now: in2025,
      request: () => ({ ...zhejiangRequest(giver, spouse), relation: 'SPOUSE' }),
      against: [['within_scope', 'FAIL']],
    },
    {
      what: 'a relation that is not bound here',
      now: in2025,
      request: () => ({ ...zhejiangRequest(giver, child), relation: 'SIBLING' }),
      against: [['relation_allowed', 'FAIL']],
    },
    {
      what: 'a giver without employee insurance',
      request: async () => {
        giver = await enrol(world, { serial: ++serials, name: '试样己', participations: resident() });
        return nationalRequest(giver, spouse);
      },
      against: [['participations_in_order', 'FAIL']],
    },
    {
      what: 'an ended participation',
      prepare: async () => {
        const [row] = await services.reads.participations(spouse.id);
        if (!row) throw new Error('there is a row');
        const participation = acceptedValue(end(row, '2026-10-01', 'EMIGRATION'));
        await commit({ change: 'PARTICIPATION_CHANGED', participation });
      },
      request: () => nationalRequest(giver, spouse),
      against: [['participations_in_order', 'FAIL']],
    },
    {
      what: 'linked already',
      prepare: () => live(),
      request: () => nationalRequest(giver, spouse),
      against: [['no_live_duplicate', 'FAIL']],
    },
    {
      what: 'linked until this very instant',
      prepare: () => live({ endsAt: '2026-11-20T02:00:00.000Z', endCause: 'UNBOUND_BY_GIVER' }),
      request: () => nationalRequest(giver, spouse),
      against: [],
    },
    {
      what: 'a display voucher that is not active, and registers left out',
      request: async () => ({
        ...displayRequest(child),
        evidence: [
          electronicLetter,
          ...(await uploaded(world, citizen(giver), ['GIVER_HOUSEHOLD_REGISTER', 'RECEIVER_HOUSEHOLD_REGISTER'])),
        ],
      }),
      against: [['voucher_active', 'FAIL']],
    },
    {
      what: 'a channel that the area does not have',
      request: () => ({ ...nationalRequest(giver, spouse), channel: 'PAYMENT_APP' }),
      against: [['channel_offered', 'FAIL']],
    },
    {
      what: 'a receiver who may not apply himself, of a giver insured elsewhere',
      request: () => {
        const { receiver: _, ...rest } = nationalRequest(giver, spouse);
        return { ...rest, initiator: 'RECEIVER', giver: byName(spouse) };
      },
      against: [
        ['initiator_allowed', 'FAIL'],
        ['participations_in_order', 'FAIL'],
      ],
    },
    {
      what: 'a guardian of a grown-up',
      request: () => ({ ...nationalRequest(giver, spouse), initiator: 'GUARDIAN' }),
      against: [['age_and_guardian', 'FAIL']],
    },
    {
      what: 'a child of ten as a spouse',
      request: () => nationalRequest(giver, child),
      against: [['relation_plausible', 'FAIL']],
    },
    {
      what: 'a child of ten as a parent',
      request: () => ({ ...nationalRequest(giver, child), relation: 'PARENT' }),
      against: [['relation_plausible', 'FAIL']],
    },
    {
      what: "a child of ten as a brother, to show the child's voucher: a reviewer looks",
      prepare: async () => {
        const of = { personId: giver.id, admdvs: '330100', agreementVersion: '2023-06', activatedAt: in2025 };
        const voucher = { ...of, state: 'ACTIVE', profileVersion: '330100@2026-01-01', version: 1 } as const;
        await commit({ change: 'VOUCHER_SET', voucher });
      },
      request: async () => ({
        ...displayRequest(child),
        relation: 'SIBLING',
        evidence: [
          electronicLetter,
          ...(await uploaded(world, citizen(giver), ['GIVER_HOUSEHOLD_REGISTER', 'RECEIVER_HOUSEHOLD_REGISTER'])),
        ],
      }),
      against: [],
      pending: ['REVIEW'],
    },
    {
      what: 'a quota in the closed hours',
      request: () => nationalRequest(giver, spouse),
      now: '2026-11-20T14:00:00.000Z',
      against: [['quota_fits', 'FAIL']],
    },
    {
      what: 'a quota where there are none',
      now: in2025,
      request: () => ({ ...zhejiangRequest(giver, child), quota: '1' }),
      against: [['quota_fits', 'FAIL']],
    },
    {
      what: 'a relation found false before',
      prepare: refuted,
      request: () => nationalRequest(giver, spouse),
      against: [['risk_relation_refuted', 'FLAG']],
    },
    {
      what: 'three others who applied for the same',
      prepare: () => others(3),
      request: () => nationalRequest(giver, spouse),
      against: [['risk_many_givers', 'FLAG']],
    },
    {
      what: 'two others',
      prepare: () => others(2),
      request: () => nationalRequest(giver, spouse),
      against: [],
    },
    {
      what: 'a file handed in between strangers before',
      prepare: async () => {
        const use = { applicationId: crypto.randomUUID(), giverId: spouse.id, receiverId: 'x', at: in2025 };
        await commit({ change: 'EVIDENCE_USED', sha256: 'ab'.repeat(32), use });
      },
      request: async () => ({
        ...nationalRequest(giver, child),
        relation: 'CHILD',
        evidence: [{ kind: 'COMMITMENT_LETTER', form: 'UPLOAD', evidenceId: await letter('ab'.repeat(32)) }],
      }),
      against: [['risk_evidence_seen_before', 'FLAG']],
    },
    {
      what: "a file handed in for the giver's other child before",
      prepare: async () => {
        const use = { applicationId: crypto.randomUUID(), giverId: giver.id, receiverId: 'x', at: in2025 };
        await commit({ change: 'EVIDENCE_USED', sha256: 'cd'.repeat(32), use });
      },
      request: async () => ({
        ...nationalRequest(giver, child),
        relation: 'CHILD',
        evidence: [{ kind: 'COMMITMENT_LETTER', form: 'UPLOAD', evidenceId: await letter('cd'.repeat(32)) }],
      }),
      against: [],
    },
    {
      what: 'thirty cooling days, one before their end',
      now: in2025,
      prepare: async () => {
        await movedToShanghai();
        await endedOn('2025-10-22T02:00:00.000Z');
      },
      request: shanghai,
      caller: terminalOf('310000'),
      against: [['cooling_over', 'FAIL']],
    },
    {
      what: 'thirty cooling days, over',
      now: in2025,
      prepare: async () => {
        await movedToShanghai();
        await endedOn('2025-10-21T02:00:00.000Z');
      },
      request: shanghai,
      caller: terminalOf('310000', 'terminal-2'),
      against: [],
    },
  ];

  const letter = (sha256: string) => upload(world, citizen(giver), 'COMMITMENT_LETTER', sha256);
  const movedToShanghai = async () => {
    giver = await enrol(world, { serial: ++serials, name: '试样甲', participations: employee('310000') });
    child = await enrol(world, { serial: ++serials, name: '试样乙', participations: resident('310000') });
  };

  test.each(cases)('$what', async ({ prepare, request, caller, now, against: expected, pending }) => {
    if (now) world.clock.set(now);
    await prepare?.();
    const wanted = await request();
    const calling = caller ?? citizen(giver);
    const eligibility = await asked(wanted, calling);
    expect(against(eligibility)).toEqual(expected);
    if (pending) expect(eligibility.pending).toEqual(pending);
    const application = await submitted(services, calling, wanted);
    await screened(services, application);
    const decided = await stored(services, application);
    expect(decided.verdicts).toEqual(eligibility.verdicts);
    expect(decided.pending).toEqual(eligibility.pending);
    expect(decided.profileVersion).toBe(eligibility.profileVersion);
    expect(decided.state === 'REJECTED').toBe(eligibility.decision === 'REJECT');
  });

  test('twenty of the same clerk within the hour', async () => {
    world.clock.set(in2025);
    const clerk = clerkOf('330100', 'clerk-burst');
    const handIn = (receiver: Member, evidence = cardsSeen): BindingRequest => ({
      ...zhejiangRequest(giver, receiver),
      channel: 'TERMINAL',
      initiator: 'OPERATOR',
      giver: byName(giver),
      evidence,
    });
    const terminal = terminalOf('330100', clerk.subject);
    for (let place = 0; place < 20; place += 1) {
      const receiver = await enrol(world, { serial: ++serials, name: '试样辛', participations: resident() });
      expect(await submit(services, terminal, handIn(receiver))).toMatchObject({ ok: true });
    }
    const eligibility = await asked(handIn(child), terminal);
    expect(against(eligibility)).toEqual([['risk_burst', 'FLAG']]);
    expect(eligibility.pending).toEqual(['REVIEW']);
    const application = await submitted(services, terminal, handIn(child));
    await screened(services, application);
    expect(await stored(services, application)).toMatchObject({ state: 'UNDER_REVIEW', flagged: true });
    // An hour later nobody minds.
    world.clock.set('2025-11-20T03:00:01.000Z');
    expect(against(await asked(handIn(spouse), terminal))).not.toContainEqual(['risk_burst', 'FLAG']);
  });
});
