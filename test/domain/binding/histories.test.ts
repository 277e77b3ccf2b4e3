import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationStates, type BindingApplication, isFinal, type Need } from '../../../domain/binding/application.ts';
import { accept, claim, release, systemActor } from '../../../domain/binding/transitions.ts';
import { giverActor, submittedApplication } from '../../support/applications.ts';
import {
  by,
  bySystem,
  ends,
  first,
  type Step,
  type StepName,
  screened,
  second,
  stepNames,
  steps,
  supervisor,
} from './steps.ts';

const anyPending = fc.constantFrom<readonly Need[]>([], ['REVIEW'], ['FACE'], ['FACE', 'CONFIRMATION', 'REVIEW']);
const anyActor = fc.constantFrom(first, second, supervisor, giverActor, systemActor);
const early: readonly StepName[] = ['refuse', 'withdraw', 'expire'];
const late = stepNames.filter((name) => !early.includes(name));
const stepOf = (name: StepName): Step => steps[name];
/** Acts by anybody, as a hostile or confused caller would do them; what ends it from everywhere is rarer. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...early).map(stepOf) },
  { weight: 15, arbitrary: fc.constantFrom(...late).map(stepOf) },
  {
    weight: 2,
    arbitrary: anyPending.map(
      (pending): Step =>
        (a) =>
          accept(a, { ...screened, pending }, ends, bySystem),
    ),
  },
  {
    weight: 2,
    arbitrary: anyActor.map(
      (actor): Step =>
        (a) =>
          claim(a, by(actor)),
    ),
  },
  {
    weight: 2,
    arbitrary: anyActor.map(
      (actor): Step =>
        (a) =>
          release(a, by(actor)),
    ),
  },
);
const toEvidence: readonly Step[] = [
  (a) => accept(a, { ...screened, pending: ['REVIEW'] }, ends, bySystem),
  (a) => claim(a, by(first)),
  steps.askForEvidence,
  steps.addEvidence,
  steps.approve,
];
const endings: ReadonlySet<string> = new Set(['APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED']);
const settled = ({ deliveredAt: _, actions: __, version: ___, ...rest }: BindingApplication) => rest;

/** One accepted step: what must hold of it, whatever it was. */
function expectGrowth(before: BindingApplication, after: BindingApplication) {
  expect(after.actions.slice(0, before.actions.length)).toEqual(before.actions);
  expect(after.version).toBe(after === before ? before.version : before.version + 1);
  if (isFinal(before)) expect(settled(after)).toEqual(settled(before));
}

test('whatever is done in whatever order, histories only grow and an end is the end', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 40 }), (sequence) => {
      let application = submittedApplication;
      for (const step of sequence) {
        const outcome = step(application);
        if (!outcome.ok) continue;
        expectGrowth(application, outcome.value);
        application = outcome.value;
        reached.add(application.state);
      }
      const ended = application.actions.map(({ act }) => act).filter((act) => endings.has(act));
      expect(ended).toEqual(isFinal(application) ? [application.state] : []);
    }),
    { numRuns: 2_000, examples: [[[...toEvidence]]] },
  );
  expect([...reached].sort()).toEqual([...applicationStates].sort());
});
