import type { Database } from '../database.js';
import type { ApiKey } from '../generated/sqlite/client.js';

/** An API key as stored, without the key itself. */
export type KeyRecord = {
  readonly id: string;
  readonly workspace: string;
  readonly createdAt: Date;
  /** Null: it never expires. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

/** A key to store, by its hash. */
export type NewKey = Omit<KeyRecord, 'revokedAt'> & { readonly hash: string };

export type KeyRepository = {
  create(key: NewKey): Promise<void>;
  /** Returns the key of this hash, valid or not. */
  findByHash(hash: string): Promise<KeyRecord | null>;
  /** Returns all keys, oldest first. */
  list(): Promise<KeyRecord[]>;
  /** Whether a key was ever created. */
  any(): Promise<boolean>;
  /** Revokes a key; null where it does not exist. A revoked key stays as it is. */
  revoke(id: string, now: Date): Promise<KeyRecord | null>;
};

export function keyRepository({ apiKey }: Database): KeyRepository {
  return {
    async create(key) {
      await apiKey.create({ data: key });
    },
    async findByHash(hash) {
      const row = await apiKey.findUnique({ where: { hash } });
      return row && toRecord(row);
    },
    async list() {
      return (await apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toRecord);
    },
    any: async () => (await apiKey.findFirst({ select: { id: true } })) !== null,
    async revoke(id, now) {
      await apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
      const row = await apiKey.findUnique({ where: { id } });
      return row && toRecord(row);
    },
  };
}

function toRecord({ hash, ...row }: ApiKey): KeyRecord {
  return row;
}
