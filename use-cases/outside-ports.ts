import type { WorkflowStep } from '../domain/binding/workflow-step.ts';
import type { CertificateKind } from '../domain/certificates/index.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { FaceSession } from '../domain/face/face-session.ts';
import type { Notice } from '../domain/notices/notice.ts';

/**
 * The state machine that carries an application from submission to its end. Only the consumer of the table's stream
 * speaks to it: what is committed is what it hears, however often.
 */
export interface Workflow {
  /** The application's id is the name of the execution, so that a second start is none. */
  start(applicationId: string): Promise<void>;
  /** GONE: nobody waits under that token any more. */
  answer(token: string, step: WorkflowStep): Promise<'ANSWERED' | 'GONE'>;
}

/**
 * Where evidence lies, what institutions send to be reconciled, and statements. What was uploaded and what is kept are
 * two places: the first is swept after two days, and nobody from outside can write to the second. Statements are a third,
 * swept after some days too. Whatever the store lets through, completing an upload checks again.
 * UNAVAILABLE: the store gave no whole answer, and may a little later.
 */
export interface EvidenceObjects {
  /** An address to which exactly these bytes may be put, for a few minutes, with the headers that have to be sent. */
  presignUpload(id: string, object: FileObject): Promise<PresignedRequest>;
  /** An address of what is kept, for a minute; of a file that somebody has asked for, for five. */
  presignDownload(id: string, place?: FilePlace): Promise<PresignedRequest>;
  /**
   * What was uploaded, as far as `bytesMax` and one more; undefined where nothing was put. NOT_CLEAN: a scan has found a
   * threat in it or could not look into it, so that nobody may read it. What is still being scanned is UNAVAILABLE.
   */
  read(id: string, bytesMax: number): Promise<Uint8Array | undefined | 'NOT_CLEAN' | 'UNAVAILABLE'>;
  /** Keeps it, among the kept ones unless another place is named. */
  write(id: string, bytes: Uint8Array, type: FileObject['type'], place?: FilePlace): Promise<'KEPT' | 'UNAVAILABLE'>;
  /** Removes what was uploaded and what is kept. */
  remove(id: string): Promise<'REMOVED' | 'UNAVAILABLE'>;
}

/** Where a file lies that the service has written. What came of comparing an institution's day is kept, in a place of its own. */
export type FilePlace = 'KEPT' | 'STATEMENTS' | 'RECONCILED';

/** A file as the store is told of it. */
export interface FileObject extends Pick<Evidence, 'bytes' | 'sha256'> {
  readonly type: Evidence['type'] | 'text/csv' | 'application/x-ndjson';
}

export interface PresignedRequest {
  readonly url: string;
  readonly method: 'PUT' | 'GET';
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: string;
}

/** The outside provider of face authentication (人脸认证). It learns an id of the session, never of the person. */
export interface FaceProvider {
  /**
   * Opens a session there and tells where the person has to go; the same id gives the same session again, at the
   * address it has now. It answers by a signed callback. UNAVAILABLE: there is no provider, or it gave no answer that
   * can be used.
   */
  open(
    session: Pick<FaceSession, 'id' | 'expiresAt'>,
    subject: FaceSubject,
  ): Promise<{ readonly url: string } | 'UNAVAILABLE'>;
}

/** Whom the provider compares the face with: it holds the portraits by certificate. */
export interface FaceSubject {
  readonly name: string;
  readonly certificateKind: CertificateKind;
  readonly certificateNumber: string;
}

/** The population register (人口信息库). */
export interface PopulationRegister {
  /** False where the deployment has none: then nobody's data need to be opened for it. Absent counts as false. */
  readonly configured?: boolean;
  households(one: FaceSubject, other: FaceSubject): Promise<'SAME' | 'DIFFERENT' | 'UNKNOWN'>;
}

/** Where others are told what has happened. Throws where it was not taken, so that it is told again. */
export interface Notices {
  publish(notice: Notice): Promise<void>;
}
