import { afterAll, expect } from 'vitest';

/** What a file that shares its process leaves behind, the next one finds. Powertools says by its variable that it was loaded. */
const around = () => ({ environment: { ...process.env, AWS_SDK_UA_APP_ID: 'any' }, folder: process.cwd() });

const before = around();
afterAll(() => {
  expect(around(), 'this file changes what others share: see test/support/projects.ts').toEqual(before);
});
