import type { Database } from '../database.js';

const KEY = 'last-seen';

/** When the database was last used, as far as the clocks of those times were right. */
export type LastSeen = {
  /** The time that was put last, or else that of the newest import; null where there is none. */
  find(): Promise<Date | null>;
  put(time: Date): Promise<void>;
};

export function lastSeen(database: Database): LastSeen {
  return {
    async find() {
      const known = await database.setting.findUnique({ where: { key: KEY } });
      if (known) return new Date(known.value);
      const newest = await database.leadImport.findFirst({ orderBy: { id: 'desc' }, select: { createdAt: true } });
      return newest?.createdAt ?? null;
    },
    async put(time) {
      const value = time.toISOString();
      await database.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
    },
  };
}
