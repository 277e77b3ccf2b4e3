import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from './graphql.ts';

/** A file that is made behind, as `node` tells of it. */
interface MadeFile {
  readonly state: string;
}

/** How it stands once it is answered. It takes a second or two: the function is loaded by the first. */
export async function whenMade<File extends MadeFile>(ask: Ask, document: string, id: string): Promise<File> {
  for (let attempt = 1; attempt <= 300; attempt += 1) {
    const { node } = (await ask(document, { id })).data;
    if (node.state !== 'REQUESTED') return node;
    await sleep(100);
  }
  throw new Error('the file was not made in time');
}
