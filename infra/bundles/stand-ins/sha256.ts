import { createHash, createHmac } from 'node:crypto';

/**
 * For `@smithy/core/checksum`, of which requests are signed: Node has these hashes, and the package carries them once more in
 * JavaScript for where it has not.
 */
export class Sha256 {
  readonly digestLength = 32;
  readonly #secret: Uint8Array | string | undefined;
  #hash: ReturnType<typeof createHash | typeof createHmac>;

  constructor(secret?: Uint8Array | ArrayBuffer | string) {
    this.#secret = secret instanceof ArrayBuffer ? new Uint8Array(secret) : secret;
    this.#hash = this.#begin();
  }

  update(data: Uint8Array | string): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#begin();
  }

  #begin() {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret);
  }
}
