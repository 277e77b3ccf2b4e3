import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../infra/commands/arguments.ts';
import { readCommandLine } from '../../ops/command-line.ts';
import { verbs } from '../../ops/verbs.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { exists, textOf } from '../docs/markdown.ts';
import { propertiesOf, synthesised } from './assemblies.ts';

/** What the pages for operators name is there under that name: in the code, in the schema, in the stack that is deployed. */
const pages = ['docs/RUNBOOK.md', 'docs/OPERATIONS.md', 'docs/UPGRADES.md', 'docs/SCALE.md'];

const { template } = synthesised({ region: 'hangzhou', stage: 'prod', partition: 'aws-cn' });
const resources = Template.fromJSON({ ...template });

/** What stands in backticks, outside of blocks. */
const spansIn = (text: string): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span.replaceAll('\\|', '|'));

/** Words of AWS that no line of ours has. */
const wordsOfAws = new Set(['AccessDenied', 'ERROR_CODE', 'ConcurrentExecutions', 'OutOfMemory']);

/** Every word of the code and of the contract, but for the tests, which could name what is gone. */
const ownWords = new Set(
  [
    ...[...readSourceTree()].filter(([path]) => !path.startsWith('test/')).map(([, text]) => text),
    ...['infra/workflows/binding-review.asl.json', 'package.json', 'regions/bases/defaults.json'].map(textOf),
  ].flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []),
);

/** Names in a text that nothing has: `reviewQueue(escalated: true)`, `yearCloseOn`, `INSTITUTION_NOT_DESIGNATED`. */
const unknownNames = (text: string): string[] =>
  spansIn(text)
    .filter((span) => /^[\w.]+(?:\(.*\))?$/.test(span))
    .flatMap((span) => span.match(/[A-Za-z_]\w*/g) ?? [])
    .filter((word) => !ownWords.has(word) && !wordsOfAws.has(word));

/** Paths in a text that lead nowhere. */
const unknownPaths = (text: string): string[] =>
  spansIn(text)
    .filter((span) =>
      /^(?:bench|docs|domain|functions|infra|local|ops|regions|schema|store|test|use-cases)\/[\w./-]+$/.test(span),
    )
    .filter((path) => !exists(path));

/** The words of a command behind its `--`, with something in every place that is left open. */
const commandsIn = (text: string, name: string): string[][] =>
  spansIn(text)
    .flatMap((span) => span.match(new RegExp(`npm run ${name} -- .*`))?.[0] ?? [])
    .map((command) =>
      command
        .replace(/<[^>]+>/g, 'x')
        .split(' ')
        .slice(4),
    );

function unknownVerbs(text: string): string[] {
  return commandsIn(text, 'ops')
    .filter(([verb]) => verb !== 'x')
    .filter((words) => {
      const named = words.includes('--region') || words.includes('--local') ? words : [...words, '--local'];
      try {
        const read = readCommandLine(named);
        return read === 'help' || !Object.hasOwn(verbs, read.verb);
      } catch {
        return true;
      }
    })
    .map((words) => words.join(' '));
}

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  test('names what is in the code', () => {
    expect(unknownNames(text)).toEqual([]);
  });

  test('names files that there are', () => {
    expect(unknownPaths(text)).toEqual([]);
  });

  test('has commands of operators as they can be typed', () => {
    expect(unknownVerbs(text)).toEqual([]);
  });

  test.each(['synth', 'deploy', 'diff', 'destroy'])('has commands of %s with words that it knows', (command) => {
    const read = (words: readonly string[]) => readArguments(words, ['all', 'bare', 'yes'], '');
    for (const words of commandsIn(text, command)) expect(() => read(words)).not.toThrow();
  });
});

describe('the runbook', () => {
  const text = textOf('docs/RUNBOOK.md');

  test('names saved queries and graphs as the stack has them, and every query', () => {
    const queries = propertiesOf(resources, 'AWS::Logs::QueryDefinition').map(({ Name }) =>
      String(Name).replace(/^.*\//, ''),
    );
    const [dashboard] = propertiesOf(resources, 'AWS::CloudWatch::Dashboard');
    const graphs = [...JSON.stringify(dashboard).matchAll(/\\"title\\":\\"([^"\\]+)\\"/g)].map(
      ([, title = '']) => title,
    );
    expect([queries.length, graphs.length]).toEqual([8, expect.any(Number)]);
    const named = [...text.matchAll(/(?<![*\w])\*([A-Z][^*]+)\*(?!\*)/g)].map(([, name = '']) =>
      name.replaceAll('\n', ' '),
    );
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !queries.includes(name) && !graphs.includes(name))).toEqual([]);
    expect(queries.filter((name) => !named.includes(name))).toEqual([]);
  });

  test('names outputs that the stack has', () => {
    const named = [...text.matchAll(/\boutputs? \(?((?:`\w+`(?:, | and )?)+)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(4);
    const outputs = Object.keys(resources.findOutputs('*'));
    expect(named.filter((name) => !outputs.includes(name))).toEqual([]);
  });
});

describe('what is not there is found', () => {
  test.each([
    ['`event_gone` and `event_failed`', ['event_gone']],
    ['`reviewQueue(gone_by: true)`', ['gone_by']],
    ['```\n`event_gone`\n```', []],
  ])('names: %j', (text, unknown) => {
    expect(unknownNames(text)).toEqual(unknown);
  });

  test('paths', () => {
    expect(unknownPaths('`infra/gone.ts`, `infra/stages.ts`, `test/use-cases/evidence/`')).toEqual(['infra/gone.ts']);
  });

  test.each([
    ['`npm run ops -- follow <id> --region <name>`', []],
    ['`npm run ops -- unfollow <id>`', ['unfollow x']],
    ['`npm run ops -- follow <id> --gone`', ['follow x --gone']],
  ])('commands: %s', (text, unknown) => {
    expect(unknownVerbs(text)).toEqual(unknown);
  });
});
