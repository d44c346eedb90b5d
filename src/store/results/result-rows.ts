import type { ResultDetails, ResultRow } from '../../domain/result.js';
import { RULE_FACTOR_KEYS } from '../../domain/rule-factors.js';
import type { Connection } from '../connection.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { INTENT_POINTS } from '../history/noted-result.js';
import { LEAD_TEXT } from '../leads/lead-text.js';
import { lastOutcome } from '../outcomes/last-outcome.js';
import type { Page, PageRequest } from '../page.js';
import { fromJson } from '../sql/json.js';
import { filteredResults } from './filtered-results.js';
import type { ResultKey } from './result-key.js';
import { type ResultOrder, readResults } from './result-order.js';
import type { ResultFilter } from './result-query.js';

/** A row as the databases return it. */
type SqlRow = Omit<ResultRow, 'extra' | 'scoredAt' | 'details'> & {
  readonly extra: unknown;
  readonly scoredAt: string | Date;
};

/** The columns of the details, if they were read. */
type SqlDetails = Omit<ResultDetails, 'criteria' | 'outcomeAt'> & {
  readonly criteria: unknown;
  readonly outcomeAt: string | Date | null;
};

const RESULT = ['leadId', 'score', 'grade', 'status', 'rulePoints', 'confidence', 'scoredAt', 'modelVersion'];

/** Begins a CASE for the machine's values, which must not be shown as the source of a person's override. */
const BY_MACHINE = `CASE WHEN "result"."overrideIntent" IS NULL THEN`;

function flatColumns({ textAt }: Dialect): Prisma.Sql {
  /** Former versions stored the points of a part with the findings of the rules. */
  const pointsOf = (part: string) => {
    const at = (column: string) => textAt(`"${column}"`, [part, 'points']);
    return `CAST(COALESCE(${at('points')}, ${at('rule')}) AS INTEGER)`;
  };
  const columns = [
    ...LEAD_TEXT.map((name) => `"Lead"."${name}"`),
    ...RESULT.map((name) => `"result"."${name}"`),
    ...RULE_FACTOR_KEYS.map((key) => `${pointsOf(key)} AS "${key}Points"`),
    `"result"."score" - "result"."rulePoints" AS "aiPoints"`,
    `COALESCE("result"."overrideIntent", "result"."intent") AS "intent"`,
    `${BY_MACHINE} "result"."reasoning" ELSE "result"."overrideNote" END AS "reasoning"`,
    `${BY_MACHINE} "ai"->>'provider' END AS "aiProvider"`,
    `${BY_MACHINE} "ai"->>'model' END AS "aiModel"`,
    `"result"."overrideIntent" AS "override"`,
    `"result"."intent" AS "machineIntent"`,
    `"result"."rulePoints" + ${INTENT_POINTS.text} AS "machineScore"`,
  ];
  return Prisma.raw(columns.join(', '));
}

/** Results of former versions, without "points", have neither criteria nor a limit. */
const DETAILS = Prisma.sql`"points"->'criteria' AS "criteria",
  ${numberOf('criteriaPoints')}, ${numberOf('limitPoints')}, "points"->'disqualification'->>'criterion' AS "disqualifiedBy",
  ${lastOutcome('kind', 'result')} AS "outcome", ${lastOutcome('occurredAt', 'result')} AS "outcomeAt"`;

function numberOf(part: string): Prisma.Sql {
  return Prisma.raw(`CAST(COALESCE("points"->>'${part}', '0') AS INTEGER) AS "${part}"`);
}

/** Reads results as flat rows: with few columns and no objects, several times as fast as records. */
export function resultRowReader(connection: Connection, workspace: string) {
  const { bulk, dialect } = connection;
  const flat = flatColumns(dialect);
  const conditionOf = filteredResults(connection, workspace);
  return async (
    filter: ResultFilter,
    order: ResultOrder,
    request: PageRequest<ResultKey>,
    hasDetails = false,
  ): Promise<Page<ResultRow>> => {
    const wanted = { condition: await conditionOf(filter), order, dialect };
    const columns = hasDetails ? Prisma.sql`${flat}, ${DETAILS}` : flat;
    const page = await readResults<SqlRow & SqlDetails>({ read: bulk.readWide }, columns, wanted, request);
    return { ...page, rows: page.rows.map((row) => toResultRow(row, hasDetails)) };
  };
}

/** Changes the row in place: a copy of so many columns would take most of the time. */
function toResultRow(row: SqlRow & SqlDetails, hasDetails: boolean): ResultRow {
  const result = Object.assign(row, {
    extra: fromJson<ResultRow['extra']>(row.extra),
    scoredAt: new Date(row.scoredAt),
    details: hasDetails ? detailsOf(row) : null,
  });
  if (row.score !== null) return result;
  // The verdict on a disqualified lead is stored, but not shown.
  return Object.assign(result, { intent: null, reasoning: null, aiProvider: null, aiModel: null, machineIntent: null });
}

function detailsOf({
  criteria,
  criteriaPoints,
  limitPoints,
  disqualifiedBy,
  outcome,
  outcomeAt,
}: SqlDetails): ResultDetails {
  return {
    criteria: fromJson<ResultDetails['criteria'] | null>(criteria) ?? [],
    criteriaPoints,
    limitPoints,
    disqualifiedBy,
    outcome,
    outcomeAt: outcomeAt === null ? null : new Date(outcomeAt),
  };
}
