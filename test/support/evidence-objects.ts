import type { EvidenceObjects } from '../../use-cases/ports.ts';

/** Evidence in memory, with the two places to look into. It lets everything through. */
export interface MemoryEvidenceObjects extends EvidenceObjects {
  readonly incoming: Map<string, Uint8Array>;
  readonly kept: Map<string, Uint8Array>;
}

export function createMemoryEvidenceObjects(now: () => Date): MemoryEvidenceObjects {
  const incoming = new Map<string, Uint8Array>();
  const kept = new Map<string, Uint8Array>();
  const after = (seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString();
  return {
    incoming,
    kept,
    async presignUpload(id, { type }) {
      const headers = [{ name: 'content-type', value: type }];
      return { url: `https://objects.example/incoming/${id}`, method: 'PUT', headers, expiresAt: after(900) };
    },
    async presignDownload(id) {
      return { url: `https://objects.example/kept/${id}`, method: 'GET', headers: [], expiresAt: after(60) };
    },
    read: async (id, bytesMax) => incoming.get(id)?.subarray(0, bytesMax + 1),
    async write(id, bytes) {
      kept.set(id, bytes);
      return 'KEPT';
    },
    async remove(id) {
      incoming.delete(id);
      kept.delete(id);
      return 'REMOVED';
    },
  };
}
