import type { IncomingMessage } from 'node:http';
import { readBody } from '../gateway/body.ts';

const bodyBytesMax = 64 * 1024;

/** The text of a request; undefined where it is longer than any that is meant for us. */
export async function textOf(request: IncomingMessage): Promise<string | undefined> {
  return (await readBody(request, bodyBytesMax))?.toString('utf8');
}

/** What a form of ours sends. */
export const formOf = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams((await textOf(request)) ?? '');

export const headerOf =
  ({ headers }: IncomingMessage) =>
  (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
