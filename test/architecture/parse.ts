import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of the ESTree (with TypeScript) that Vite's parser gives; only what every node has is typed. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One `import`, `export … from`, `import()` or `import('…')` type. */
export interface Import {
  /** A path from the root for a relative import, otherwise the name of the package. */
  readonly target: string;
  readonly line: number;
  /** Erased before the file runs. */
  readonly typeOnly: boolean;
  /** The imported names as the other file exports them; `*` for all of them. */
  readonly names: readonly string[];
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly imports: readonly Import[];
  /** 1 for the first line. */
  lineOf(offset: number): number;
}

/** Parses one file. What does not parse throws: no rule could say anything about it. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((newline) => newline.index + 1)];
  const lineOf = (offset: number): number => lineStarts.findLastIndex((start) => start <= offset) + 1;
  const root = program as unknown as Node;
  return { path, text, program: root, imports: importsOf(root, path, lineOf), lineOf };
}

/** The children of a node, in the order of their keys. */
function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Every node below (and with) this one, with its parents, nearest first. */
export function* descend(
  node: Node,
  parents: readonly Node[] = [],
): Generator<{ node: Node; parents: readonly Node[] }> {
  yield { node, parents };
  for (const child of childrenOf(node)) yield* descend(child, [node, ...parents]);
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importsOf(program: Node, path: string, lineOf: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  for (const { node } of descend(program)) {
    if (!importing.has(node.type) || !isNode(node.source)) continue;
    const { value } = node.source;
    // A computed import() has no target that could be checked, so it is one that no layer allows.
    const target = typeof value === 'string' ? resolve(path, value) : '<computed>';
    imports.push({ target, line: lineOf(node.start), typeOnly: isTypeOnly(node), names: importedNames(node) });
  }
  return imports;
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  const kinds = specifiers.map(({ importKind, exportKind }) => importKind ?? exportKind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'type');
}

function importedNames(node: Node): string[] {
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  if (specifiers.length === 0) return ['*'];
  return specifiers.map((specifier) => {
    const name = node.type === 'ExportNamedDeclaration' ? specifier.local : specifier.imported;
    if (!isNode(name)) return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
    return String(name.name ?? name.value);
  });
}
