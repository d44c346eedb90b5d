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
  /** The changed fields of the lead, where they are known. */
  readonly changedFields: readonly LeadField[] | null;
};

/** The origin and the time of changes. */
export type ChangeSource = { readonly runId: string | null; readonly at: Date };

/** The current intent of a "result", in SQL. */
export const INTENT_IN_FORCE = Prisma.sql`CASE WHEN "result"."score" IS NOT NULL
  THEN COALESCE("result"."overrideIntent", "result"."intent") END`;

const COLUMNS = [
  ...['leadId', 'at', 'cause', 'runId', 'scoreAfter', 'gradeAfter', 'intentAfter', 'modelVersion', 'changedFields'],
];

const FROM_ROW = Prisma.raw(COLUMNS.map((column) => `"row"."${column}"`).join(', '));

/**
 * Returns one statement that writes changes together with the current results, so it must run before the statement that changes
 * those. Skips rows that do not meet the condition.
 */
export function insertChanges(
  dialect: Dialect,
  { runId, at }: ChangeSource,
  changes: readonly WrittenChange[],
  condition = Prisma.raw('true'),
): Prisma.Sql {
  const time = sqlTime(at);
  const rows = changes.map((change) => [
    ...[change.leadId, time, change.cause, runId, change.scoreAfter, change.gradeAfter, change.intentAfter],
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
