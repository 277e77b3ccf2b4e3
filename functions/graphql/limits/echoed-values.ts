import { redactText } from '../../runtime/redact.ts';

/**
 * Sentences of graphql-js 16 that repeat a value: what somebody typed into a form, and so perhaps a name or a number
 * of a person. Each is replaced whole; names of the schema stay, for they are what the caller's developer needs.
 */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^((?:[A-Za-z]+|Enum "\w+") cannot represent [A-Za-z0-9 -]*value): .*$/s, '$1.'],
  [/^Value ".*" does not exist in "(\w+)" enum.*$/s, 'The value does not exist in "$1" enum.'],
  [/^Expected value of type "([^"]+)", found .*$/s, 'Expected a value of type "$1".'],
  [/^Argument "(\w+)" has invalid value .*$/s, 'Argument "$1" has an invalid value.'],
  [/^Unknown operation named ".*"\.$/s, 'There is no operation of the given name.'],
  // A member's name is a developer's word as long as it looks like one: letters alone, and not many.
  [/^Field "(?![A-Za-z_]{1,40}").*" is not defined by type "(\w+)".*$/s, 'A field is not defined by type "$1".'],
  // A document put together from unescaped parts breaks inside a value: its words and characters are not repeated.
  [/^(Syntax Error: .*\b(?:Name|Int|Float|String|BlockString)) ".*"\.$/s, '$1.'],
  [/^(Syntax Error: (?:Invalid|Unexpected character)[^:]*): .*$/s, '$1.'],
];

const variable = /^Variable "\$(\w+)" got invalid value /;
const place = / at "(\w+(?:\.\w+|\[\d+\])*)"$/;

/**
 * The message without the values that it repeats. Of a variable, graphql-js prints the whole value and then the
 * reason; `reason` is the message of that inner error.
 */
export function withoutEchoedValues(message: string, reason?: string): string {
  const name = variable.exec(message)?.[1];
  return withoutEchoedNames(name === undefined ? spoken(message) : ofVariable(message, name, reason));
}

/** What is left between quotes are names, of the schema or the caller's own: of variables, fragments, fields. */
const withoutEchoedNames = (message: string) => message.replace(/"[^"]*"/g, redactText);

const spoken = (message: string) =>
  sentences.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);

function ofVariable(message: string, name: string, reason: string | undefined): string {
  if (reason === undefined || !message.endsWith(`; ${reason}`)) return `Variable "$${name}" got an invalid value.`;
  // The path holds names of the schema and positions only. A text that looks like one has its quotes escaped.
  const at = place.exec(message.slice(0, -`; ${reason}`.length))?.[1];
  return `Variable "$${name}" got an invalid value${at === undefined ? '' : ` at "${at}"`}; ${spoken(reason)}`;
}
