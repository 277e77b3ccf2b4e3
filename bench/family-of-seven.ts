import type { FamilyLink } from '../domain/links/family-link.ts';
import type { Person } from '../domain/persons/person.ts';
import type { PersonalAccount } from '../domain/persons/personal-account.ts';
import { regionProfiles } from '../regions/all.ts';
import { createBlindIndex } from '../store/vault/blind-index.ts';
import { createPairwiseIds } from '../store/vault/pairwise-ids.ts';
import type { Reads, Services } from '../use-cases/ports.ts';

const idOf = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;

const owner: Person = {
  id: idOf(0),
  certificateKind: 'RESIDENT_ID',
  gender: 'MALE',
  masked: { name: '样*', certificateNumber: '330106********0000' },
  sealed: { wrappedKey: '', masterKeyVersion: '1', fields: {} },
  areas: ['330100'],
  registeredAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};

const account: PersonalAccount = {
  personId: owner.id,
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'OPEN',
  current: 10_000n,
  historical: 25_000n,
  reservedByLink: {},
  sequence: 1,
  headHash: '0'.repeat(64),
  version: 1,
};

const links: readonly FamilyLink[] = Array.from({ length: 7 }, (_, index) => ({
  kind: 'MUTUAL_AID',
  giver: { id: owner.id, maskedName: owner.masked.name },
  receiver: { id: idOf(index + 1), maskedName: '样*' },
  relation: 'CHILD',
  admdvs: '330100',
  since: '2026-01-01T00:00:00.000Z',
  status: 'LIVE',
  version: 1,
}));

export const familyOfSeven = { owner, account, links } as const;

const nowhere = () => {
  throw new Error('the bench asks for nothing else');
};
const secrets = [{ version: '1', value: 'bench' }];

/** What the family is read by; whatever else is asked for is not there, and fails. */
const reads: Partial<Reads> = {
  person: async () => owner,
  persons: async (ids) => ids.map(() => owner),
  accounts: async () => [account],
  account: async () => account,
  links: async () => ({ items: links, positions: links.map(({ receiver }) => receiver.id) }),
};

type Used = 'clock' | 'ids' | 'reads' | 'commit' | 'vault' | 'blindIndex' | 'pairwise' | 'regions';
const used: Pick<Services, Used> = {
  clock: { now: () => new Date() },
  ids: { newId: () => idOf(99) },
  reads: reads as Reads,
  commit: nowhere,
  vault: { seal: nowhere, open: nowhere, reseal: nowhere },
  blindIndex: createBlindIndex(secrets),
  pairwise: createPairwiseIds(secrets),
  regions: regionProfiles,
};

/** Services that answer from memory: what is measured is our own work, not a table's. */
export const services = used as Services;
