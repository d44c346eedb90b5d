import type { Database } from '../database.js';

/** Settings that the service generates for itself. */
export type SettingRepository = {
  /** Returns the value of a key; where there is none, stores the value of `make`, once for all processes. */
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
