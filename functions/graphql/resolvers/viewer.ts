import type { PersonId } from '../../../domain/persons/person.ts';
import type { QueryResolvers, Role, ViewerResolvers } from '../../../schema/generated/resolvers.ts';
import { findPersonByCertificate } from '../../../use-cases/find-person-by-certificate.ts';
import type { PageRequest, Services } from '../../../use-cases/ports.ts';
import type { Standing } from '../../../use-cases/standing.ts';
import { connection, pageSizeMax } from '../connections.ts';
import { refusal } from '../errors.ts';
import { nodeOf, nodeRef } from '../nodes.ts';
import { rejectionError } from '../payloads.ts';
import { pointedView } from './binding.ts';

const owner: Standing = { reader: 'OWNER', scopes: [] };

export const Viewer: ViewerResolvers = {
  role: (_viewer, _args, { caller }) => caller.role.toUpperCase() as Role,
  clientId: (_viewer, _args, { caller }) => caller.clientId,
  admdvs: (_viewer, _args, { caller }) => caller.admdvs ?? null,
  person: (_viewer, _args, { caller, viewPerson }) => (caller.personId ? viewPerson(caller.personId, owner) : null),
  accessLog(_viewer, args, context) {
    const { caller, services } = context;
    const { personId } = caller;
    if (!personId) return null;
    const read = (page: PageRequest) => services.reads.accessRecords(personId, page);
    return connection(context, args, { name: 'accessLog', personId, read }, (record) => ({ record, standing: owner }));
  },
  consents(_viewer, args, context) {
    const { caller, services } = context;
    const { personId } = caller;
    if (!personId) return null;
    const read = (page: PageRequest) => services.reads.consents(personId, page);
    return connection(context, args, { name: 'consents', personId, read }, (consent) => ({
      __typename: 'ChannelConsent',
      consent,
      standing: owner,
    }));
  },
  bindingApplications(_viewer, args, context) {
    const { personId } = context.caller;
    if (!personId) return null;
    const read = (page: PageRequest) => applicationsOf(context.services, personId, page);
    return connection(
      context,
      args,
      { name: 'bindingApplications', personId, read },
      ({ application, pointer }) => application && pointedView(application, pointer),
    );
  },
};

/** A page of pointers leads to its applications by one further request; each pointer was written with its own. */
async function applicationsOf({ reads }: Services, personId: PersonId, page: PageRequest) {
  const pointers = await reads.applicationsOf(personId, page);
  const applications =
    pointers.items.length === 0
      ? []
      : await reads.applications(pointers.items.map(({ applicationId }) => applicationId));
  const items = pointers.items.map((pointer, index) => ({ pointer, application: applications[index] }));
  return { ...pointers, items };
}

export const queries: Pick<QueryResolvers, 'viewer' | 'node' | 'nodes' | 'person' | 'personByCertificate'> = {
  viewer: () => ({ viewer: true }),
  node: (_root, { id }, context, { schema }) => nodeOf(context, schema, id),
  nodes(_root, { ids }, context, { schema }) {
    if (ids.length > pageSizeMax) throw refusal('TOO_MANY_IDS', context.locale);
    return Promise.all(ids.map((id) => nodeOf(context, schema, id)));
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
