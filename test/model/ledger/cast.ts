import type { Institution } from '../../../domain/claims/institution.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { AccountRef } from '../../../domain/persons/personal-account.ts';
import type { Act, Change, Services } from '../../../use-cases/ports.ts';
import { makeUp, type Registered, residentNumber } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

export const areas = ['330100', '610100'] as const;
export type Area = (typeof areas)[number];

export interface Member {
  readonly id: string;
  readonly maskedName: string;
  readonly certificateNumber: string;
  readonly insuranceType: 'EMPLOYEE' | 'RESIDENT';
}

/** A tertiary hospital and a pharmacy of Xi'an; both cities have designated both. */
export const institutions: readonly Institution[] = [
  {
    clientId: 'demo-hospital',
    institutionId: 'H61010400001',
    name: '试样医院',
    level: 'TERTIARY',
    admdvs: '610104',
    designatedFor: areas,
    kind: 'HOSPITAL',
    active: true,
    version: 1,
  },
  {
    clientId: 'demo-pharmacy',
    institutionId: 'P61010400002',
    name: '试样药店',
    level: 'UNGRADED',
    admdvs: '610104',
    designatedFor: areas,
    kind: 'PHARMACY',
    active: true,
    version: 1,
  },
];

/** Who is made up, with what there is on each of his accounts in fen. */
export interface Earner {
  readonly name: string;
  readonly born: string;
  readonly insuranceType: 'EMPLOYEE' | 'RESIDENT';
  readonly current: bigint;
  readonly historical: bigint;
}

/** Three who give, one who earns too, and a child without an account; all take part in both cities. Fen. */
const family = [
  { name: '试样甲', born: '1980-03-07', insuranceType: 'EMPLOYEE', current: 30_000n, historical: 80_000n },
  { name: '试样乙', born: '1982-03-07', insuranceType: 'EMPLOYEE', current: 55_555n, historical: 0n },
  { name: '试样丙', born: '1955-03-07', insuranceType: 'EMPLOYEE', current: 1n, historical: 300_000n },
  { name: '试样丁', born: '1985-03-07', insuranceType: 'EMPLOYEE', current: 12_345n, historical: 6_789n },
  { name: '试样戊', born: '2016-05-01', insuranceType: 'RESIDENT', current: 0n, historical: 0n },
] as const;
export const castSize = family.length;

/** Who gives to whom at the beginning, and where. */
const pairs = [
  [0, 3, '330100'],
  [1, 3, '330100'],
  [2, 3, '610100'],
  [0, 4, '330100'],
  [1, 4, '610100'],
  [2, 4, '610100'],
  [3, 0, '610100'],
] as const;

export interface Cast {
  readonly people: readonly Member[];
  readonly opened: readonly Registered['accounts'][number][];
}

/** Registers the people of one history and links them. */
export async function enrolCast(services: Services, nth: number): Promise<Cast> {
  const made = await Promise.all(family.map((one, place) => makeMember(services, nth * castSize + place, one)));
  const people = made.map(({ member }) => member);
  const links = pairs.map(([giver, receiver, area]) => linkOf(at(people, giver), at(people, receiver), area, longAgo));
  await committed(services, [
    ...made.flatMap(({ registered }) => registered.changes),
    ...links.map((link): Change => ({ change: 'LINK_MADE', link })),
  ]);
  return { people, opened: made.flatMap(({ registered }) => registered.accounts) };
}

const longAgo = '2024-12-05T02:00:00.000Z';

export async function makeMember(
  services: Services,
  serial: number,
  { name, born, insuranceType, current, historical }: Earner,
) {
  const certificateNumber = residentNumber(born, serial % 1000, String(330_101 + Math.floor(serial / 1000)));
  const eight = String(serial).padStart(8, '0');
  const registered = await makeUp(services, {
    serial: serial % 1000,
    plaintext: {
      name,
      birthDate: born,
      certificateNumber,
      socialCardNumber: `M${eight}`,
      computerNumber: `330100${eight}`,
    },
    participations: areas.map((admdvs) => ({ insuranceType, admdvs, current, historical })),
  });
  const { id, masked } = registered.person;
  const member: Member = { id, maskedName: masked.name, certificateNumber, insuranceType };
  return { registered, member };
}

export async function committed({ commit }: Pick<Services, 'commit'>, changes: readonly Change[]): Promise<void> {
  const outcome = await commit({ changes });
  if (outcome.status !== 'COMMITTED') throw new Error(`not written: ${JSON.stringify(outcome)}`);
}

export function at<T>(all: readonly T[], place: number): T {
  const one = all[place % all.length];
  if (one === undefined) throw new Error('there is nobody and nothing');
  return one;
}

export const linkOf = (giver: Member, receiver: Member, admdvs: Area, since: string): FamilyLink => ({
  kind: 'MUTUAL_AID',
  giver: { id: giver.id, maskedName: giver.maskedName },
  receiver: { id: receiver.id, maskedName: receiver.maskedName },
  relation: 'CHILD',
  admdvs,
  since,
  restsOn: {
    giver: { insuranceType: 'EMPLOYEE', admdvs },
    receiver: { insuranceType: receiver.insuranceType, admdvs },
  },
  status: 'LIVE',
  version: 1,
});

export const rowOf = ({ id, insuranceType }: Member, admdvs: Area): AccountRef => ({
  personId: id,
  insuranceType,
  admdvs,
});

/** Every act that was committed, in the order in which its answer came. */
export type Written = (readonly Change[])[];

/** The real services on a real table, watched, with passwords that cost nothing to hash. */
export function watched({ services }: World): { readonly services: Services; readonly written: Written } {
  const written: Written = [];
  return {
    written,
    services: {
      ...services,
      passwordHash: { hash: async (text) => `plain:${text}`, matches: async (text, hash) => hash === `plain:${text}` },
      commit: async (act: Act) => {
        const outcome = await services.commit(act);
        if (outcome.status === 'COMMITTED') written.push(act.changes);
        return outcome;
      },
    },
  };
}
