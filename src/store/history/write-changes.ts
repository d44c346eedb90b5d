import type { Grade, Intent } from '../../domain/generated/enums.js';
import type { LeadField } from '../../domain/lead-fields.js';
import type { ScoreChangeCause } from '../../scoring/history/cause-of-change.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { RowBatch } from '../sql/rows.js';
import { sqlTime } from '../sql/sql.js';
import { notedResult } from './noted-result.js';

/** A change of a result that is about to be written. */
export type WrittenChange = {
  readonly leadId: string;
  readonly cause: ScoreChangeCause;
  readonly scoreAfter: number | null;
  readonly gradeAfter: Grade | null;
  readonly intentAfter: Intent | null;
  readonly modelVersion: number;
  /** The fields of the lead that were changed, where they are known. */
  readonly changedFields: readonly LeadField[] | null;
};

/** What changes were made by and when. */
export type ChangeSource = { readonly runId: string | null; readonly at: Date };

/** The intent in force of a "result", in SQL. */
export const INTENT_IN_FORCE = Prisma.sql`CASE WHEN "result"."score" IS NOT NULL
  THEN COALESCE("result"."overrideIntent", "result"."intent") END`;

const COLUMNS = [
  ...['leadId', 'at', 'cause', 'runId', 'scoreAfter', 'gradeAfter', 'intentAfter', 'modelVersion', 'changedFields'],
];

const FROM_ROW = Prisma.raw(COLUMNS.map((column) => `"row"."${column}"`).join(', '));

/**
 * One statement that writes changes with what they change: the results as they are now, so that it comes before the one that
 * changes them. A row that does not meet the condition is left out.
 */
export function insertChanges(
  dialect: Dialect,
  { runId, at }: ChangeSource,
  changes: readonly WrittenChange[],
  condition = Prisma.raw('true'),
): Prisma.Sql {
  const rows = changes.map((change) => [
    ...[change.leadId, sqlTime(at), change.cause, runId, change.scoreAfter, change.gradeAfter, change.intentAfter],
    ...[change.modelVersion, change.changedFields],
  ]);
  const batch: RowBatch = { table: 'ScoreChange', columns: COLUMNS, key: [], rows };
  return Prisma.sql`
    INSERT INTO "ScoreChange" (${Prisma.raw(COLUMNS.map((column) => `"${column}"`).join(', '))},
      "scoreBefore", "gradeBefore", "intentBefore", "former")
    SELECT ${FROM_ROW}, "result"."score", "result"."grade", ${INTENT_IN_FORCE},
      CASE WHEN "result"."leadId" IS NOT NULL THEN ${notedResult(dialect)} END
    FROM ${dialect.rowsOf(batch)} LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "row"."leadId"
    WHERE ${condition}`;
}
