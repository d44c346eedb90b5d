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

/** All that the service keeps: what clients may reach by workspace, and what the service's own work takes of all of them. */
export type Store = {
  within(workspace: string): WorkspaceStore;
  readonly offers: Pick<OfferRepository, 'find'>;
  readonly leads: {
    /** Removes leads that were uploaded before a moment, with their results, and what was rejected then. Answers how many leads. */
    removeOlderThan(moment: Date): Promise<number>;
    /** Removes as many as `most` of an offer's leads, with their results. Answers how many. */
    removeSome(offerId: string, most: number): Promise<number>;
  };
  readonly imports: {
    /** Removes imports, and files of outcomes, that were never finished: their process was killed. */
    discardUnfinished(): Promise<void>;
  };
  readonly runs: RunWork;
  readonly results: Pick<ResultRepository, 'verdicts'> & {
    /** Marks the results of all other versions of the built-in judge stale. */
    markOutdated(judgeVersion: string): Promise<void>;
    /** Removes the changes of results that are not kept. */
    thinHistories(now: Date): Promise<void>;
  };
  readonly keys: KeyRepository;
  readonly settings: SettingRepository;
  readonly lastSeen: LastSeen;
  readonly answers: IdempotentAnswerRepository;
  readonly openRateLimit: OpenRateLimit;
  /** The folder that the database grows in; null where a server keeps it. */
  readonly folder: string | null;
  /** Whether what the database works on is still there under its name. */
  isThere(): Promise<boolean>;
  /** Changes with everything that is committed, by whatever process: while it is the same, reads find the same. */
  version(): Promise<string>;
  /** Lets what was written be written over where it can be, on a disk that is full. */
  makeRoom(): Promise<void>;
  /** Whether the database answers and has every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens the database of a URL (`file:path`, or `postgresql://user:password@host:port/name`), and brings it to the newest
 * models; what only reads is stopped after so many milliseconds. Throws a `DatabaseError` where a server refuses.
 */
export async function openStore(url: string, readLimit?: number): Promise<Store> {
  const connection = await connect(url, readLimit);
  const { database, dialect } = connection;
  await migrate(database, dialect);
  await upgradeLeads(database, dialect);
  await dialect.migrations.transact(database, dialect.indexSearchText);
  return storeOn(connection);
}

/** The store of a database that is brought to the newest models. */
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
