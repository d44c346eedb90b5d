import { type Connection, connect } from './connect.js';
import { type IdempotentAnswerRepository, idempotentAnswerRepository } from './idempotent-answers.js';
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
  readonly answers: IdempotentAnswerRepository;
  /** The folder that the database grows in; null where a server keeps it. */
  readonly folder: string | null;
  /** Whether the database answers and has every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens the database of a URL (`file:path`, or `postgresql://user:password@host:port/name`), and brings it to the newest
 * models. Throws a `DatabaseError` where a server refuses.
 */
export async function openStore(url: string): Promise<Store> {
  const connection = await connect(url);
  await migrate(connection.database, connection.dialect);
  return storeOn(connection);
}

/** The store of a database that is brought to the newest models. */
export function storeOn(connection: Connection): Store {
  const { database, dialect } = connection;
  return {
    offers: offerRepository(database, dialect),
    leads: leadRepository(database, dialect),
    imports: importRepository(connection),
    runs: runRepository(database, dialect),
    results: resultRepository(database, dialect),
    settings: settingRepository(database),
    answers: idempotentAnswerRepository(database),
    folder: connection.folder,
    ready: () => isMigrated(database, dialect),
    close: connection.close,
  };
}
