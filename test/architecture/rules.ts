import { fileCycles, folderCycles } from './cycles.ts';
import { layerViolations } from './layers.ts';
import { nameViolations } from './names.ts';
import { parseSource, type SourceFile } from './parse.ts';
import { environmentViolations, purityViolations } from './purity.ts';
import { sizeViolations } from './sizes.ts';
import type { SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

/** Every rule by the name that its violations carry. */
export const rules: Readonly<Record<string, (files: readonly SourceFile[]) => Violation[]>> = {
  layers: layerViolations,
  'file-cycles': fileCycles,
  'folder-cycles': folderCycles,
  purity: purityViolations,
  environment: environmentViolations,
  sizes: sizeViolations,
  names: nameViolations,
};

export function parseTree(tree: SourceTree): SourceFile[] {
  return [...tree].map(([path, text]) => parseSource(path, text));
}
