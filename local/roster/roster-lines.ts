import { type PlantedFault, plantedRow } from './bad-rows.ts';
import { type FamilyOptions, madeUpFamilies } from './families.ts';
import type { MadeUpLink, MadeUpPerson } from './made-up.ts';
import { csvHeader, linkAsNdjson, personAsCsv, personAsNdjson } from './rows.ts';

export interface RosterOptions extends FamilyOptions {
  /** Good persons; the planted rows come on top. */
  readonly persons: number;
  readonly format: 'ndjson' | 'csv';
  /** Whether the bindings of the families are in the roster. NDJSON only. */
  readonly familyLinks?: boolean;
  /** So many rows are spoiled on purpose, spread evenly. */
  readonly plantedRows?: number;
}

export interface RosterText {
  /** Without the line feed. */
  readonly text: string;
  readonly kind: 'HEADER' | 'PERSON' | 'LINK' | 'PLANTED';
  /** For a planted row. */
  readonly fault?: PlantedFault;
}

/** The lines of a made-up roster, one after the other, so that it may be of any size. Links follow their family. */
export function* rosterLines(options: RosterOptions): Generator<RosterText> {
  const { persons, plantedRows = 0, familyLinks = false } = options;
  if (options.format === 'csv') yield { kind: 'HEADER', text: csvHeader };
  const spare = spares(options);
  let emitted = 0;
  let planted = 0;
  for (const family of madeUpFamilies(options)) {
    const present = new Set<MadeUpPerson>();
    for (const { person } of family.members.slice(0, persons - emitted)) {
      emitted += 1;
      present.add(person);
      yield* personLines(person, options);
      // The i-th planted row stands after i/(k+1) of the persons.
      for (; planted < plantedRows && emitted * (plantedRows + 1) >= (planted + 1) * persons; planted += 1) {
        yield plantedLine(plantedRow(planted, spare.next().value, person), options);
      }
    }
    if (familyLinks) yield* linkLines(family.links, present);
    if (emitted === persons) return;
  }
}

function* personLines(person: MadeUpPerson, { format }: RosterOptions): Generator<RosterText> {
  const texts = format === 'csv' ? personAsCsv(person) : [personAsNdjson(person)];
  for (const text of texts) yield { kind: 'PERSON', text };
}

function plantedLine({ person, fault }: ReturnType<typeof plantedRow>, { format }: RosterOptions): RosterText {
  const text = format === 'csv' ? personAsCsv(person).join() : personAsNdjson(person);
  return { kind: 'PLANTED', text, fault };
}

function* linkLines(links: readonly MadeUpLink[], present: ReadonlySet<MadeUpPerson>): Generator<RosterText> {
  for (const link of links) {
    if (present.has(link.giver) && present.has(link.receiver)) yield { kind: 'LINK', text: linkAsNdjson(link) };
  }
}

/** People of another seed, to be spoiled; none of them goes in. */
function* spares({ seed, areas }: FamilyOptions): Generator<MadeUpPerson, never> {
  const families = madeUpFamilies({ seed: seed + 1, areas });
  for (;;) for (const { person } of families.next().value.members) yield person;
}
