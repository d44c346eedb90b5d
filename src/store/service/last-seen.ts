import type { Database } from '../database.js';

const KEY = 'last-seen';

/** The last use of the database, by the clocks of that time. */
export type LastSeen = {
  /** Returns the time that was stored last, or else that of the newest import; null where there is none. */
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
