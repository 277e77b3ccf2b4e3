import { wrongRegionFiles } from '../../regions/check.ts';
import { outputs, regionFiles } from './repository.ts';

/** `npm run synth`. A region file that is no JSON stops whatever imports it, so the files are looked at before. */
const wrong = wrongRegionFiles(regionFiles);
if (wrong !== undefined) {
  console.log(wrong);
  process.exitCode = 1;
} else {
  const { synth } = await import('./synth-command.ts');
  const print = (line: string) => console.log(line);
  process.exitCode = synth(process.argv.slice(2), { print, regions: regionFiles, outputs, now: new Date() });
}
