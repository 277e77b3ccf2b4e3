import type { AccessRecord } from '../../../domain/access/access-record.ts';
import type { LinkKind } from '../../../domain/links/family-link.ts';
import type { Person } from '../../../domain/persons/person.ts';
import type { LinkCaps, LinkRules, MutualAidRules } from '../../../domain/region-profile.ts';
import type { Act, Change, RegionProfiles, Services } from '../../../use-cases/ports.ts';
import { type MadeUpParticipation, makeUp, residentNumber } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

export const areas = ['330100', '610100'] as const;
export type Area = (typeof areas)[number];

/** Few places, so that a short history comes to the end of them; every other rule is the region's own. */
export const places = {
  MUTUAL_AID: { perGiver: 2, perReceiver: 1, perYear: 1 },
  DISPLAY: { perGiver: 1, perReceiver: 2, perYear: 3 },
} as const satisfies Record<LinkKind, LinkCaps>;

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly certificate: { readonly kind: 'RESIDENT_ID'; readonly number: string };
  readonly rows: readonly MadeUpParticipation[];
}

const employee = (...of: readonly Area[]) => of.map((admdvs) => ({ insuranceType: 'EMPLOYEE', admdvs }) as const);
const resident = (admdvs: Area) => [{ insuranceType: 'RESIDENT', admdvs } as const];

/** A family in two cities: four who may give, a child of ten, and one who turns sixteen on 1 December 2026. */
const family = [
  { name: '试样甲', born: '1980-03-07', rows: employee('330100') },
  { name: '试样乙', born: '1982-03-07', rows: employee('610100') },
  { name: '试样丙', born: '1985-03-07', rows: employee('330100', '610100') },
  { name: '试样丁', born: '2016-05-01', rows: resident('330100') },
  { name: '试样戊', born: '2010-12-01', rows: resident('610100') },
  { name: '试样己', born: '1955-03-07', rows: employee('610100') },
] as const;
export const castSize = family.length;

/** Registers the people of one history in one transaction, each with an active voucher. */
export async function enrolCast(services: Services, nth: number): Promise<readonly Member[]> {
  const made = await Promise.all(
    family.map(async ({ name, born, rows }, place) => {
      const serial = nth * castSize + place;
      const number = residentNumber(born, serial % 1000, String(330_101 + Math.floor(serial / 1000)));
      const eight = String(serial).padStart(8, '0');
      const plaintext = { name, birthDate: born, certificateNumber: number, socialCardNumber: `M${eight}` };
      const computerNumber = `330100${eight}`;
      const madeUp = await makeUp(services, {
        serial: serial % 1000,
        plaintext: { ...plaintext, computerNumber },
        // Rich enough that every quota that anybody asks for is covered.
        participations: rows.map((row) => ({ ...row, historical: 100_000_000n })),
      });
      const member: Member = { id: madeUp.person.id, name, born, rows, certificate: { kind: 'RESIDENT_ID', number } };
      return { member, changes: [...madeUp.changes, voucherOf(services, madeUp.person)] };
    }),
  );
  const outcome = await services.commit({ changes: made.flatMap(({ changes }) => changes) });
  if (outcome.status !== 'COMMITTED') throw new Error(`not enrolled: ${JSON.stringify(outcome)}`);
  return made.map(({ member }) => member);
}

function voucherOf({ clock }: Services, { id: personId }: Person): Change {
  const of = { personId, admdvs: '330100', agreementVersion: '2024-01', profileVersion: '330100@2026-01-01' };
  return {
    change: 'VOUCHER_SET',
    voucher: { ...of, state: 'ACTIVE', activatedAt: clock.now().toISOString(), version: 1 },
  };
}

/** What a history saw happen behind the use cases. */
export interface Watch {
  /** Everything that was committed, in order. */
  readonly written: Change[];
  /** Plaintext that was opened without an access record before it, as sentences. */
  readonly unrecorded: string[];
  /** Sessions that the provider of face authentication was asked for. */
  readonly faceSessions: string[];
}

/**
 * The real services on a real table, watched; with fewer places, a face provider that waits to be told, and passwords
 * that cost nothing to hash.
 */
export function watched(world: World): { readonly services: Services; readonly watch: Watch } {
  const watch: Watch = { written: [], unrecorded: [], faceSessions: [] };
  const { services } = world;
  return {
    watch,
    services: {
      ...services,
      regions: withFewPlaces(services.regions),
      passwordHash: { hash: async (text) => `plain:${text}`, matches: async (text, hash) => hash === `plain:${text}` },
      faceProvider: {
        async open({ id }) {
          if (!watch.faceSessions.includes(id)) watch.faceSessions.push(id);
          return { url: `https://face.example/${id}` };
        },
      },
      commit: async (act: Act) => {
        const outcome = await services.commit(act);
        if (outcome.status === 'COMMITTED') watch.written.push(...act.changes);
        return outcome;
      },
      vault: {
        ...services.vault,
        open: async (person, fields) => {
          if (!isRecorded(watch, person.id, fields)) watch.unrecorded.push(`${person.id}: ${fields.join()}`);
          return services.vault.open(person, fields);
        },
      },
    },
  };
}

/** By the very last look at him that was written: every look needs one of its own. */
function isRecorded({ written }: Watch, personId: string, fields: readonly string[]): boolean {
  const last = recordsOf(written).findLast((record) => record.personId === personId);
  return fields.every((field) => last?.fields.includes(field));
}

export const recordsOf = (written: readonly Change[]): readonly AccessRecord[] =>
  written.flatMap((change) => (change.change === 'ACCESS_RECORDED' ? [change.record] : []));

/**
 * And with a reviewer at every counter, so that there is something to review in each area at any time, and with no
 * closed hours, so that midnight is no reason to be refused.
 */
const withFewPlaces = (regions: RegionProfiles): RegionProfiles => ({
  areas: () => regions.areas(),
  profile(admdvs, on) {
    const profile = regions.profile(admdvs, on);
    if (!profile) return undefined;
    const { display, mutualAid } = profile;
    return {
      ...profile,
      display: crowded(display, 'DISPLAY'),
      mutualAid: neverClosed(crowded(mutualAid, 'MUTUAL_AID')),
    };
  },
});

function crowded<R extends LinkRules>(rules: R | null, kind: LinkKind): R | null {
  if (!rules) return null;
  const { COUNTER } = rules.submission;
  const reviewed = COUNTER && { ...COUNTER, decision: { plain: 'REVIEW', flagged: 'REVIEW' } as const };
  return { ...rules, caps: places[kind], submission: { ...rules.submission, COUNTER: reviewed } };
}

const neverClosed = (rules: MutualAidRules | null): MutualAidRules | null =>
  rules && { ...rules, quota: { ...rules.quota, closedHours: null } };
