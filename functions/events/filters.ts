/**
 * Which changes of the table the events function is woken for, in the words of Lambda's event filters; every other
 * record is passed over before anything runs. The deployed mapping and the local one both take them from here.
 */
export const eventFilters: readonly EventFilter[] = [
  {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { NewImage: { entity: { S: ['BindingApplication', 'RelationFinding', 'Claim', 'ReconciledDay'] } } },
  },
  {
    eventName: ['MODIFY'],
    dynamodb: {
      NewImage: { entity: { S: ['Participation'] }, status: { S: ['ENDED'] } },
      OldImage: { status: { S: [{ 'anything-but': ['ENDED'] }] } },
    },
  },
  // What is only counted: bookings for a relative, and plaintext that was read.
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { entity: { S: ['LedgerEntry'] }, counterPersonId: { S: [{ exists: true }] } } },
  },
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { entity: { S: ['AccessRecord'] }, kind: { S: ['UNMASKED'] } } },
  },
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { entity: { S: ['FamilyLink'] }, announces: { S: ['ENDED'] } } },
  },
];

/** A record passes if each member named here has one of the values named; of many filters one is enough. */
export interface EventFilter {
  readonly [member: string]: EventFilter | readonly FilterValue[];
}

/** As much of the words of Lambda's filters as is used: a text itself, none of some texts, there or not. */
export type FilterValue = string | { readonly 'anything-but': readonly string[] } | { readonly exists: boolean };
