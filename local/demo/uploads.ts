import { documents } from './documents.ts';
import { announced, type DemoFile } from './files.ts';
import type { Ask } from './graphql.ts';

interface Upload {
  readonly kind: string;
  readonly admdvs: string;
  readonly file: DemoFile;
}

/** What an application takes. */
export interface UploadedEvidence {
  readonly kind: string;
  readonly form: 'UPLOAD';
  readonly evidenceId: string;
}

/** What became of the file, as the service found it after it had arrived. */
export interface Completed {
  readonly evidenceId: string;
  readonly evidence: { readonly state: string; readonly type: string; readonly bytes: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

interface PresignedPut {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Sends a file to where it was announced, with the headers that the address asks for. */
export async function putFile(
  { url, method, headers }: PresignedPut,
  body: NonNullable<RequestInit['body']>,
): Promise<void> {
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  const stored = await fetch(url, { method, headers: sent, body });
  if (!stored.ok) throw new Error(`the object store answered ${stored.status}`);
}

let uploads = 0;

/** Announces a file, sends it by the presigned PUT straight to the object store, and has it checked there. */
export async function sendFile(ask: Ask, { kind, admdvs, file }: Upload): Promise<Completed> {
  uploads += 1;
  const create = { idempotencyKey: `demo-upload-${uploads}`, kind, admdvs, ...announced(file) };
  const { data } = await ask(documents.evidenceUploadCreate, { input: create });
  const { evidence, upload, userErrors } = data.evidenceUploadCreate;
  if (upload === null) throw new Error(`not announced: ${JSON.stringify(userErrors)}`);
  await putFile(upload, file.bytes);
  const complete = { idempotencyKey: `demo-complete-${uploads}`, evidenceId: evidence.id };
  const answer = await ask(documents.evidenceUploadComplete, { input: complete });
  return { evidenceId: evidence.id, ...answer.data.evidenceUploadComplete };
}

/** The same for files that are what they say they are. */
export async function uploaded(
  ask: Ask,
  admdvs: string,
  files: Readonly<Record<string, DemoFile>>,
): Promise<readonly UploadedEvidence[]> {
  const sent: UploadedEvidence[] = [];
  for (const [kind, file] of Object.entries(files)) {
    const { evidenceId, userErrors } = await sendFile(ask, { kind, admdvs, file });
    if (userErrors.length > 0) throw new Error(`${kind}: ${JSON.stringify(userErrors)}`);
    sent.push({ kind, form: 'UPLOAD', evidenceId });
  }
  return sent;
}
