import { createNationalNumbers } from './certificates.ts';
import { linksWithin } from './family-links.ts';
import type { Family, Member } from './made-up.ts';
import { createPeople } from './people.ts';
import { createRandom, type Random } from './random.ts';

export interface FamilyOptions {
  readonly seed: number;
  /** Pooling areas; each family has its insurance in one of them. */
  readonly areas: readonly [string, ...string[]];
}

/** Families without end. The same options give the same families. */
export function* madeUpFamilies({ seed, areas }: FamilyOptions): Generator<Family> {
  const random = createRandom(seed);
  const people = createPeople(random, createNationalNumbers(areas, seed), seed);
  for (;;) {
    const members = household(random, people(random.pick(areas)));
    yield { members, links: linksWithin(random, members) };
  }
}

type MakePerson = ReturnType<ReturnType<typeof createPeople>>;

/** One in six lives alone; of the couples most have children, and of the grandparents most are insured here too. */
function household(random: Random, make: MakePerson): readonly Member[] {
  const age = random.integer(24, 58);
  if (random.percent(16)) return [make('SINGLE', random.integer(20, 85))];
  const members = [make('HUSBAND', age), make('WIFE', Math.max(22, age + random.integer(-6, 3)))];
  const youngestParent = Math.min(age, members[1]?.age ?? age);
  for (let child = 0; child < childrenCount(random); child += 1) {
    const childAge = youngestParent - random.integer(22, 38);
    if (childAge >= 0) members.push(make(random.percent(52) ? 'SON' : 'DAUGHTER', Math.min(childAge, 30)));
  }
  for (const role of ['PATERNAL_GRANDFATHER', 'PATERNAL_GRANDMOTHER'] as const) {
    if (random.percent(35)) members.push(make(role, age + random.integer(22, 34)));
  }
  for (const role of ['MATERNAL_GRANDFATHER', 'MATERNAL_GRANDMOTHER'] as const) {
    if (random.percent(30)) members.push(make(role, age + random.integer(20, 32)));
  }
  return members;
}

const childrenCount = (random: Random): number => {
  if (random.percent(20)) return 0;
  return random.percent(60) ? 1 : random.integer(2, 3);
};
