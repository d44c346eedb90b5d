import type { PendingLead } from '../../domain/lead.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';

const COLUMNS = [
  ...['id', 'revision', 'role', 'company', 'industry', 'location', 'linkedinBio', 'name', 'firstName', 'lastName'],
  ...['email', 'linkedinUrl', 'extra'],
];

/** The columns of a "lead" that a run reads. */
export const PENDING_LEAD = Prisma.sql`
  ${Prisma.raw(COLUMNS.map((column) => `"lead"."${column}"`).join(', '))}, EXISTS (
    SELECT 1 FROM "ScoreResult" AS "former" WHERE "former"."leadId" = "lead"."id"
      AND "former"."ai" IS NOT NULL AND "former"."stale" = false
  ) AS "isJudged"`;

/** A lead as raw statements return it: SQLite has neither booleans nor JSON. */
export type SqlPendingLead = Omit<PendingLead, 'extra' | 'isJudged'> & {
  readonly extra: unknown;
  readonly isJudged: boolean | number | bigint;
};

/** Changes the row in place: a copy would take longer than reading it. */
export function toPendingLead(row: SqlPendingLead): PendingLead {
  return Object.assign(row, {
    extra: fromJson<PendingLead['extra']>(row.extra),
    isJudged: Boolean(row.isJudged),
  });
}
