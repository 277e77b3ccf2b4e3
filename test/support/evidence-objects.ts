import type { EvidenceObjects } from '../../use-cases/ports.ts';

/** Evidence in memory, with its places to look into. It lets everything through. */
export interface MemoryEvidenceObjects extends EvidenceObjects {
  readonly incoming: Map<string, Uint8Array>;
  readonly kept: Map<string, Uint8Array>;
  readonly statements: Map<string, Uint8Array>;
  readonly reconciled: Map<string, Uint8Array>;
}

export function createMemoryEvidenceObjects(now: () => Date): MemoryEvidenceObjects {
  const incoming = new Map<string, Uint8Array>();
  const kept = new Map<string, Uint8Array>();
  const statements = new Map<string, Uint8Array>();
  const reconciled = new Map<string, Uint8Array>();
  const places = {
    KEPT: { folder: 'kept', objects: kept, seconds: 60 },
    STATEMENTS: { folder: 'statements', objects: statements, seconds: 300 },
    RECONCILED: { folder: 'kept/reconciled', objects: reconciled, seconds: 300 },
  } as const;
  const after = (seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString();
  return {
    incoming,
    kept,
    statements,
    reconciled,
    async presignUpload(id, { type }) {
      const headers = [{ name: 'content-type', value: type }];
      return { url: `https://objects.example/incoming/${id}`, method: 'PUT', headers, expiresAt: after(900) };
    },
    async presignDownload(id, place = 'KEPT') {
      const { folder, seconds } = places[place];
      return { url: `https://objects.example/${folder}/${id}`, method: 'GET', headers: [], expiresAt: after(seconds) };
    },
    read: async (id, bytesMax) => incoming.get(id)?.subarray(0, bytesMax + 1),
    async write(id, bytes, _type, place = 'KEPT') {
      places[place].objects.set(id, bytes);
      return 'KEPT';
    },
    async remove(id) {
      incoming.delete(id);
      kept.delete(id);
      return 'REMOVED';
    },
  };
}
