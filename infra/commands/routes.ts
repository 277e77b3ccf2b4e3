import { routes } from './routes-command.ts';

/** `npm run routes`. */
process.exitCode = routes(process.argv.slice(2), { print: (line) => console.log(line), now: new Date() });
