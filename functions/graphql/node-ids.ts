import { type LinkKind, type LinkSide, linkKinds } from '../../domain/links/family-link.ts';
import { insuranceTypes } from '../../domain/persons/participation.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { PairwiseIds } from '../../use-cases/ports.ts';

/** What an id names. */
export type NodeRef =
  | { readonly type: 'Person'; readonly personId: PersonId }
  | ({ readonly type: 'Participation' } & AccountRef)
  | ({ readonly type: 'PersonalAccount' } & AccountRef)
  | ({ readonly type: 'AccountEntry'; readonly sequence: number } & AccountRef)
  /** A link as one of its two sides sees it: what it says of `side` depends on whose link it is. */
  | {
      readonly type: 'FamilyLink';
      readonly personId: PersonId;
      readonly kind: LinkKind;
      readonly side: LinkSide;
      readonly otherId: PersonId;
      /** Of a link that has ended: the same two may be linked again, and then end again. */
      readonly endedAt?: string;
    }
  | { readonly type: 'ChannelConsent'; readonly personId: PersonId; readonly clientId: string }
  /** Random ids of their own: nothing of a person is in them. */
  | { readonly type: 'BindingApplication'; readonly applicationId: string }
  | { readonly type: 'Evidence'; readonly evidenceId: string }
  /** Made from a message id, which holds nothing of a person either. */
  | { readonly type: 'Claim'; readonly claimId: string }
  | { readonly type: 'Adjustment'; readonly adjustmentId: string }
  | { readonly type: 'AccountStatement'; readonly statementId: string }
  | { readonly type: 'ReconciliationRequest'; readonly requestId: string };

/** What belongs to one person, so that how the caller stands to him decides. */
export type PersonsRef = Extract<NodeRef, { readonly personId: PersonId }>;

const prefixes = {
  Person: 'per',
  Participation: 'par',
  PersonalAccount: 'acc',
  AccountEntry: 'ent',
  FamilyLink: 'lnk',
  ChannelConsent: 'con',
  BindingApplication: 'app',
  Evidence: 'evi',
  Claim: 'clm',
  Adjustment: 'adj',
  AccountStatement: 'sta',
  ReconciliationRequest: 'rec',
} as const satisfies Record<NodeRef['type'], string>;

/** Longer than any id we make; a longer text is no id. */
const idLengthMax = 400;

/** Writes persons into texts that a caller is given, and reads them back. */
export interface PersonIds {
  write(id: PersonId): string;
  /** Undefined for what is not the id of a person in this caller's form. */
  read(text: string): PersonId | undefined;
  /**
   * For persons who are named only beside this one, such as his relatives. A channel gets ids of them that fit
   * nowhere else: by them it cannot tell that two persons have the same relative, or who he is.
   */
  beside(id: PersonId): PersonIds;
}

/** A channel gets ids of its own, everybody else the UUIDs. */
export function createPersonIds(pairwise: PairwiseIds, caller: Pick<Caller, 'role' | 'clientId'>): PersonIds {
  return caller.role === 'channel' ? pairwisePersonIds(pairwise, caller.clientId) : plainPersonIds;
}

/** A client id has no line break in it, so nobody's ids are anybody else's ids beside a person. */
const pairwisePersonIds = (pairwise: PairwiseIds, audience: string): PersonIds => ({
  write: (id) => pairwise.forChannel(audience, id),
  read: (text) => pairwise.personOf(audience, text),
  beside: (id) => pairwisePersonIds(pairwise, `${audience}\n${id}`),
});

/** How a person's id looks inside; see `PersonId`. */
export const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const plainPersonIds: PersonIds = {
  write: (id) => id,
  read: (text) => (uuidForm.test(text) ? text : undefined),
  beside: () => plainPersonIds,
};

/**
 * Opaque ids that carry their type: `per_…`. Wherever an id holds a person, a channel gets that person's id of its
 * own in the place, so that no id of any type lets two channels compare what they know.
 */
export function createNodeIds(pairwise: PairwiseIds, caller: Pick<Caller, 'role' | 'clientId'>) {
  const persons = createPersonIds(pairwise, caller);
  return {
    encode: (ref: NodeRef): string => encodeParts(prefixes[ref.type], partsOf(ref, persons)),
    /** Undefined for whatever is not an id that this caller could have been given. */
    decode(id: string): NodeRef | undefined {
      if (id.length > idLengthMax) return undefined;
      const separator = id.indexOf('_');
      const parts = Buffer.from(id.slice(separator + 1), 'base64url')
        .toString()
        .split('~');
      const ref = refOf(id.slice(0, separator), parts, persons);
      return ref && encodeParts(prefixes[ref.type], partsOf(ref, persons)) === id ? ref : undefined;
    },
  };
}

