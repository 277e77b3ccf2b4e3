import type { AttachedEvidence } from '../../domain/binding/application.ts';
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
    items: [...items, ...(await applicationsIn(services, items))].map(withoutSecrets),
    ...(next !== undefined && { next }),
  });
}

const plaintextOf = ({ vault }: ExportNeeds, person: Person) => vault.open(person, sealedFields);

/** A person's partition points to his applications, and they to their evidence: files stay where they are. */
async function applicationsIn({ reads }: ExportNeeds, items: readonly PersonItem[]): Promise<readonly PersonItem[]> {
  const ids = items
    .filter(({ entity }) => entity === 'ApplicationPointer')
    .map(({ applicationId }) => `${applicationId}`);
  const found: PersonItem[] = [];
  for (let start = 0; start < ids.length; start += 50) {
    const applications = (await reads.applications(ids.slice(start, start + 50))).filter((each) => each !== undefined);
    found.push(...applications.map((application) => ({ entity: 'BindingApplication', ...application })));
    const files = applications.flatMap(({ evidence }) => evidence.flatMap(fileOf)).slice(0, 100);
    const evidence = files.length > 0 ? await reads.evidence(files) : [];
    found.push(...evidence.flatMap((each) => (each ? [{ entity: 'Evidence', ...each }] : [])));
  }
  return found;
}

const fileOf = ({ evidenceId }: AttachedEvidence) => (evidenceId === undefined ? [] : [evidenceId]);

/** What opens something, or compares it: no data of his, and of use to an attacker only. */
const secretFields: ReadonlySet<string> = new Set(['sealed', 'nameDigest', 'hash', 'contentDigest']);

function withoutSecrets(item: PersonItem): PersonItem {
  if (item.entity !== 'Person' && item.entity !== 'TransactionPassword' && item.entity !== 'Claim') return item;
  const fields = Object.entries(item).filter(([name]) => !secretFields.has(name));
  return { entity: item.entity, ...Object.fromEntries(fields) };
}
