import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { BulkSession } from '../sql/bulk.js';
import { type NotedResult, notedResult, readNotedResult } from './noted-result.js';

/** A moment in the history of a lead. */
export type LeadMoment = { readonly leadId: string; readonly at: Date };

type SqlChange = { readonly leadId: string; readonly at: string | Date; readonly former: unknown };

type SqlResult = { readonly leadId: string; readonly scoredAt: string | Date; readonly noted: unknown };

/** Returns the results of leads at these moments, in their order; null where the lead had none then. */
export async function resultsAt(
  { read }: Pick<BulkSession, 'read'>,
  dialect: Dialect,
  moments: readonly LeadMoment[],
): Promise<(NotedResult | null)[]> {
  const leadIds = [...new Set(moments.map(({ leadId }) => leadId))];
  const changes = byLead(await changesOf(read, dialect, leadIds));
  const results = new Map((await currentResults(read, dialect, leadIds)).map((row) => [row.leadId, row]));
  return moments.map(({ leadId, at }) => inForceAt(changes.get(leadId) ?? [], results.get(leadId), at));
}

function byLead(changes: readonly SqlChange[]): ReadonlyMap<string, readonly SqlChange[]> {
  const groups = new Map<string, SqlChange[]>();
  for (const change of changes) {
    const group = groups.get(change.leadId);
    if (group) group.push(change);
    else groups.set(change.leadId, [change]);
  }
  return groups;
}

function changesOf(read: BulkSession['read'], { isOneOf }: Dialect, leadIds: readonly string[]): Promise<SqlChange[]> {
  return read<SqlChange>(Prisma.sql`
    SELECT "leadId", "at", "former" FROM "ScoreChange"
    WHERE ${isOneOf(Prisma.sql`"leadId"`, leadIds)} ORDER BY "leadId", "id"`);
}

function currentResults(read: BulkSession['read'], dialect: Dialect, leadIds: readonly string[]): Promise<SqlResult[]> {
  return read<SqlResult>(Prisma.sql`
    SELECT "result"."leadId", "result"."scoredAt", ${notedResult(dialect)} AS "noted" FROM "ScoreResult" AS "result"
    WHERE ${dialect.isOneOf(Prisma.sql`"result"."leadId"`, leadIds)}`);
}

/** A change stores the result before it, so the first change after a moment has the result of that moment. */
function inForceAt(changes: readonly SqlChange[], result: SqlResult | undefined, at: Date): NotedResult | null {
  const next = changes.find((change) => new Date(change.at) > at);
  if (next) return readNotedResult(next.former);
  // A result of a version without history is as old as its verdict.
  if (!result || (changes.length === 0 && new Date(result.scoredAt) > at)) return null;
  return readNotedResult(result.noted);
}
