import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { bundleOf } from '../bundles/bundle.ts';
import { functionNames } from '../bundles/functions.ts';

const usage = `npm run trace -- <function> [source map] < lines of its log
Functions: ${functionNames.join(', ')}.
Without a source map it takes that of this checkout, which is the deployed one where the function's tag gongji:bundle has its name.`;

export interface TraceSettings {
  readonly print: (line: string) => void;
  /** Everything that is written to the command. */
  readonly read: () => string;
}

/** Says of the places in a stack of a bundled function where they are in the source. Returns the exit status. */
export function trace([asked, mapFile, ...more]: readonly string[], { print, read }: TraceSettings): number {
  const name = functionNames.find((each) => each === asked);
  if (name === undefined || more.length > 0) {
    print(asked === undefined || more.length > 0 ? usage : `There is no function "${asked}".\n${usage}`);
    return 1;
  }
  const file = mapFile ?? bundleOf(name).sourceMap;
  try {
    print(inSource(read(), new SourceMap(JSON.parse(readFileSync(file, 'utf8')))).trimEnd());
    return 0;
  } catch (error) {
    print(`${file} cannot be read as a source map: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

/** The text with every `index.mjs:1:2345` replaced; in a line of JSON too, as the log has it. */
function inSource(text: string, map: SourceMap): string {
  return text.replace(/[\w/.:-]*index\.mjs:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map.findOrigin(Number(line), Number(column));
    return 'fileName' in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : place;
  });
}