/** The id under which a channel knows a person. */
export const channelPersonId = (pairwise: PairwiseIds, clientId: string, personId: PersonId): string =>
  createNodeIds(pairwise, { role: 'channel', clientId }).encode({ type: 'Person', personId });

const encodeParts = (prefix: string, parts: readonly string[]) =>
  `${prefix}_${Buffer.from(parts.join('~')).toString('base64url')}`;

function partsOf(ref: NodeRef, persons: PersonIds): readonly string[] {
  if (ref.type === 'BindingApplication') return [ref.applicationId];
  if (ref.type === 'Evidence') return [ref.evidenceId];
  if (ref.type === 'Claim') return [ref.claimId];
  if (ref.type === 'Adjustment') return [ref.adjustmentId];
  if (ref.type === 'AccountStatement') return [ref.statementId];
  if (ref.type === 'ReconciliationRequest') return [ref.requestId];
  const person = persons.write(ref.personId);
  switch (ref.type) {
    case 'Person':
      return [person];
    case 'Participation':
    case 'PersonalAccount':
      return [person, ref.insuranceType, ref.admdvs];
    case 'AccountEntry':
      return [person, ref.insuranceType, ref.admdvs, String(ref.sequence)];
    case 'FamilyLink':
      return [
        person,
        ref.kind,
        ref.side,
        persons.beside(ref.personId).write(ref.otherId),
        ...(ref.endedAt === undefined ? [] : [ref.endedAt]),
      ];
    case 'ChannelConsent':
      return [person, ref.clientId];
  }
}

function refOf(prefix: string, parts: readonly string[], persons: PersonIds): NodeRef | undefined {
  const [first = '', second = '', third = '', fourth = '', fifth] = parts;
  if (prefix === prefixes.BindingApplication)
    return uuidRef({ type: 'BindingApplication', applicationId: first }, first);
  if (prefix === prefixes.Evidence) return uuidRef({ type: 'Evidence', evidenceId: first }, first);
  if (prefix === prefixes.Claim) return uuidRef({ type: 'Claim', claimId: first }, first);
  if (prefix === prefixes.Adjustment) return uuidRef({ type: 'Adjustment', adjustmentId: first }, first);
  if (prefix === prefixes.AccountStatement) return uuidRef({ type: 'AccountStatement', statementId: first }, first);
  if (prefix === prefixes.ReconciliationRequest)
    return uuidRef({ type: 'ReconciliationRequest', requestId: first }, first);
  const personId = persons.read(first);
  if (personId === undefined) return undefined;
  switch (prefix) {
    case prefixes.Person:
      return { type: 'Person', personId };
    case prefixes.Participation:
      return withAccount('Participation', personId, second, third);
    case prefixes.PersonalAccount:
      return withAccount('PersonalAccount', personId, second, third);
    case prefixes.AccountEntry: {
      const account = withAccount('PersonalAccount', personId, second, third);
      const sequence = Number(fourth);
      return account && Number.isSafeInteger(sequence) && sequence > 0
        ? { ...account, type: 'AccountEntry', sequence }
        : undefined;
    }
    case prefixes.FamilyLink:
      return linkRef(persons, personId, [second, third, fourth, fifth]);
    case prefixes.ChannelConsent:
      return { type: 'ChannelConsent', personId, clientId: second };
    default:
      return undefined;
  }
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function linkRef(
  persons: PersonIds,
  personId: PersonId,
  [kindText, sideText, other, endedAt]: readonly [string, string, string, string | undefined],
): NodeRef | undefined {
  const kind = linkKinds.find((candidate) => candidate === kindText);
  const side = linkSides.find((candidate) => candidate === sideText);
  const otherId = persons.beside(personId).read(other);
  if (!kind || !side || otherId === undefined) return undefined;
  if (endedAt === undefined) return { type: 'FamilyLink', personId, kind, side, otherId };
  return instantForm.test(endedAt) ? { type: 'FamilyLink', personId, kind, side, otherId, endedAt } : undefined;
}

const uuidRef = (ref: NodeRef, id: string): NodeRef | undefined => (uuidForm.test(id) ? ref : undefined);

const linkSides: readonly LinkSide[] = ['GIVING', 'RECEIVING'];

function withAccount<T extends 'Participation' | 'PersonalAccount'>(
  type: T,
  personId: PersonId,
  insuranceType: string,
  admdvs: string,
) {
  if (!isInsuranceType(insuranceType) || !/^\d{6}$/.test(admdvs)) return undefined;
  return { type, personId, insuranceType, admdvs };
}

const isInsuranceType = (text: string): text is keyof typeof insuranceTypes => Object.hasOwn(insuranceTypes, text);
