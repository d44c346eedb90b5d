import { type Connection, connect } from './connect.js';
import { type IdempotentAnswerRepository, idempotentAnswerRepository } from './idempotent-answers.js';
import { discardUnfinished } from './imports.js';
import { type KeyRepository, keyRepository } from './keys.js';
import { type LastSeen, lastSeen } from './last-seen.js';
import { isMigrated, migrate } from './migrate.js';
import { findOffer, type OfferRepository } from './offers.js';
import { markOutdated } from './outdated-verdicts.js';
import type { OpenRateLimit } from './rate-limit.js';
import { removeOldLeads } from './remove-old-leads.js';
import type { ResultRepository } from './results.js';
import { type RunWork, runWork } from './run-work.js';
import { type SettingRepository, settingRepository } from './settings.js';
import { upgradeLeads } from './upgrade/upgrade-leads.js';
import { findVerdicts } from './verdicts.js';
import { type WorkspaceStore, workspaceStore } from './workspace-store.js';

/** All that the service keeps: what clients may reach by workspace, and what the service's own work takes of all of them. */
export type Store = {
  within(workspace: string): WorkspaceStore;
  readonly offers: Pick<OfferRepository, 'find'>;
  readonly leads: {
    /** Removes leads that were uploaded before a moment, with their results, and what was rejected then. Answers how many leads. */
    removeOlderThan(moment: Date): Promise<number>;
  };
  readonly imports: {
    /** Removes imports that were never finished: their process was killed. */
    discardUnfinished(): Promise<void>;
  };
  readonly runs: RunWork;
  readonly results: Pick<ResultRepository, 'verdicts'> & {
    /** Marks the results of all other versions of the built-in judge stale. */
    markOutdated(judgeVersion: string): Promise<void>;
  };
  readonly keys: KeyRepository;
  readonly settings: SettingRepository;
  readonly lastSeen: LastSeen;
  readonly answers: IdempotentAnswerRepository;
  readonly openRateLimit: OpenRateLimit;
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
  await upgradeLeads(connection.database, connection.dialect);
  return storeOn(connection);
}

/** The store of a database that is brought to the newest models. */
export function storeOn(connection: Connection): Store {
  const { database, dialect, openRateLimit, folder, close } = connection;
  return {
    within: (workspace) => workspaceStore(connection, workspace),
    offers: { find: (id) => findOffer(database, { id }) },
    leads: { removeOlderThan: (moment) => removeOldLeads(database, dialect, moment) },
    imports: { discardUnfinished: () => discardUnfinished(connection) },
    runs: runWork(connection),
    results: {
      verdicts: (source, inputHashes) => findVerdicts(connection, source, inputHashes),
      markOutdated: (judgeVersion) => markOutdated(connection, judgeVersion),
    },
    keys: keyRepository(database),
    settings: settingRepository(database),
    lastSeen: lastSeen(database),
    answers: idempotentAnswerRepository(database),
    openRateLimit,
    folder,
    ready: () => isMigrated(database, dialect),
    close,
  };
}
