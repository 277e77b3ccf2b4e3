import { join } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');
export const regionFiles = join(repository, 'regions');
export const outputs = join(repository, 'cdk.out');
