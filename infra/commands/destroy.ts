import { wrongRegionFiles } from '../../regions/check.ts';
import { regionFiles } from './repository.ts';

/** `npm run destroy`. A region file that is no JSON stops whatever imports it, so the files are looked at before. */
const wrong = wrongRegionFiles(regionFiles);
if (wrong !== undefined) {
  console.log(wrong);
  process.exitCode = 1;
} else {
  const [{ destroy }, { stackSettings }] = await Promise.all([
    import('./destroy-command.ts'),
    import('./stack-command.ts'),
  ]);
  process.exitCode = await destroy(process.argv.slice(2), stackSettings());
}
