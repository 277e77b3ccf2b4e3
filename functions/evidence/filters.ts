import type { EventFilter } from '../events/filters.ts';

/**
 * What the evidence function is woken for: new applications, whose letters may have to be printed, files that somebody has
 * asked for, and evidence that expired because nobody attached it. The deployed mapping and the local one both take them
 * from here.
 */
export const evidenceFilters: readonly EventFilter[] = [
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { entity: { S: ['BindingApplication'] } } },
  },
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { entity: { S: ['AccountStatement', 'ReconciliationRequest'] } } },
  },
  {
    eventName: ['REMOVE'],
    dynamodb: { OldImage: { entity: { S: ['Evidence'] }, applicationId: { S: [{ exists: false }] } } },
  },
];
