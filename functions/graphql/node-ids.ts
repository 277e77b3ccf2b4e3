import { type FamilyLinkRef, linkKinds } from '../../domain/links/family-link.ts';
import { insuranceTypes } from '../../domain/persons/participation.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { PairwiseIds } from '../../use-cases/ports.ts';

/** What an id names. */
export type NodeRef =
  | { readonly type: 'Person'; readonly personId: PersonId }
  | ({ readonly type: 'Participation' | 'PersonalAccount' } & AccountRef)
  | ({ readonly type: 'AccountEntry'; readonly sequence: number } & AccountRef)
  | ({ readonly type: 'FamilyLink' } & FamilyLinkRef)
  | { readonly type: 'ChannelConsent'; readonly personId: PersonId; readonly clientId: string };

const prefixes = {
  Person: 'per',
  Participation: 'par',
  PersonalAccount: 'acc',
  AccountEntry: 'ent',
  FamilyLink: 'lnk',
  ChannelConsent: 'con',
} as const satisfies Record<NodeRef['type'], string>;

/** Longer than any id we make; a longer text is no id. */
const idLengthMax = 400;

/**
 * Opaque ids that carry their type: `per_…`. Wherever an id holds a person, a channel gets that person's id of its
 * own in the place, so that no id of any type lets two channels compare what they know.
 */
export function createNodeIds(pairwise: PairwiseIds, caller: Pick<Caller, 'role' | 'clientId'>) {
  const isChannel = caller.role === 'channel';
  const write = (id: PersonId) => (isChannel ? pairwise.forChannel(caller.clientId, id) : id);
  const read = (text: string) =>
    isChannel ? pairwise.personOf(caller.clientId, text) : uuidForm.test(text) ? text : undefined;
  return {
    encode: (ref: NodeRef): string => encodeParts(prefixes[ref.type], partsOf(ref, write)),
    /** Undefined for whatever is not an id that this caller could have been given. */
    decode(id: string): NodeRef | undefined {
      if (id.length > idLengthMax) return undefined;
      const separator = id.indexOf('_');
      const parts = Buffer.from(id.slice(separator + 1), 'base64url')
        .toString()
        .split('~');
      const ref = refOf(id.slice(0, separator), parts, read);
      return ref && encodeParts(prefixes[ref.type], partsOf(ref, write)) === id ? ref : undefined;
    },
  };
}

/** The id under which a channel knows a person. */
export const channelPersonId = (pairwise: PairwiseIds, clientId: string, personId: PersonId): string =>
  createNodeIds(pairwise, { role: 'channel', clientId }).encode({ type: 'Person', personId });

const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const encodeParts = (prefix: string, parts: readonly string[]) =>
  `${prefix}_${Buffer.from(parts.join('~')).toString('base64url')}`;

function partsOf(ref: NodeRef, write: (id: PersonId) => string): readonly string[] {
  switch (ref.type) {
    case 'Person':
      return [write(ref.personId)];
    case 'Participation':
    case 'PersonalAccount':
      return [write(ref.personId), ref.insuranceType, ref.admdvs];
    case 'AccountEntry':
      return [write(ref.personId), ref.insuranceType, ref.admdvs, String(ref.sequence)];
    case 'FamilyLink':
      return [ref.kind, write(ref.giverId), write(ref.receiverId)];
    case 'ChannelConsent':
      return [write(ref.personId), ref.clientId];
  }
}

function refOf(
  prefix: string,
  parts: readonly string[],
  read: (text: string) => PersonId | undefined,
): NodeRef | undefined {
  const [first = '', second = '', third = '', fourth = ''] = parts;
  switch (prefix) {
    case prefixes.Person: {
      const personId = read(first);
      return personId === undefined ? undefined : { type: 'Person', personId };
    }
    case prefixes.Participation:
      return withAccount('Participation', read(first), second, third);
    case prefixes.PersonalAccount:
      return withAccount('PersonalAccount', read(first), second, third);
    case prefixes.AccountEntry: {
      const account = withAccount('PersonalAccount', read(first), second, third);
      const sequence = Number(fourth);
      return account && Number.isSafeInteger(sequence) && sequence > 0
        ? { ...account, type: 'AccountEntry', sequence }
        : undefined;
    }
    case prefixes.FamilyLink: {
      const kind = linkKinds.find((candidate) => candidate === first);
      const giverId = read(second);
      const receiverId = read(third);
      return kind && giverId !== undefined && receiverId !== undefined
        ? { type: 'FamilyLink', kind, giverId, receiverId }
        : undefined;
    }
    case prefixes.ChannelConsent: {
      const personId = read(first);
      return personId === undefined ? undefined : { type: 'ChannelConsent', personId, clientId: second };
    }
    default:
      return undefined;
  }
}

function withAccount<T extends 'Participation' | 'PersonalAccount'>(
  type: T,
  personId: PersonId | undefined,
  insuranceType: string,
  admdvs: string,
) {
  if (personId === undefined || !isInsuranceType(insuranceType) || !/^\d{6}$/.test(admdvs)) return undefined;
  return { type, personId, insuranceType, admdvs };
}

const isInsuranceType = (text: string): text is keyof typeof insuranceTypes => Object.hasOwn(insuranceTypes, text);
