import type { Database } from './database.js';

/** Small things that the service keeps for itself. */
export type SettingRepository = {
  /** The value under a key; where there is none, `make` makes it, once for all processes. */
  getOrCreate(key: string, make: () => string): Promise<string>;
};

export function settingRepository(database: Database): SettingRepository {
  return {
    async getOrCreate(key, make) {
      const setting = await database.setting.upsert({ where: { key }, create: { key, value: make() }, update: {} });
      return setting.value;
    },
  };
}
