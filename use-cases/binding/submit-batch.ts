import type { BindingApplication } from '../../domain/binding/application.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import type { BindingRequest } from './binding-request.ts';
import { submitBindingApplication } from './submit-application.ts';

/** A terminal takes a whole family at once (S3 E). */
const batchMax = 10;

/** Each application's key is this one with its place behind it, and has to have the form of a key too. */
const batchKeyForm = /^[A-Za-z0-9_.:-]{8,120}$/;

/**
 * Hands in one application for each relative, in the order given. Each is an act of its own, under a key of its own:
 * one that is refused stops none of the others, and the whole may be sent again.
 */
export async function submitBindingApplications(
  services: Services,
  caller: Caller & Correlated,
  {
    idempotencyKey,
    applications,
  }: { readonly idempotencyKey: string; readonly applications: readonly BindingRequest[] },
): Promise<Outcome<readonly Outcome<BindingApplication>[]>> {
  if (!batchKeyForm.test(idempotencyKey)) return rejected('idempotency_key_malformed', ['idempotencyKey']);
  if (applications.length === 0) return rejected('batch_empty', ['applications']);
  if (applications.length > batchMax) return rejected('batch_too_large', ['applications'], { max: String(batchMax) });
  const results: Outcome<BindingApplication>[] = [];
  // One after the other: they share a giver, whose password and counts they would otherwise fight over.
  for (const [index, application] of applications.entries()) {
    const request = { ...application, idempotencyKey: `${idempotencyKey}:${index}` };
    results.push(await submitBindingApplication(services, caller, request));
  }
  return accepted(results);
}
