import { fileHash } from '../domain/evidence/file-hash.ts';
import type { FileOutcome, RequestedFile } from '../domain/requested-file.ts';
import type { Change, FileObject, FilePlace, Services } from './ports.ts';

type Needs = Pick<Services, 'commit' | 'clock' | 'evidenceObjects'>;

/** GONE: it can be fetched by nobody any more. ANSWERED_ALREADY: an earlier call did it. */
export type FileMaking = 'READY' | 'FAILED' | 'ANSWERED_ALREADY' | 'GONE';

/** What came of making it: the file, its name and place, and what was found out; or why there is none. */
export type MadeFile<Failure extends string, Found extends object> =
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly type: FileObject['type'];
      readonly place: FilePlace;
      readonly found: Found;
    }
  | { readonly failure: Failure };

/** How a file of some kind is made, and how what came of it is kept. */
export interface FileKind<Failure extends string, Found extends object, File extends RequestedFile<Failure, Found>> {
  /** The same request gives the same file. */
  make(file: File): Promise<MadeFile<Failure, Found>>;
  /** What is written once it is made, in one transaction. It rests on the version of the request. */
  answered(file: File, outcome: FileOutcome<Failure, Found>): Promise<readonly Change[]>;
}

/**
 * Makes the file that somebody has asked for, and says that it is there. However often it is called, there is one answer,
 * and it comes after the file. Throws where the moment was unlucky, so that whoever called it calls again.
 */
export async function makeFile<
  Failure extends string,
  Found extends object,
  File extends RequestedFile<Failure, Found>,
>(services: Needs, file: File | undefined, kind: FileKind<Failure, Found, File>): Promise<FileMaking> {
  if (!file) return 'GONE';
  if (file.outcome) return 'ANSWERED_ALREADY';
  const outcome = await outcomeOf(services, await kind.make(file));
  const { status } = await services.commit({ changes: await kind.answered(file, outcome) });
  if (status !== 'COMMITTED') throw new Error('What became of the file could not be kept.');
  return outcome.result;
}

async function outcomeOf<Failure extends string, Found extends object>(
  { clock, evidenceObjects }: Needs,
  made: MadeFile<Failure, Found>,
): Promise<FileOutcome<Failure, Found>> {
  const at = clock.now().toISOString();
  if ('failure' in made) return { result: 'FAILED', at, failure: made.failure };
  const { name, bytes, type, place, found } = made;
  const written = await evidenceObjects.write(name, bytes, type, place);
  if (written === 'UNAVAILABLE') throw new Error('The file could not be written.');
  return { result: 'READY', at, bytes: bytes.length, sha256: fileHash(bytes), ...found };
}
