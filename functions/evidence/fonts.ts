import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sfntOf } from './woff.ts';

/**
 * The files of Noto Sans SC that a letter may need. The first has 7,900 characters, all of GB 2312 among them, and is
 * enough for nearly every letter. The others have 12,600 together, a hundred or so each, and are opened for a rare
 * character in a name only.
 */
export interface FontFiles {
  readonly main: string;
  /** The file that may have a character; undefined where none has. */
  fileFor(codePoint: number): string | undefined;
  /** A file as a plain font; unpacked once. */
  open(file: string): Buffer;
}

const mainFile = fileOf('chinese-simplified');

/** `[4]` in the list of ranges stands for `noto-sans-sc-4-400-normal.woff`. */
function fileOf(subset: string): string {
  return `noto-sans-sc-${subset.replace(/[[\]]/g, '')}-400-normal.woff`;
}

/** The folder is laid out as the package `@fontsource/noto-sans-sc` is. */
export function findFonts(directory: string): FontFiles {
  const subsets = JSON.parse(readFileSync(join(directory, 'unicode.json'), 'utf8')) as Record<string, string>;
  const ranges = Object.entries(subsets).flatMap(([subset, text]) =>
    text.split(',').map((range) => ({ file: fileOf(subset), ...boundsOf(range) })),
  );
  const opened = new Map<string, Buffer>();
  return {
    main: mainFile,
    fileFor: (codePoint) => ranges.find(({ first, last }) => first <= codePoint && codePoint <= last)?.file,
    open(file) {
      const known = opened.get(file) ?? sfntOf(readFileSync(join(directory, 'files', file)));
      opened.set(file, known);
      return known;
    },
  };
}

/** `U+4e00-4eff` or `U+4e00`. */
function boundsOf(range: string): { readonly first: number; readonly last: number } {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}
