import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindingReview, type Definition, runnable, timeoutSecondsOf } from '../../../local/workflow/definition.ts';

const file: Definition = JSON.parse(readFileSync('infra/workflows/binding-review.asl.json', 'utf8'));

describe('the definition that runs here', () => {
  test('is the file that is deployed, with what a deployment fills in', () => {
    const text = JSON.stringify(file)
      .replaceAll(/\$\{Partition\}/g, 'aws')
      .replaceAll(/\$\{WorkflowFunctionArn\}/g, 'arn:aws:lambda:local:000000000000:function:workflow');
    expect(JSON.stringify(bindingReview())).toBe(text);
    expect(text).not.toContain('${');
  });

  test('is given to the runner with other time-outs and the input beside the parameters, and otherwise the same', () => {
    const given = runnable(file) as unknown as Definition;
    const back = Object.entries(given.States).map(([name, state]) => {
      if (state.Type !== 'Task') return [name, state];
      expect(state.TimeoutSeconds).toBe(2_147_483);
      const { TimeoutSeconds, TimeoutSecondsPath } = file.States[name] ?? {};
      const { TimeoutSeconds: _, Parameters, ...rest } = state;
      const { 'input.$': input, parameters, ...nothing } = Parameters as Record<string, unknown>;
      expect([input, nothing]).toEqual(['$', {}]);
      return [
        name,
        {
          ...rest,
          Parameters: parameters,
          ...(TimeoutSeconds !== undefined && { TimeoutSeconds }),
          ...(TimeoutSecondsPath !== undefined && { TimeoutSecondsPath }),
        },
      ];
    });
    expect({ ...given, TimeoutSeconds: 31_536_000, States: Object.fromEntries(back) }).toEqual(file);
  });

  test('is not touched by that', () => {
    const before = JSON.stringify(file);
    const given = runnable(file) as unknown as { States: { Stuck: { Comment: string } } };
    given.States.Stuck.Comment = 'changed';
    expect(JSON.stringify(file)).toBe(before);
  });

  test.each([
    ['everywhere', { ...file, QueryLanguage: 'JSONata' }],
    ['in a state', { ...file, States: { Route: { Type: 'Choice', QueryLanguage: 'JSONata' } } }],
  ])('is refused with a QueryLanguage %s, over which the runner would pass silently', (_, definition) => {
    expect(() => runnable(definition)).toThrow(/QueryLanguage/);
  });
});

describe('the time-out of a state', () => {
  test('stands in the file or in the input', () => {
    expect(timeoutSecondsOf({ Type: 'Task', TimeoutSeconds: 30 }, {})).toBe(30);
    expect(timeoutSecondsOf({ Type: 'Task', TimeoutSecondsPath: '$.waitSeconds' }, { waitSeconds: 86_401 })).toBe(
      86_401,
    );
  });

  test.each([0, 1.5, '60', undefined])('is not %s', (waitSeconds) => {
    expect(() => timeoutSecondsOf({ Type: 'Task', TimeoutSecondsPath: '$.waitSeconds' }, { waitSeconds })).toThrow(
      /whole number of seconds/,
    );
  });
});
