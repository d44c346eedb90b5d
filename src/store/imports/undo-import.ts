import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { columnsThatCount } from '../offers/columns-that-count.js';
import { takeOutOfRuns } from '../runs/take-out-of-runs.js';
import { takeBackChanges } from './apply-changes.js';

/** The effects of undoing an import. */
export type UndoneImport = {
  readonly id: string;
  /** The leads that it had created. */
  readonly deleted: number;
  /** The leads that it had changed, and that have their former values again. */
  readonly restored: number;
  /** The leads that it had changed, and that were changed since: they stay as they are. */
  readonly kept: number;
};

/** Undoes an import: it and the leads that it created become invisible, and are removed later. */
export async function undoImport(
  session: DatabaseSession,
  dialect: Dialect,
  { id, offerId }: { readonly id: string; readonly offerId: string },
): Promise<UndoneImport> {
  const restored = await takeBackChanges(session, dialect, id, await columnsThatCount(session, offerId));
  const changed = await session.leadChange.count({ where: { importId: id } });
  const deleted = await session.lead.count({ where: { importId: id } });
  await takeOutOfRuns(session, { importId: id });
  const created = Prisma.sql`(SELECT "id" FROM "Lead" WHERE "importId" = ${id})`;
  await session.$executeRaw`DELETE FROM "RunLead" WHERE "leadId" IN ${created}`;
  await session.$executeRaw`DELETE FROM "ScoreResult" WHERE "leadId" IN ${created}`;
  await session.$executeRaw`DELETE FROM "Outcome" WHERE "leadId" IN ${created}`;
  await session.leadImport.update({ where: { id }, data: { committedAt: null } });
  return { id, deleted, restored, kept: changed - restored };
}
