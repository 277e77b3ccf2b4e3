import * as v from 'valibot';
import { isStaffReference } from '../../../domain/access/staff-reference.ts';
import type { Outcome, Rejection } from '../../../domain/outcome.ts';
import { destroyPerson } from '../../../use-cases/operations/destroy-person.ts';
import { exportPerson } from '../../../use-cases/operations/export-person.ts';
import { setLegalHold } from '../../../use-cases/operations/legal-hold.ts';
import { isOperatorName, type Operator } from '../../../use-cases/operations/operator.ts';
import { composePersonData, type PersonDataServices } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';

const log = createLog('person-data');
const services = startedOnce(() => composePersonData(readEnvironment()), log);

const person = v.union(
  [
    v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
    v.strictObject({ certificate: v.strictObject({ kind: v.string(), number: v.string() }) }),
  ],
  'a person is named by { id }, a UUID, or by { certificate: { kind, number } }',
);
const common = {
  person,
  operator: v.pipe(
    v.string(),
    v.check(isOperatorName, 'an operator has a name of letters, digits and . _ @ -, such as li.wei'),
  ),
  reference: v.pipe(
    v.string(),
    v.check(
      (text) => isStaffReference(text),
      'a reference is a file number: letters A-Z, digits and . : # / _ -, with a digit, no name',
    ),
  ),
};
const write = v.boolean();
const eventSchema = v.variant('verb', [
  v.object({ verb: v.literal('export'), ...common, after: v.optional(v.string()) }),
  v.object({ verb: v.literal('destroy'), ...common, write }),
  v.object({ verb: v.literal('hold'), ...common, write, held: v.boolean() }),
]);
type Asked = v.InferOutput<typeof eventSchema>;

export type PersonDataAnswer =
  | { readonly status: 'DONE'; readonly value: unknown }
  | { readonly status: 'REFUSED'; readonly rejection: Rejection };

/**
 * What operators do with one person's data, in the cloud and nowhere else: nobody but this function has the keys for it.
 * Every call is somebody's, under a file number, and in the person's access log before anything of him is opened.
 */
export const handler = (
  event: unknown,
  { awsRequestId = 'local' }: { readonly awsRequestId?: string } = {},
): Promise<PersonDataAnswer> => correlated(awsRequestId, () => answer(event, awsRequestId));

async function answer(event: unknown, awsRequestId: string): Promise<PersonDataAnswer> {
  const asked = v.parse(eventSchema, event);
  const operator: Operator = { name: asked.operator, reference: asked.reference, correlationId: awsRequestId };
  const outcome = await perform(await services(), operator, asked);
  const code = outcome.ok ? 'ok' : outcome.rejection.code;
  log.info('person_data', { verb: asked.verb, operator: operator.name, reference: operator.reference, code });
  if (!outcome.ok) return { status: 'REFUSED', rejection: outcome.rejection };
  return { status: 'DONE', value: readable(outcome.value) };
}

function perform(own: PersonDataServices, operator: Operator, asked: Asked): Promise<Outcome<unknown>> {
  switch (asked.verb) {
    case 'export':
      return exportPerson(own, operator, asked);
    case 'destroy':
      return destroyPerson(own, operator, asked);
    case 'hold':
      return setLegalHold(own, operator, asked);
  }
}

/** JSON has no bigint: amounts in fen, and whatever else is a number in the table, go out as decimal texts. */
const readable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, field) => (typeof field === 'bigint' ? String(field) : field)));
