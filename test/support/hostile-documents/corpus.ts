import { amountFamilies } from './amount.ts';
import { bodyFamilies } from './bodies.ts';
import { depthFamilies } from './depth.ts';
import { casesOf, type Family, type HostileCase } from './family.ts';
import { introspectionFamilies } from './introspection.ts';
import { listFamilies } from './lists.ts';
import { textFamilies } from './text.ts';

export const families: readonly Family[] = [
  ...depthFamilies,
  ...amountFamilies,
  ...listFamilies,
  ...introspectionFamilies,
  ...textFamilies,
  ...bodyFamilies,
];

/** Every hostile request, each to be refused with its code. */
export const hostileCases: readonly HostileCase[] = families.flatMap(casesOf);
