import * as v from 'valibot';
import { type Path, valueAt } from './layers.ts';

/** What is wrong with a value: where, and "expected ALL or HISTORICAL, got "SOME"". */
export interface Problem {
  readonly path: Path;
  readonly sentence: string;
}

/** `versions[1].mutualAid.shareableFunds` */
export const dotted = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');

const lengthShownMax = 60;

/** The value as it stands in the file, cut where it is long. */
export function got(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= lengthShownMax ? text : `${text.slice(0, lengthShownMax)}…`;
}

/** Valibot's own wording of a type, in words: `("ALL" | "HISTORICAL")` becomes `ALL or HISTORICAL`. */
function inWords(expects: string): string {
  const names: Record<string, string> = { Object: 'an object', Array: 'a list', boolean: 'true or false' };
  const plain = expects.replace(/[()"]/g, '').replaceAll(' | ', ' or ');
  return plain
    .split(' or ')
    .map((word) => names[word] ?? word)
    .join(' or ');
}

/** The parts of a valibot schema that lead to the schema of a field inside it. */
interface SchemaNode {
  readonly expects?: string;
  readonly message?: unknown;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

function schemaAt(schema: SchemaNode, path: Path): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((outer, key) => {
    let node = outer;
    while (node?.wrapped) node = node.wrapped;
    return node?.entries?.[key] ?? node?.item ?? node?.value;
  }, schema);
}

/** What a missing field should have been: valibot names only its key, so its schema is asked. */
function expectedOfMissing(schema: SchemaNode, path: Path): string {
  const node = schemaAt(schema, path);
  const orNull = node?.expects?.endsWith('| null)') ? ' or null' : '';
  let inner = node;
  while (inner?.wrapped) inner = inner.wrapped;
  return typeof inner?.message === 'string' ? `${inner.message}${orNull}` : inWords(node?.expects ?? 'a value');
}

function expected(schema: SchemaNode, issue: v.BaseIssue<unknown>, path: Path, value: unknown): string {
  if (issue.expected === 'never') return 'no such field';
  if (issue.kind === 'schema' && value === undefined) return expectedOfMissing(schema, path);
  return issue.message.startsWith('Invalid ') ? inWords(issue.expected ?? 'another value') : issue.message;
}

/** Reads a value by a schema: either what it means, or everything that is wrong with it. */
export function read<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { value: result.output };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const found = valueAt(value, path);
    return { path, sentence: `expected ${expected(schema as SchemaNode, issue, path, found)}, got ${got(found)}` };
  });
  return { problems };
}
