import type { FilePlace } from '../../../use-cases/outside-ports.ts';
import { type Call, objectOf } from './calls.ts';

/**
 * What stands for a service of the cloud in most tests, and the call that it stands for: a test of its own
 * (`stand-ins.test.ts`) has the real adapter make the same.
 */
export const vaultCalls = {
  newDataKey: () => [{ action: 'kms:GenerateDataKey', on: 'key/persons gongji:person gongji:table' }],
  unwrap: () => [{ action: 'kms:Decrypt', on: 'key/persons gongji:person gongji:table' }],
} satisfies CallsByMethod;

/** By the method, and what is given to it. */
export type CallsByMethod = Readonly<Record<string, (...args: never[]) => readonly Call[]>>;

const folders: Readonly<Record<FilePlace, string>> = {
  KEPT: 'kept',
  STATEMENTS: 'statements',
  RECONCILED: 'kept/reconciled',
};
const object = (action: string, folder: string, id = ''): Call => ({
  action: `s3:${action}`,
  on: `evidence/${objectOf(`${folder}/${id}`)}`,
});

export const evidenceCalls = {
  presignUpload: (id: string) => [object('PutObject', 'incoming', id)],
  presignDownload: (_id: string, place: FilePlace = 'KEPT') => [object('GetObject', folders[place])],
  // Of what may not be read, the tags say why.
  read: (id: string) => [object('GetObject', 'incoming', id), object('GetObjectTagging', 'incoming', id)],
  write: (_id: string, _bytes: Uint8Array, _type: string, place: FilePlace = 'KEPT') => [
    object('PutObject', folders[place]),
  ],
  remove: () => [object('DeleteObject', 'incoming'), object('DeleteObject', 'kept')],
} satisfies CallsByMethod;

/** A key file holds the root secrets too. */
export const secretCall = (secret: 'root' | 'face' | 'register'): readonly Call[] => [
  { action: 'secretsmanager:GetSecretValue', on: `secret/${secret}` },
];

/** A deployment that has such a service reads the secret shared with it to send a message, whoever answers in a test. */
export const outsideCalls = {
  faceProvider: { open: () => secretCall('face') },
  populationRegister: { households: () => secretCall('register') },
} as const;
