/** For `@smithy/core/checksum`, less what is in it for runtimes other than Node. */
export { Crc32Node as Crc32 } from '../../../node_modules/@smithy/core/dist-es/submodules/checksum/crc32/Crc32Node.js';
export { Md5Node as Md5 } from '../../../node_modules/@smithy/core/dist-es/submodules/checksum/md5/Md5Node.js';
export { Sha256 } from './sha256.ts';
