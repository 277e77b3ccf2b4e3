import { fileURLToPath } from 'node:url';
import { checkRegionFiles } from '../../regions/check.ts';

/** `node local/check/regions.ts`: what is wrong with the region files, a line each; ends with 1 if anything is. */
const problems = checkRegionFiles(fileURLToPath(new URL('../../regions', import.meta.url)));
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
