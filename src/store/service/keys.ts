import type { Database } from '../database.js';
import type { ApiKey } from '../generated/sqlite/client.js';

/** A key as it is kept: never the key itself. */
export type KeyRecord = {
  readonly id: string;
  readonly workspace: string;
  readonly createdAt: Date;
  /** Null: it does not expire. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

/** A key to keep, by its hash. */
export type NewKey = Omit<KeyRecord, 'revokedAt'> & { readonly hash: string };

export type KeyRepository = {
  create(key: NewKey): Promise<void>;
  /** The key of this hash, good or not. */
  findByHash(hash: string): Promise<KeyRecord | null>;
  /** All keys, the oldest first. */
  list(): Promise<KeyRecord[]>;
  /** Whether a key was ever made. */
  any(): Promise<boolean>;
  /** Revokes a key; null where it is not there. One that was revoked before stays as it is. */
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
