import type { FlatPoints, ResultDetails, ResultRow } from '../../domain/result.js';
import { RULE_FACTOR_KEYS, type RuleFactorKey, type RuleFacts } from '../../domain/rule-factors.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import { type PointsReader, pointsReader } from '../../scoring/model/points-reader.js';
import type { Connection } from '../connection.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { INTENT_POINTS } from '../history/noted-result.js';
import { LEAD_TEXT } from '../leads/lead-text.js';
import { modelsOfResults } from '../models/models-of-results.js';
import { lastOutcome } from '../outcomes/last-outcome.js';
import type { Page, PageRequest } from '../page.js';
import { fromJson } from '../sql/json.js';
import { factSql } from './fact-columns.js';
import { filteredResults } from './filtered-results.js';
import type { ResultKey } from './result-key.js';
import { type ResultOrder, readResults } from './result-order.js';
import type { ResultFilter } from './result-query.js';
import { readPoints } from './stored-points.js';

/** The fact of each factor, which its points replace: a row would get new members slowly. */
type FactsForPoints = { readonly [Key in RuleFactorKey as `${Key}Points`]: RuleFacts[Key] };

const POINTS = RULE_FACTOR_KEYS.map((key) => [key, `${key}Points`] as const);

/** A row as the databases return it. */
type SqlRow = Omit<ResultRow, 'extra' | 'scoredAt' | 'details' | keyof FlatPoints> &
  FactsForPoints & {
    readonly offerId: string;
    readonly extra: unknown;
    readonly scoredAt: string | Date;
  };

/** The columns of the details, if they were read. */
type SqlDetails = Pick<ResultDetails, 'outcome'> & {
  readonly points: unknown;
  readonly outcomeAt: string | Date | null;
};

const RESULT = [
  'leadId',
  'offerId',
  'score',
  'grade',
  'status',
  'rulePoints',
  'confidence',
  'scoredAt',
  'modelVersion',
];

/** Begins a CASE for the machine's values, which must not be shown as the source of a person's override. */
const BY_MACHINE = `CASE WHEN "result"."overrideIntent" IS NULL THEN`;

function flatColumns(dialect: Dialect): Prisma.Sql {
  const columns = [
    ...LEAD_TEXT.map((name) => `"Lead"."${name}"`),
    ...RESULT.map((name) => `"result"."${name}"`),
    ...POINTS.map(([key, name]) => `${factSql(key, dialect)} AS "${name}"`),
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

const DETAILS = Prisma.sql`"points", ${lastOutcome('kind', 'result')} AS "outcome", ${lastOutcome('occurredAt', 'result')} AS "outcomeAt"`;

/** Reads results as flat rows: with few columns and no objects, several times as fast as records. */
export function resultRowReader(connection: Connection, workspace: string) {
  const { database, bulk, dialect } = connection;
  const flat = flatColumns(dialect);
  const conditionOf = filteredResults(connection, workspace);
  const withModels = modelsOfResults(database);
  return async (
    filter: ResultFilter,
    order: ResultOrder,
    request: PageRequest<ResultKey>,
    hasDetails = false,
  ): Promise<Page<ResultRow>> => {
    const wanted = { condition: await conditionOf(filter), order, dialect };
    const columns = hasDetails ? Prisma.sql`${flat}, ${DETAILS}` : flat;
    const page = await readResults<SqlRow & SqlDetails>({ read: bulk.readWide }, columns, wanted, request);
    const rows = await withModels(page.rows);
    return { ...page, rows: rows.map(([row, model]) => toResultRow(row, model, hasDetails)) };
  };
}

/** Changes the row in place: a copy of so many columns would take most of the time. */
function toResultRow(row: SqlRow & SqlDetails, model: ModelContent, hasDetails: boolean): ResultRow {
  const reader = pointsReader(model);
  const others: Omit<SqlRow, keyof FlatPoints> = row;
  const result = Object.assign(others, pointsOf(row, reader), {
    extra: fromJson<ResultRow['extra']>(row.extra),
    scoredAt: new Date(row.scoredAt),
    details: hasDetails ? detailsOf(row, reader) : null,
  });
  if (row.score !== null) return result;
  // The verdict on a disqualified lead is stored, but not shown.
  return Object.assign(result, { intent: null, reasoning: null, aiProvider: null, aiModel: null, machineIntent: null });
}

function pointsOf(row: FactsForPoints, { factorPoints }: PointsReader): FlatPoints {
  const points: Partial<Record<keyof FlatPoints, number>> = {};
  for (const [key, name] of POINTS) points[name] = factorPoints(key, row[name]);
  return points as FlatPoints;
}

function detailsOf({ points, outcome, outcomeAt }: SqlDetails, { details }: PointsReader): ResultDetails {
  return Object.assign(details(readPoints(points)), {
    outcome,
    outcomeAt: outcomeAt === null ? null : new Date(outcomeAt),
  });
}
