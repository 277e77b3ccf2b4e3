import type { ParticipationResolvers, PersonResolvers } from '../../../schema/generated/resolvers.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import { rowsSeen } from '../../../use-cases/standing.ts';
import { connection } from '../connections.ts';
import { nodeId } from '../nodes.ts';
import { liveLinkView, type PersonView } from '../views.ts';

const masked = async ({ summary }: PersonView) => (await summary()).masked;

export const Person: Omit<PersonResolvers, 'familyLinkHistory' | 'voucher' | 'claims' | 'mutualAidFrozenSince'> = {
  id: ({ id }, _args, context) => nodeId(context, { type: 'Person', personId: id }),
  name: async (person) => (await masked(person)).name,
  certificateKind: async ({ summary }) => (await summary()).certificateKind,
  certificateNumber: async (person) => (await masked(person)).certificateNumber,
  gender: async ({ summary }) => (await summary()).gender,
  phone: async (person) => (await masked(person)).phone ?? null,
  socialCardNumber: async (person) => (await masked(person)).socialCardNumber ?? null,
  computerNumber: async (person) => (await masked(person)).computerNumber ?? null,
  registeredAt: async ({ summary }) => (await summary()).registeredAt,
  async participations({ id, standing }, _args, { services }) {
    const rows = rowsSeen(standing, await services.reads.participations(id));
    return rows.map((participation) => ({ __typename: 'Participation', participation, standing }));
  },
  async accounts({ id, standing }, _args, { services }) {
    const rows = rowsSeen(standing, await services.reads.accounts(id));
    return rows.map((account) => ({ __typename: 'PersonalAccount', account, standing }));
  },
  familyLinks({ id, standing }, { kind, ...args }, context) {
    const { reads, clock } = context.services;
    const now = clock.now();
    const read = (page: PageRequest) => reads.links(id, kind ?? undefined, page);
    const name = kind ? (`familyLinks.${kind}` as const) : 'familyLinks';
    return connection(context, args, { name, personId: id, read }, (link) => liveLinkView(link, id, standing, now));
  },
};

export const Participation: ParticipationResolvers = {
  id: ({ participation }, _args, context) => nodeId(context, { type: 'Participation', ...participation }),
  insuranceType: ({ participation }) => participation.insuranceType,
  admdvs: ({ participation }) => participation.admdvs,
  status: ({ participation }) => participation.status,
  since: ({ participation }) => participation.since,
  suspendedOn: ({ participation }) => participation.suspendedOn ?? null,
  suspensions: ({ participation }) => participation.suspensions ?? [],
  endedOn: ({ participation }) => participation.endedOn ?? null,
  endReason: ({ participation }) => participation.endReason ?? null,
  movedTo: ({ participation }) => participation.movedTo ?? null,
  earlierPeriods: ({ participation }) => participation.earlierPeriods ?? [],
  employerName: ({ participation }) => participation.employerName ?? null,
  civilServant: ({ participation }) => participation.civilServant,
};
