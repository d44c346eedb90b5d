import { KEYS_VERSION } from '../../imports/lead-keys.js';
import type { Database, DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { LEAD_TABLES } from './lead-tables.js';
import { upgradeHeaders } from './upgrade-headers.js';
import { type Place, upgradeRows } from './upgrade-rows.js';

/** The rows of one transaction. */
const BATCH = 1_000;

const SETTING = 'upgrade-of-leads';

/** The progress of the upgrade: the next table, and the row after which it continues there. */
type Progress = {
  readonly version: number;
  readonly table: number;
  readonly after: Place | null;
  readonly isDone: boolean;
};

/**
 * Upgrades the leads of former versions to this one: SQL alone cannot compute their keys. Each transaction upgrades some rows and
 * stores its progress, so that a restarted process, or several that start at once, continue where the last one
 * stopped.
 */
export async function upgradeLeads(database: Database, dialect: Dialect): Promise<void> {
  let { isDone } = await readProgress(database);
  while (!isDone) {
    await dialect.migrations.transact(database, async (session) => {
      const progress = await upgradeSome(session, dialect, await readProgress(session));
      await writeProgress(session, progress);
      isDone = progress.isDone;
    });
  }
}

async function upgradeSome(session: DatabaseSession, dialect: Dialect, progress: Progress): Promise<Progress> {
  let { table, after } = progress;
  for (; !progress.isDone && table < LEAD_TABLES.length; table += 1, after = null) {
    const next = LEAD_TABLES[table];
    const last = next && (await upgradeRows(session, dialect, next, after, BATCH));
    if (last) return { ...progress, table, after: last };
  }
  if (!progress.isDone) await upgradeHeaders(session, dialect);
  return { ...progress, isDone: true };
}

async function readProgress(session: DatabaseSession): Promise<Progress> {
  const setting = await session.setting.findUnique({ where: { key: SETTING } });
  const progress: Progress | null = setting && JSON.parse(setting.value);
  const isOfNow = progress !== null && progress.version >= KEYS_VERSION;
  return isOfNow ? progress : { version: KEYS_VERSION, table: 0, after: null, isDone: false };
}

async function writeProgress(session: DatabaseSession, progress: Progress): Promise<void> {
  const value = JSON.stringify(progress);
  await session.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value }, update: { value } });
}
