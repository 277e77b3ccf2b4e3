import { readFileSync } from 'node:fs';
import { trace } from './trace-command.ts';

/** `npm run trace`: a stack from the log of a function, in terms of the source. */
const print = (line: string) => console.log(line);
process.exitCode = trace(process.argv.slice(2), { print, read: () => readFileSync(0, 'utf8') });
