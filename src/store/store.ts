import { bulkSession } from './bulk-session.js';
import { fileOf, openDatabase } from './database.js';
import { type ImportRepository, importRepository } from './imports.js';
import { type LeadRepository, leadRepository } from './leads.js';
import { isMigrated, migrate } from './migrate.js';
import { type OfferRepository, offerRepository } from './offers.js';
import { type ResultRepository, resultRepository } from './results.js';
import { type RunRepository, runRepository } from './runs.js';
import { type SettingRepository, settingRepository } from './settings.js';

/** All that the service keeps, one repository a record. */
export type Store = {
  readonly offers: OfferRepository;
  readonly leads: LeadRepository;
  readonly imports: ImportRepository;
  readonly runs: RunRepository;
  readonly results: ResultRepository;
  readonly settings: SettingRepository;
  /** Whether the database answers and has every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens the database of a URL (`file:path`), and brings it to the newest models. */
export async function openStore(url: string): Promise<Store> {
  const database = await openDatabase(url);
  await migrate(database);
  const bulk = bulkSession(fileOf(url));
  return {
    offers: offerRepository(database),
    leads: leadRepository(database),
    imports: importRepository(database, bulk),
    runs: runRepository(database),
    results: resultRepository(database),
    settings: settingRepository(database),
    ready: () => isMigrated(database),
    async close() {
      await bulk.close();
      await database.$disconnect();
    },
  };
}
