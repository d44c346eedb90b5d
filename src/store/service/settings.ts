import type { Database } from '../database.js';

/** Small things that the service keeps for itself. */
export type SettingRepository = {
  /** The value under a key; where there is none, `make` makes it, once for all processes. */
  getOrCreate(key: string, make: () => string): Promise<string>;
  set(key: string, value: string): Promise<void>;
};

export function settingRepository(database: Database): SettingRepository {
  return {
    async getOrCreate(key, make) {
      await database.$executeRaw`
        INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${make()}) ON CONFLICT ("key") DO NOTHING`;
      return (await database.setting.findUniqueOrThrow({ where: { key } })).value;
    },
    async set(key, value) {
      await database.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    },
  };
}
