import { join } from 'node:path';
import { wrongRegionFiles } from '../regions/check.ts';

/** `npm run ops`. A region file that is no JSON stops whatever imports it, so the files are looked at before. */
const wrong = wrongRegionFiles(join(import.meta.dirname, '..', 'regions'));
if (wrong !== undefined) {
  console.error(wrong);
  process.exit(1);
}
const { opsCommand } = await import('./command.ts');
process.exit(await opsCommand(process.argv.slice(2)));
