import type { Claim } from '../../../domain/claims/claim.ts';
import { type FamilyLink, isLiveLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { AccountRef } from '../../../domain/persons/personal-account.ts';
import { createTableReads, type TableReads } from '../../../store/reads/table-reads.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { JobProgress } from '../../../use-cases/job-progress.ts';
import type { Services } from '../../../use-cases/ports.ts';
import type { World } from '../../support/world.ts';
import { enrolCast, institutions, type Member, type Written, watched } from './cast.ts';

/** What an answer says has come to an account (above zero) or left it. */
export interface Movement {
  readonly account: string;
  readonly fen: bigint;
}

/** A claim as its first answer gave it, and whether a later answer said that it was taken back. */
export interface KnownClaim {
  readonly claim: Claim;
  readonly takenBack: boolean;
}

/** One history, and what the model knows of it. The model takes every answer at its word and asks the table nothing. */
export interface Play {
  readonly nth: number;
  readonly services: Services;
  /** For looking at much at once, when a history is over. */
  readonly table: TableReads;
  readonly written: Written;
  readonly clock: World['clock'];
  readonly people: readonly Member[];
  readonly accounts: readonly AccountRef[];
  /** Each under the name of the deed, so that a deed that is answered twice counts once. */
  readonly movements: Map<string, readonly Movement[]>;
  readonly claims: Map<string, KnownClaim>;
  /** Message ids that were reversed before they came. */
  readonly closed: string[];
  /** What is to be accepted, as answers told. */
  readonly offers: { readonly link: FamilyLink; readonly transferId: string }[];
  /** Premiums paid for others: whose, in which year. */
  readonly premiums: Map<string, { readonly receiverId: string; readonly year: string; readonly fen: bigint }>;
  /** What was accepted under a key or a message, and its answer as text. */
  readonly answered: { readonly call: Call; readonly answer: string }[];
  readonly jobs: JobProgress;
  newKey(): string;
  newMessage(institution?: number): string;
}

/** A call as it goes out, aimed already. Running it again is the same call under the same key or message. */
export interface Call {
  readonly name: string;
  readonly run: () => Promise<Outcome<unknown>>;
  /** Under a key or a message: the same answer again, however often and however late. */
  readonly once?: boolean;
  /** The same key or message with other content. */
  readonly reuse?: () => Promise<Outcome<unknown>>;
  /** The only codes with which it may be answered later, beside the same answer again. */
  readonly laterRefusals?: readonly string[];
  /** What the model takes from an accepted answer. */
  readonly learn?: (value: unknown) => void;
  /** What has to hold where it was done alone. */
  readonly afterwards?: (outcome: Outcome<unknown>) => readonly string[];
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.rejection.code);
export const nameOf = ({ personId, insuranceType, admdvs }: AccountRef): string =>
  [personId, insuranceType, admdvs].join();
export const nowOf = ({ clock }: Play): string => clock.now().toISOString();

export async function beginPlay(world: World, nth: number, beginsAt: string): Promise<Play> {
  world.clock.set(beginsAt);
  const { services, written } = watched(world);
  const { people, opened } = await enrolCast(services, nth);
  let [keys, messages] = [0, 0];
  const kept = new Map<string, string>();
  return {
    nth,
    services,
    table: createTableReads(world.documentClient, world.tableName),
    written,
    clock: world.clock,
    people,
    accounts: opened,
    movements: new Map([
      ['opening', opened.map((one) => ({ account: nameOf(one), fen: one.current + one.historical }))],
    ]),
    claims: new Map(),
    closed: [],
    offers: [],
    premiums: new Map(),
    answered: [],
    jobs: { read: async (id) => kept.get(id), write: async (id, progress) => void kept.set(id, progress) },
    newKey() {
      keys += 1;
      return `history-${nth}-call-${keys}`;
    },
    newMessage(institution = 0) {
      messages += 1;
      const [hours, minutes, seconds] = [Math.floor(nth / 3_600), Math.floor(nth / 60) % 60, nth % 60];
      const time = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join('');
      return `${institutions[institution]?.institutionId}20261120${time}${String(messages).padStart(4, '0')}`;
    },
  };
}

/** One of them; undefined where there is none. */
export const oneOf = <T>(all: readonly T[], nth: number): T | undefined => all[nth % (all.length || 1)];

/** Every link there ever was, as it was written last. */
export function linksOf({ written }: Play): readonly FamilyLink[] {
  const links = new Map<string, FamilyLink>();
  for (const change of written.flat()) {
    if (change.change !== 'LINK_MADE' && change.change !== 'LINK_CHANGED' && change.change !== 'LINK_ENDED') continue;
    const { link } = change;
    const name = [link.giver.id, link.receiver.id, link.since].join();
    const known = links.get(name);
    if (!known || known.version < link.version) links.set(name, link);
  }
  return [...links.values()];
}

export const liveLinksOf = (play: Play): readonly FamilyLink[] =>
  linksOf(play).filter((link) => isLiveLink(link, play.clock.now()));

type Calling = Caller & Correlated;

export const citizen = (personId: string): Calling => ({
  role: 'citizen',
  subject: `subject-${personId}`,
  clientId: 'gongji-web',
  personId,
  scopes: [],
  correlationId: 'model',
});

export const staff = (role: 'clerk' | 'supervisor', admdvs: string): Calling => ({
  role,
  subject: `${role}-1`,
  clientId: 'gongji-desk',
  admdvs,
  scopes: [],
  correlationId: 'model',
});

export const institution = (place: 0 | 1): Calling => ({
  role: 'institution',
  subject: `institution-${place}`,
  clientId: institutions[place]?.clientId ?? 'none',
  admdvs: '610100',
  scopes: [],
  correlationId: 'model',
});

/** The institution that sends what begins with its number. */
export const senderOf = (text: string): 0 | 1 => (text.startsWith('H') ? 0 : 1);
