import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { anchorsIn, exists, linksIn, markdownBelow, scriptsIn, textOf } from './markdown.ts';

const pages = ['README.md', ...markdownBelow('docs'), ...markdownBelow('local'), ...markdownBelow('regions')];

/** Links of a page that lead nowhere. Those to other sites are not looked at. */
function broken(page: string, text = textOf(page)): string[] {
  const relative = linksIn(text).filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
  return relative.filter((target) => {
    const [path = '', anchor] = decodeURIComponent(target).split('#');
    const file = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
    if (!exists(file)) return true;
    return anchor !== undefined && !(file.endsWith('.md') && anchorsIn(textOf(file)).includes(anchor));
  });
}

describe('the pages', () => {
  test('are all looked at', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/INVARIANTS.md', 'docs/adr/README.md']));
    expect(pages.flatMap((page) => linksIn(textOf(page))).length).toBeGreaterThan(25);
  });

  test.each(pages)('%s links to what is there', (page) => {
    expect(broken(page)).toEqual([]);
  });

  test.each(pages)('%s names commands that there are', (page) => {
    const unknown = scriptsIn(textOf(page)).filter((name) => !Object.hasOwn(packageJson.scripts, name));
    expect(unknown).toEqual([]);
  });

  test('every decision is on the list of decisions', () => {
    const listed = linksIn(textOf('docs/adr/README.md'));
    expect(listed).toEqual(
      markdownBelow('docs/adr')
        .map((path) => posix.basename(path))
        .filter((name) => name !== 'README.md'),
    );
  });
});

describe('what leads nowhere is found', () => {
  test.each([
    ['[a](NOWHERE.md)', ['NOWHERE.md']],
    ['[a](API.md#no-such-heading)', ['API.md#no-such-heading']],
    ['[a](#here)', ['#here']],
    ['![a](../nowhere.png "title")', ['../nowhere.png']],
    ['[a]: ../nowhere/', ['../nowhere/']],
    ['[`code`](NOWHERE.md)', ['NOWHERE.md']],
    ['[a](API.md#conventions), [b](../README.md), [c](adr/), [d](https://example.org/nowhere)', []],
    ['# Here and there!\n[a](#here-and-there)', ['#here-and-there']],
    ['`[a](NOWHERE.md)`', []],
    ['```\n[a](NOWHERE.md)\n```', []],
  ])('%j', (text, expected) => {
    expect(broken('docs/ARCHITECTURE.md', text)).toEqual(expected);
  });

  test('a command, whatever options stand before it', () => {
    expect(scriptsIn('`npm run -s token -- demo-pay`, `npm run lint:fix`. Then npm run no-such.')).toEqual([
      'token',
      'lint:fix',
      'no-such',
    ]);
  });

  test('a heading, by the anchor that GitHub gives it', () => {
    expect(anchorsIn('# Two `words`, (and more)\n## 共济 first\n```\n# no heading\n```\n## 共济 first')).toEqual([
      'two-words-and-more',
      '共济-first',
      '共济-first-1',
    ]);
  });
});
