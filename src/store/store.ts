import { connect } from './connect.js';
import type { Connection } from './connection.js';
import { thinHistories } from './history/thin-histories.js';
import { discardUnfinished } from './imports/imports.js';
import { removeOldLeads, removeSomeLeads } from './leads/remove-old-leads.js';
import { findOffer, type OfferRepository } from './offers/offers.js';
import { discardUnfinishedBatches } from './outcomes/discard-batches.js';
import { markOutdated } from './results/outdated-verdicts.js';
import type { ResultRepository } from './results/results.js';
import { findVerdicts } from './results/verdicts.js';
import { type RunWork, runWork } from './runs/run-work.js';
import { type IdempotentAnswerRepository, idempotentAnswerRepository } from './service/idempotent-answers.js';
import { type KeyRepository, keyRepository } from './service/keys.js';
import { type LastSeen, lastSeen } from './service/last-seen.js';
import { isMigrated, migrate } from './service/migrate.js';
import type { OpenRateLimit } from './service/rate-limit.js';
import { type SettingRepository, settingRepository } from './service/settings.js';
import { upgradeLeads } from './upgrade/upgrade-leads.js';
import { type WorkspaceStore, workspaceStore } from './workspace-store.js';

/** All data of the service: by workspace for clients, and across workspaces for background work. */
export type Store = {
  within(workspace: string): WorkspaceStore;
  readonly offers: Pick<OfferRepository, 'find'>;
  readonly leads: {
    /** Removes leads that were uploaded before a moment, with their results and rejected rows. Returns the number of leads. */
    removeOlderThan(moment: Date): Promise<number>;
    /** Removes up to `most` of an offer's leads, with their results. Returns their number. */
    removeSome(offerId: string, most: number): Promise<number>;
  };
  readonly imports: {
    /** Removes unfinished imports and outcome files, whose process was killed. */
    discardUnfinished(): Promise<void>;
  };
  readonly runs: RunWork;
  readonly results: Pick<ResultRepository, 'verdicts'> & {
    /** Marks results from other versions of the built-in judge as stale. */
    markOutdated(judgeVersion: string): Promise<void>;
    /** Removes changes of results that are no longer kept. */
    thinHistories(now: Date): Promise<void>;
  };
  readonly keys: KeyRepository;
  readonly settings: SettingRepository;
  readonly lastSeen: LastSeen;
  readonly answers: IdempotentAnswerRepository;
  readonly openRateLimit: OpenRateLimit;
  /** The folder of the database file; null for a server. */
  readonly folder: string | null;
  /** Whether the database's files still exist under their names. */
  isThere(): Promise<boolean>;
  /** Changes with every commit of any process; reads return the same rows while it stays the same. */
  version(): Promise<string>;
  /** Frees space in the write-ahead log where possible, for a full disk. */
  makeRoom(): Promise<void>;
  /** Whether the database answers and is fully migrated. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens the database of a URL (`file:path`, or `postgresql://user:password@host:port/name`), and migrates it. Read-only
 * statements time out after `readLimit` milliseconds. Throws a `DatabaseError` where a server refuses.
 */
export async function openStore(url: string, readLimit?: number): Promise<Store> {
  const connection = await connect(url, readLimit);
  const { database, dialect } = connection;
  await migrate(database, dialect);
  await upgradeLeads(database, dialect);
  await dialect.migrations.transact(database, dialect.indexSearchText);
  return storeOn(connection);
}

/** Makes the store of a migrated database. */
export function storeOn(connection: Connection): Store {
  const { database, dialect, openRateLimit, folder, isThere, version, makeRoom, close } = connection;
  return {
    within: (workspace) => workspaceStore(connection, workspace),
    offers: { find: (id) => findOffer(database, { id }) },
    leads: {
      removeOlderThan: (moment) => removeOldLeads(database, dialect, moment),
      removeSome: (offerId, most) => removeSomeLeads(database, dialect, offerId, most),
    },
    imports: {
      async discardUnfinished() {
        await discardUnfinished(connection);
        await discardUnfinishedBatches(connection);
      },
    },
    runs: runWork(connection),
    results: {
      verdicts: (source, inputHashes) => findVerdicts(connection, source, inputHashes),
      markOutdated: (judgeVersion) => markOutdated(connection, judgeVersion),
      thinHistories: (now) => thinHistories(database, now),
    },
    keys: keyRepository(database),
    settings: settingRepository(database),
    lastSeen: lastSeen(database),
    answers: idempotentAnswerRepository(database),
    openRateLimit,
    folder,
    isThere,
    version,
    makeRoom,
    ready: () => isMigrated(database, dialect),
    close,
  };
}
