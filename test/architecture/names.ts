import type { SourceFile } from './parse.ts';
import type { Violation } from './violation.ts';

/** Names that say nothing about what is inside. */
const empty = /^(utils?|helpers?|managers?|misc|common|stuff)$/;

/** Files and folders are called in kebab-case, by what they are about. */
export function nameViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    const parts = path.replace(/(\.test|\.config)?\.tsx?$/, '').split('/');
    const odd = parts.find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
    const vague = parts.find((part) => part.split('-').some((word) => empty.test(word)));
    return [
      ...(odd ? [{ rule: 'names', path, line: 1, message: `${odd} is not in kebab-case` }] : []),
      ...(vague ? [{ rule: 'names', path, line: 1, message: `${vague} says nothing about what is inside` }] : []),
    ];
  });
}
