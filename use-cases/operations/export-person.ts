import type { AttachedEvidence } from '../../domain/binding/application.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { claimForClaimant } from '../../domain/claims/for-claimant.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import { type Person, type PersonPlaintext, sealedFields } from '../../domain/persons/person.ts';
import { recordAccess } from '../access-records.ts';
import type { PersonItem, PersonItems } from '../person-items.ts';
import type { Services } from '../ports.ts';
import { lookerOf, type Operator, type PersonNamed, personNamed } from './operator.ts';

export interface ExportNeeds extends Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'vault' | 'blindIndex'> {
  readonly personItems: PersonItems;
}

/** A page of what is held of a person. */
export interface ExportedPage {
  readonly personId: string;
  /** What is sealed, opened; on the first page. */
  readonly plaintext?: Partial<PersonPlaintext>;
  readonly items: readonly PersonItem[];
  readonly next?: string;
}

/**
 * Everything that the table holds of a person, his sealed fields opened, page by page. Each page is in his access log
 * before anything of it is read; if that cannot be written, nothing leaves.
 */
export async function exportPerson(
  services: ExportNeeds,
  operator: Operator,
  { person: named, after }: { readonly person: PersonNamed; readonly after?: string | undefined },
): Promise<Outcome<ExportedPage>> {
  const found = await personNamed(services, named);
  if (!found.ok) return found;
  const person = found.value;
  const opens = after === undefined && person.erasedAt === undefined;
  const noted = await recordAccess(services, lookerOf(operator), {
    ...{ personId: person.id, kind: 'EXPORTED', reference: operator.reference },
    fields: opens ? sealedFields.filter((field) => person.sealed.fields[field] !== undefined) : [],
  });
  if (!noted.ok) return noted;
  const { items, next } = await services.personItems.page(person.id, after);
  return accepted({
    personId: person.id,
    ...(opens && { plaintext: await plaintextOf(services, person) }),
    items: [...items, ...(await applicationsIn(services, items))].map(asHeReads).map(withoutSecrets),
    ...(next !== undefined && { next }),
  });
}

const plaintextOf = ({ vault }: ExportNeeds, person: Person) => vault.open(person, sealedFields);

/** A person's partition points to his applications, and they to their evidence: files stay where they are. */
async function applicationsIn({ reads }: ExportNeeds, items: readonly PersonItem[]): Promise<readonly PersonItem[]> {
  const ids = items
    .filter(({ entity }) => entity === 'ApplicationPointer')
    .map(({ applicationId }) => `${applicationId}`);
  const applications = await inBatches(ids, reads.applications);
  const files = await inBatches(
    applications.flatMap(({ evidence }) => evidence.flatMap(fileOf)),
    reads.evidence,
  );
  return [
    ...applications.map((application) => ({ entity: 'BindingApplication', ...application })),
    ...files.map((file) => ({ entity: 'Evidence', ...file })),
  ];
}

/** As many as are asked for at once. */
const batchSize = 100;

async function inBatches<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly (T | undefined)[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += batchSize) {
    found.push(...(await read(ids.slice(start, start + batchSize))).filter((each) => each !== undefined));
  }
  return found;
}

const fileOf = ({ evidenceId }: AttachedEvidence) => (evidenceId === undefined ? [] : [evidenceId]);

/** Of his relatives he is handed what he sees himself: not what a claim says of their accounts. */
const asHeReads = (item: PersonItem): PersonItem =>
  item.entity === 'Claim' ? { entity: 'Claim', ...claimForClaimant(item as unknown as Claim) } : item;

/** What opens something, or compares it: no data of his, and of use to an attacker only. */
const secretFields: ReadonlySet<string> = new Set(['sealed', 'nameDigest', 'hash', 'contentDigest']);

function withoutSecrets(item: PersonItem): PersonItem {
  if (item.entity !== 'Person' && item.entity !== 'TransactionPassword' && item.entity !== 'Claim') return item;
  const fields = Object.entries(item).filter(([name]) => !secretFields.has(name));
  return { entity: item.entity, ...Object.fromEntries(fields) };
}
