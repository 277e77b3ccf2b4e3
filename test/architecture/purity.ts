import { descend, type Node, type SourceFile } from './parse.ts';
import type { Violation } from './violation.ts';

/** What reaches outside, by the reason for which it is refused. */
const clock = ['performance', 'Temporal'];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'];
const randomness = ['crypto'];
const environment = ['process', 'globalThis', 'global', 'navigator', 'require', 'eval', 'Function'];
const inputAndOutput = ['console', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel', 'Worker'];

const forbiddenInDomain = new Set([...clock, ...timers, ...randomness, ...environment, ...inputAndOutput]);
/** A use case gets clock, ids and keys from its ports; waiting is its own affair. */
const forbiddenInUseCases = new Set([...clock, ...randomness, ...environment, ...inputAndOutput]);

/**
 * Clock, randomness, environment, timers and I/O in `domain/`, and all but timers in `use-cases/`. Names are compared
 * without scopes, so a parameter called `process` is refused as well: that keeps the check simple and cannot be tricked.
 */
export function purityViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    if (file.path.startsWith('domain/')) return [...impure(file, forbiddenInDomain), ...stateful(file)];
    return file.path.startsWith('use-cases/') ? impure(file, forbiddenInUseCases) : [];
  });
}

/** `process.env` is read by name in one file; everything else is handed what it needs. */
export function environmentViolations(files: readonly SourceFile[]): Violation[] {
  const mayRead = ['functions/runtime/env.ts', 'local/', 'infra/', 'ops/', 'test/', 'bench/', 'vitest.config.ts'];
  return files
    .filter(({ path }) => !mayRead.some((place) => path === place || (place.endsWith('/') && path.startsWith(place))))
    .flatMap((file) => [
      ...file.imports
        .filter(({ target }) => target === 'node:process' || target === 'process')
        .map(({ line }) => ({ rule: 'environment', path: file.path, line, message: 'imports node:process' })),
      ...[...valueNodes(file.program)]
        .filter(({ node, parents }) => readsEnvironment(node, parents[0]))
        .map(({ node }) => found(file, 'environment', node, 'process.env is for functions/runtime/env.ts alone')),
    ]);
}

/** Other parts of `process` (`process.stdout`) are no environment; taking it apart or passing it on may reach it. */
function readsEnvironment(node: Node, parent: Node | undefined): boolean {
  if (node.type !== 'Identifier' || node.name !== 'process' || !isReference(node, parent)) return false;
  const property = parent?.type === 'MemberExpression' && !parent.computed ? (parent.property as Node) : undefined;
  return property === undefined || property.name === 'env';
}

function impure(file: SourceFile, forbidden: ReadonlySet<string>): Violation[] {
  return [...valueNodes(file.program)].flatMap(({ node, parents: [parent, grandparent] }) => {
    const what = impurity(node, parent, grandparent, forbidden);
    return what ? [found(file, 'purity', node, what)] : [];
  });
}

function impurity(
  node: Node,
  parent: Node | undefined,
  grandparent: Node | undefined,
  forbidden: ReadonlySet<string>,
): string | undefined {
  if (node.type === 'ImportExpression') return 'import() loads at run time';
  if (node.type === 'MetaProperty' && (node.meta as Node).name === 'import') return 'import.meta knows where it runs';
  if (node.type !== 'Identifier' || !isReference(node, parent)) return undefined;
  const name = String(node.name);
  if (forbidden.has(name)) return `${name} reaches outside`;
  if (name === 'Math') return mathWithoutChance(parent) ? undefined : 'Math may be random here';
  if (name === 'Date') return dateOfSomething(node, parent, grandparent) ? undefined : 'Date reads the clock here';
  return undefined;
}

function mathWithoutChance(parent: Node | undefined): boolean {
  return parent?.type === 'MemberExpression' && !parent.computed && (parent.property as Node).name !== 'random';
}

/** `new Date(x)`, `Date.UTC(…)`, `Date.parse(…)` and `instanceof Date` say nothing about now. */
function dateOfSomething(node: Node, parent: Node | undefined, grandparent: Node | undefined): boolean {
  if (parent?.type === 'NewExpression') {
    const given = parent.arguments as readonly Node[];
    return parent.callee === node && given.length > 0 && given[0]?.type !== 'SpreadElement';
  }
  if (parent?.type === 'BinaryExpression') return parent.operator === 'instanceof';
  if (parent?.type !== 'MemberExpression' || parent.computed || grandparent?.type !== 'CallExpression') return false;
  return ['UTC', 'parse'].includes(String((parent.property as Node).name));
}

/** A variable of the module, or something that waits, would make two equal calls differ. */
function stateful(file: SourceFile): Violation[] {
  return [...valueNodes(file.program)].flatMap(({ node, parents }) => {
    const inModule = parents.every(({ type }) => type === 'Program' || type === 'ExportNamedDeclaration');
    if (node.type === 'VariableDeclaration' && node.kind !== 'const' && inModule) {
      return [found(file, 'purity', node, 'a variable of the module is state')];
    }
    return node.async === true || node.type === 'AwaitExpression'
      ? [found(file, 'purity', node, 'nothing in domain/ waits')]
      : [];
  });
}

const typeScriptAroundValues = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
]);

/** Nodes that are there when the program runs, with what contains them, nearest first. */
function* valueNodes(program: Node): Generator<{ node: Node; parents: readonly Node[] }> {
  for (const { node, parents } of descend(program)) {
    const inType = [node, ...parents].some(({ type }) => type.startsWith('TS') && !typeScriptAroundValues.has(type));
    if (!inType) yield { node, parents };
  }
}

/** Whether the identifier names something itself, rather than a property of something. */
function isReference(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent?.type === 'Property') return parent.value === node || parent.computed === true;
  if (parent && /^Import\w*Specifier$/.test(parent.type)) return false;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition') return parent.key !== node;
  return true;
}

function found(file: SourceFile, rule: string, node: Node, message: string): Violation {
  return { rule, path: file.path, line: file.lineOf(node.start), message };
}
