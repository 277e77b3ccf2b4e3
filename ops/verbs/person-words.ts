import { type Words, WrongArguments } from '../command-line.ts';
import { OpsRefused, type Target } from '../target.ts';
import type { Asked } from '../verbs.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** By what the function finds a person. */
export type PersonWords =
  | { readonly id: string }
  | { readonly certificate: { readonly kind: string; readonly number: string } };

/**
 * Whose data: an id among the words, or with `--certificate` a kind and a number that are typed into the command. A number
 * among the words would stand in the history of the shell and in the list of processes.
 */
export async function readPerson({ words, terminal }: Pick<Asked, 'words' | 'terminal'>): Promise<PersonWords> {
  const [name, ...more] = words.names;
  if (more.length > 0 || (name === undefined) !== words.certificate) {
    throw new WrongArguments(`${words.verb} needs one person: his id, or --certificate and the certificate typed in.`);
  }
  if (name !== undefined) return { id: readId(name) };
  terminal.screen.write('Certificate, as RESIDENT_ID 330106…: ');
  const [kind = '', number = '', ...rest] = (await terminal.readInput()).trim().split(/\s+/);
  terminal.screen.write('\n');
  if (number === '' || rest.length > 0)
    throw new OpsRefused('A certificate is a kind and a number, such as RESIDENT_ID and 18 digits.');
  return { certificate: { kind, number } };
}

function readId(text: string): string {
  if (uuid.test(text)) return text;
  const id = /^per_([\w-]+)$/.exec(text)?.[1];
  const inside = id ? Buffer.from(id, 'base64url').toString() : '';
  if (uuid.test(inside)) return inside;
  // What was typed may be a personal number: it is not repeated.
  throw new OpsRefused('That is no id of a person: a UUID, or per_…. A certificate is typed in, with --certificate.');
}

/** Who asks, and under which file number. */
export function readOperator({ verb, operator, reference }: Words): {
  readonly operator: string;
  readonly reference: string;
} {
  if (operator === undefined || reference === undefined) {
    throw new WrongArguments(
      `${verb} needs --operator, your user name, and --reference, the number of the file that asks for it.`,
    );
  }
  return { operator, reference };
}

interface Refusal {
  readonly rejection: { readonly code: string; readonly path?: readonly string[] };
}

const refusals: Readonly<Record<string, string>> = {
  not_found: 'There is no such person in this stack.',
  busy: 'The table or the object store is busy. Nothing is half done: run the same command again.',
  changed_meanwhile: 'Somebody changed this person at the same moment. Run the same command again.',
};

/** What the function answers, or its refusal in words. */
export async function askPersonData<Value>(target: Target, event: object): Promise<Value> {
  const answer = (await target.invoke('personData', event)) as {
    readonly status: string;
    readonly value: Value;
  } & Refusal;
  if (answer.status === 'DONE') return answer.value;
  const { code } = answer.rejection;
  throw new OpsRefused(refusals[code] ?? `It was refused: ${code}.`);
}
