import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { WorkflowStep } from '../../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Person } from '../../../domain/persons/person.ts';
import type { EvidenceKind } from '../../../domain/region-profile.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { BindingRequest, EvidenceOffered, PartyInput } from '../../../use-cases/binding/binding-request.ts';
import { concludeApplication } from '../../../use-cases/binding/conclude-application.ts';
import { screenApplication } from '../../../use-cases/binding/screen-application.ts';
import { submitBindingApplication } from '../../../use-cases/binding/submit-application.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { nameDigests } from '../../../use-cases/name-digest.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { type MadeUpParticipation, makeUp, residentNumber } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

export interface Member {
  readonly person: Person;
  readonly id: string;
  readonly name: string;
  readonly certificate: { readonly kind: 'RESIDENT_ID'; readonly number: string };
  readonly socialCardNumber: string;
  readonly computerNumber: string;
}

export interface Enrolment {
  readonly serial: number;
  readonly name: string;
  readonly birthDate?: string;
  readonly participations?: readonly MadeUpParticipation[];
  /** As somebody registered before names were digested. */
  readonly withoutNameDigest?: true;
}

/** Registers somebody made up, born on 7 March 1990 and an employee in Hangzhou unless told otherwise. */
export async function enrol({ services }: Pick<World, 'services'>, enrolment: Enrolment): Promise<Member> {
  const { serial, name, birthDate = '1990-03-07', participations } = enrolment;
  const number = residentNumber(birthDate, serial);
  const plaintext = { name, birthDate, certificateNumber: number };
  const madeUp = await makeUp(services, { serial, plaintext, ...(participations && { participations }) });
  const { nameDigest: _, ...bare } = madeUp.person;
  const [digest] = nameDigests(services.blindIndex, bare.id, name);
  const person: Person = enrolment.withoutNameDigest ? bare : { ...bare, nameDigest: digest };
  const changes = madeUp.changes.map((change) =>
    change.change === 'PERSON_REGISTERED' ? { ...change, person } : change,
  );
  const outcome = await services.commit({ changes });
  if (outcome.status !== 'COMMITTED') throw new Error(`not enrolled: ${JSON.stringify(outcome)}`);
  return {
    person,
    id: person.id,
    name,
    certificate: { kind: 'RESIDENT_ID', number },
    socialCardNumber: madeUp.plaintext.socialCardNumber ?? '',
    computerNumber: madeUp.plaintext.computerNumber ?? '',
  };
}

export const resident = (admdvs = '330100'): readonly MadeUpParticipation[] => [{ insuranceType: 'RESIDENT', admdvs }];
export const employee = (admdvs = '330100'): readonly MadeUpParticipation[] => [{ insuranceType: 'EMPLOYEE', admdvs }];

type Calling = Caller & Correlated;

export const citizen = ({ id }: { readonly id: string }): Calling => ({
  role: 'citizen',
  subject: `subject-${id}`,
  clientId: 'gongji-web',
  personId: id,
  scopes: [],
  correlationId: 'correlation-1',
});
const staff = (role: 'clerk' | 'terminal' | 'institution', subject: string, admdvs: string): Calling => ({
  role,
  subject,
  clientId: `gongji-${role}`,
  admdvs,
  scopes: [],
  correlationId: 'correlation-1',
});
export const clerkOf = (admdvs: string, subject = 'clerk-1') => staff('clerk', subject, admdvs);
export const terminalOf = (admdvs: string, subject = 'terminal-1') => staff('terminal', subject, admdvs);
export const hospitalOf = (admdvs: string, subject = 'hospital-1') => staff('institution', subject, admdvs);

/** Name and ID number, as most of the sources ask. */
export const byName = ({ name, certificate }: Member): PartyInput => ({ name, certificate });

