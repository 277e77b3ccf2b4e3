import { afterAll, beforeAll, describe } from 'vitest';
import { createWorld, type World } from '../support/world.ts';
import { describeApplicationChanges, describeSubmissionNotes } from './contract/applications.ts';
import {
  describeAccountChanges,
  describeParticipationChanges,
  describePersonChanges,
  describeRecordChanges,
} from './contract/changes.ts';
import { contractOf } from './contract/contract.ts';
import { describeConcurrency, describeIdempotency } from './contract/idempotency.ts';
import { describeIdentityChanges } from './contract/identity.ts';
import { describeLinkChanges } from './contract/links.ts';
import { describeLists, describeMissing, describePages, describeRequests } from './contract/reads.ts';
import { describeLimits, describeRetries } from './contract/retries.ts';
import { describeKeyRotation } from './contract/rotation.ts';
import { describeLinkEnds, describeReviewQueue } from './contract/waiting.ts';

/** What the use cases rely on, whatever engine stands behind the store's ports. */
export function describeStoreContract(engineName: string, endpoint: string): void {
  describe(`the store on ${engineName}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ endpoint });
    });
    afterAll(() => world.close());
    const contract = contractOf(() => world);

    describe('persons', () => describePersonChanges(contract));
    describe('participations', () => describeParticipationChanges(contract));
    describe('accounts', () => describeAccountChanges(contract));
    describe('links, consents, access log', () => describeRecordChanges(contract));
    describe('what becomes of links', () => describeLinkChanges(contract));
    describe('applications', () => describeApplicationChanges(contract));
    describe('notes, tokens, evidence', () => describeSubmissionNotes(contract));
    describe('vouchers, faces, passwords', () => describeIdentityChanges(contract));
    describe('the review queue', () => describeReviewQueue(contract));
    describe('links to end', () => describeLinkEnds(contract));
    describe('what is not there', () => describeMissing(contract));
    describe('lists', () => describeLists(contract));
    describe('pages', () => describePages(contract));
    describe('theoretical requests', () => describeRequests(contract));
    describe('idempotency', () => describeIdempotency(contract));
    describe('two at once', () => describeConcurrency(contract));
    describe('limits of an act', () => describeLimits(contract));
    describe('retries', () => describeRetries(contract));
    describe('a new root secret', () => describeKeyRotation(contract));
  });
}
