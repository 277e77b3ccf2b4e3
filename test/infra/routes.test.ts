import { expect, test } from 'vitest';
import { routes } from '../../infra/commands/routes-command.ts';
import { routeOf, routingTable } from '../../infra/routes.ts';
import { day } from './assemblies.ts';

const table = routingTable('gongji.example', 'prod', day);

test('every shipped area has an address of its own, and the codes that it serves', () => {
  expect(table.routes.map(({ admdvs, serves, stack, graphqlUrl }) => [admdvs, serves, stack, graphqlUrl])).toEqual(
    [
      ['330100', ['330100', '3301*'], 'gongji-hangzhou-prod', 'https://hangzhou.gongji.example/graphql'],
      ['310000', ['310000', '31*'], 'gongji-shanghai-prod', 'https://shanghai.gongji.example/graphql'],
      ['440300', ['440300', '4403*'], 'gongji-shenzhen-prod', 'https://shenzhen.gongji.example/graphql'],
      ['379900', ['379900'], 'gongji-shandong-provincial-prod', 'https://shandong-provincial.gongji.example/graphql'],
      ['610100', ['610100', '6101*'], 'gongji-xian-prod', 'https://xian.gongji.example/graphql'],
    ].toSorted((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1)),
  );
  expect(table.profiles).toContain('330100@2026-01-01');
});

test.each([
  ['330100', '330100', 'the area itself'],
  ['330106', '330100', 'a district of the city'],
  ['310115', '310000', 'a district of the municipality'],
  ['379900', '379900', 'a provincial unit'],
  ['370100', undefined, 'another city of the province of a provincial unit'],
  ['379901', undefined, 'a code below a provincial unit, which has no districts'],
  ['330200', undefined, 'a city that nobody serves'],
])('%s is served by %s: %s', (code, cell, _why) => {
  expect(routeOf(table, code)?.admdvs).toBe(cell);
});

function run(...args: readonly string[]) {
  const lines: string[] = [];
  const status = routes(args, { print: (line) => lines.push(line), now: day });
  return { status, text: lines.join('\n') };
}

test('the command prints the table, or one cell', () => {
  const { status, text } = run('--domain', 'gongji.example');
  expect(status).toBe(0);
  expect(JSON.parse(text)).toEqual(table);
  expect(JSON.parse(run('--domain', 'gongji.example', '--admdvs', '330106', '--stage', 'test').text)).toMatchObject({
    admdvs: '330100',
    stack: 'gongji-hangzhou-test',
  });
});

test.each([
  [['--domain', 'gongji.example', '--admdvs', '330200'], 'Nobody serves 330200 here.'],
  [['--domain', 'gongji.example', '--admdvs', '33'], '--admdvs has six digits, not "33".'],
  [['--domain', 'https://gongji.example'], '--domain is a host name'],
  [['--domain', 'gongji.example', '--stage', 'live'], 'The stage is one of dev, test, prod, not "live".'],
  [[], 'Which domain do the cells stand below?'],
  [['--country', 'cn'], "Unknown option '--country'"],
])('%s is refused in words', (args, words) => {
  const { status, text } = run(...args);
  expect(status).toBe(1);
  expect(text).toContain(words);
});