/** A complete upload of the caller's, ready to be attached. */
export async function upload(
  { services }: Pick<World, 'services'>,
  caller: Caller,
  kind: EvidenceKind,
  sha256 = crypto.randomUUID().replaceAll('-', '').repeat(2),
): Promise<string> {
  const id = crypto.randomUUID();
  const { subject, clientId, personId } = caller;
  const outcome = await services.commit({
    changes: [
      {
        change: 'EVIDENCE_SET',
        evidence: {
          id,
          kind,
          type: 'image/png',
          bytes: 1_000,
          sha256,
          state: 'COMPLETE',
          uploadedBy: { subject, clientId, ...(personId && { personId }) },
          admdvs: '330100',
          createdAt: services.clock.now().toISOString(),
          version: 1,
        },
      },
    ],
  });
  if (outcome.status !== 'COMMITTED') throw new Error(`not uploaded: ${JSON.stringify(outcome)}`);
  return id;
}

const cards = ['GIVER_ID_CARD', 'RECEIVER_ID_CARD', 'GIVER_SOCIAL_CARD', 'RECEIVER_SOCIAL_CARD'] as const;
/** S3 E, F: both persons' cards were looked at. */
export const cardsSeen: readonly EvidenceOffered[] = cards.map((kind) => ({ kind, form: 'ORIGINAL_SEEN' }));
/** S3 G: both persons' cards were looked at and copied. */
export const copied = (world: World, caller: Caller, kinds: readonly EvidenceKind[] = cards) =>
  Promise.all(
    kinds.map(
      async (kind): Promise<EvidenceOffered> => ({
        kind,
        form: 'ORIGINAL_AND_COPY',
        evidenceId: await upload(world, caller, kind),
      }),
    ),
  );
export const uploaded = (world: World, caller: Caller, kinds: readonly EvidenceKind[]) =>
  Promise.all(
    kinds.map(
      async (kind): Promise<EvidenceOffered> => ({
        kind,
        form: 'UPLOAD',
        evidenceId: await upload(world, caller, kind),
      }),
    ),
  );

/** The electronic commitment letter of a giver (S2, S4). */
export const electronicLetter: EvidenceOffered = { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' };

/** Row D, by the rules of 2024: the provincial app of Zhejiang, decided at once. */
export const zhejiangRequest = (giver: Member, receiver: Member): BindingRequest => ({
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  channel: 'PROVINCIAL_APP',
  initiator: 'GIVER',
  receiver: byName(receiver),
  relation: 'CHILD',
  noticeVersion: '2024-12',
  commitmentLetter: { version: '2024-12', signedName: giver.name },
  evidence: [electronicLetter],
});

/** The national platform by the rules of 2026: the receiver confirms, and a quota is set aside. */
export const nationalRequest = (giver: Member, receiver: Member): BindingRequest => ({
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  channel: 'NATIONAL_APP',
  initiator: 'GIVER',
  receiver: byName(receiver),
  relation: 'SPOUSE',
  noticeVersion: '2026-01',
  commitmentLetter: { version: '2026-01', signedName: giver.name },
  evidence: [electronicLetter],
  quota: '300.00',
});

/** An instant at which Hangzhou and Shanghai have the rules of before 2026. */
export const in2025 = '2025-11-20T02:00:00.000Z';

export function acceptedValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.rejection)}`);
  return outcome.value;
}

let keys = 0;
export const newKey = (): string => {
  keys += 1;
  return `binding-${String(keys).padStart(6, '0')}`;
};

export const submit = (services: Services, caller: Calling, request: BindingRequest) =>
  submitBindingApplication(services, caller, { idempotencyKey: newKey(), ...request });

export const submitted = async (services: Services, caller: Calling, request: BindingRequest) =>
  acceptedValue(await submit(services, caller, request));

export const screened = async (services: Services, { id }: BindingApplication): Promise<WorkflowStep> =>
  acceptedValue(await screenApplication(services, id));

export const concluded = async (services: Services, { id }: BindingApplication): Promise<WorkflowStep> =>
  acceptedValue(await concludeApplication(services, id));

export async function stored(services: Services, { id }: BindingApplication): Promise<BindingApplication> {
  const application = await services.reads.application(id);
  if (!application) throw new Error('there is no such application');
  return application;
}

/** The act at the first call, nothing at any other: what comes between a reading and a writing, once. */
export function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    await act();
  };
}
