import type { QueryResolvers, Role, ViewerResolvers } from '../../../schema/generated/resolvers.ts';
import { findPersonByCertificate } from '../../../use-cases/find-person-by-certificate.ts';
import type { Standing } from '../../../use-cases/standing.ts';
import { connection, pageRequest, pageSizeMax } from '../connections.ts';
import { refusal } from '../errors.ts';
import { nodeOf, nodeRef } from '../nodes.ts';
import { rejectionError } from '../payloads.ts';

const owner: Standing = { reader: 'OWNER', scopes: [] };

export const Viewer: ViewerResolvers = {
  role: (_viewer, _args, { caller }) => caller.role.toUpperCase() as Role,
  clientId: (_viewer, _args, { caller }) => caller.clientId,
  admdvs: (_viewer, _args, { caller }) => caller.admdvs ?? null,
  person: (_viewer, _args, { caller, viewPerson }) => (caller.personId ? viewPerson(caller.personId, owner) : null),
  async accessLog(_viewer, args, context) {
    const { personId } = context.caller;
    if (!personId) return null;
    const request = pageRequest(args, context);
    const records = await context.services.reads.accessRecords(personId, request);
    return connection(records, request, (record) => ({ record, standing: owner }));
  },
  async consents(_viewer, args, context) {
    const { personId } = context.caller;
    if (!personId) return null;
    const request = pageRequest(args, context);
    const consents = await context.services.reads.consents(personId, request);
    return connection(consents, request, (consent) => ({ __typename: 'ChannelConsent', consent, standing: owner }));
  },
};

export const queries: Pick<QueryResolvers, 'viewer' | 'node' | 'nodes' | 'person' | 'personByCertificate'> = {
  viewer: () => ({ viewer: true }),
  node: (_root, { id }, context) => nodeOf(context, id),
  nodes(_root, { ids }, context) {
    if (ids.length > pageSizeMax) throw refusal('TOO_MANY_IDS', context.locale);
    return Promise.all(ids.map((id) => nodeOf(context, id)));
  },
  async person(_root, { id }, context) {
    const ref = nodeRef(context, id, 'Person');
    const standing = ref && (await context.standing(ref.personId));
    return ref && standing ? context.viewPerson(ref.personId, standing) : null;
  },
  async personByCertificate(_root, { certificate }, context) {
    const found = await findPersonByCertificate(context.services, context.caller, certificate);
    if (!found.ok) throw rejectionError(context, found.rejection, 'certificate');
    return found.value?.person ? context.viewPerson(found.value.person.id, found.value) : null;
  },
};
