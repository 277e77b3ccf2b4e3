import { descend, type Node, type SourceFile } from './parse.ts';
import type { Violation } from './violation.ts';

const fileLinesMax = 400;
const functionLinesMax = 70;

/** How long one function is, from its first to its last line, with all that is written inside it. */
export interface FunctionSize {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Code that a generator writes is as long as the schema; `test/schema` compares it with what the generator gives. */
const generated = 'schema/generated/';

export function sizeViolations(files: readonly SourceFile[]): Violation[] {
  const written = files.filter(({ path }) => !path.startsWith(generated));
  return [
    ...written
      .map((file) => ({ path: file.path, lines: linesOf(file) }))
      .filter(({ lines }) => lines > fileLinesMax)
      .map(({ path, lines }) => ({
        rule: 'sizes',
        path,
        line: fileLinesMax + 1,
        message: `the file has ${lines} lines, ${fileLinesMax} at most`,
      })),
    ...written
      .flatMap(functionSizes)
      .filter(({ lines }) => lines > functionLinesMax)
      .map(({ path, name, line, lines }) => ({
        rule: 'sizes',
        path,
        line,
        message: `${name} has ${lines} lines, ${functionLinesMax} at most`,
      })),
  ];
}

export function linesOf({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Every function of a file, but the bodies of `describe`: they are lists of tests, not something that runs a course. */
export function functionSizes(file: SourceFile): FunctionSize[] {
  return [...descend(file.program)]
    .filter(({ node, parents: [parent] }) => functionTypes.has(node.type) && !isDescribeBody(node, parent))
    .map(({ node, parents: [parent] }) => {
      const line = file.lineOf(node.start);
      return { path: file.path, name: nameOf(node, parent), line, lines: file.lineOf(node.end) - line + 1 };
    });
}

/** `describe('…', () => {…})`, with `describe.each(…)` and the like. */
function isDescribeBody(node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== 'CallExpression' || !(parent.arguments as readonly Node[]).includes(node)) return false;
  let callee = parent.callee as Node;
  while (callee.type !== 'Identifier') {
    const inner = callee.type === 'MemberExpression' ? callee.object : callee.callee;
    if (!inner) return false;
    callee = inner as Node;
  }
  return callee.name === 'describe';
}

function nameOf(node: Node, parent: Node | undefined): string {
  const holder = node.id ?? parent?.id ?? parent?.key;
  return holder ? String((holder as Node).name ?? 'a function') : 'a function';
}

/** A line about many sizes: the middle, nine out of ten, the longest. */
export function distribution(sizes: readonly number[]): string {
  const sorted = sizes.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${sorted.length}: median ${at(0.5)}, 90 % up to ${at(0.9)}, longest ${at(1)} lines`;
}
