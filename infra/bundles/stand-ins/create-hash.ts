/** For `@apollo/utils.createhash`: inside a bundle that one misses Node's hashes and falls back to 30 KB of JavaScript. */
export { createHash } from 'node:crypto';
