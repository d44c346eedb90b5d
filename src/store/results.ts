import type { IntentVerdict } from '../ai/intent-classifier.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { Prisma, ScoreResult as ResultRow } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { findOffer } from './offers.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { ResultRecord, ScoreVerdict } from './records.js';
import {
  conditionOf,
  type ResultFilter,
  type ResultKey,
  type ResultOrder,
  type Segment,
  segmentsOf,
} from './result-query.js';
import { findVerdicts, type VerdictSource } from './verdicts.js';
import { ofWorkspace } from './workspace.js';

export type ResultRepository = {
  find(id: string): Promise<ResultRecord | null>;
  findByLeads(leadIds: readonly string[]): Promise<ResultRecord[]>;
  /** The newest verdict on each of these inputs, by the input's hash, stale or not. */
  verdicts(source: VerdictSource, inputHashes: readonly string[]): Promise<ReadonlyMap<string, IntentVerdict>>;
  page(filter: ResultFilter, order: ResultOrder, request: PageRequest<ResultKey>): Promise<Page<ResultRecord>>;
  count(filter: ResultFilter): Promise<number>;
  /** The headers of the columns that no field took, over all leads of these results, in the order of the uploads. */
  extraHeaders(filter: ResultFilter): Promise<string[]>;
};

/** The results of a workspace. */
export function resultRepository(database: Database, dialect: Dialect, workspace: string): ResultRepository {
  return {
    async find(id) {
      const row = await database.scoreResult.findUnique({ where: { id, workspace } });
      return row && toRecord(row);
    },
    async findByLeads(leadIds) {
      const rows = await database.scoreResult.findMany({ where: { leadId: { in: [...leadIds] } } });
      // As a condition this would have SQLite go through all results of the workspace.
      return rows.filter((row) => row.workspace === workspace).map(toRecord);
    },
    async verdicts(source, inputHashes) {
      const offer = await findOffer(database, { id: source.offerId, workspace });
      return offer ? findVerdicts(database, source, inputHashes) : new Map();
    },
    async page(filter, order, { first, after }) {
      const page = await readPage(first, (take) =>
        readIds(database, conditionOf(filter, workspace, dialect), segmentsOf(order, after), take),
      );
      return { ...page, rows: await findInOrder(database, page.rows) };
    },
    async count(filter) {
      const [row] = await database.$queryRaw<{ count: number | bigint }[]>`
        SELECT COUNT(*) AS "count" FROM "ScoreResult" WHERE ${conditionOf(filter, workspace, dialect)}`;
      return Number(row?.count);
    },
    async extraHeaders(filter) {
      const imports = await database.leadImport.findMany({
        where: {
          committedAt: { not: null },
          ...ofWorkspace(workspace),
          ...(filter.offerId === null ? {} : { offerId: filter.offerId }),
        },
        select: { extraHeaders: true },
        orderBy: { id: 'asc' },
      });
      return [...new Set(imports.flatMap(({ extraHeaders }) => fromJson<string[]>(extraHeaders)))];
    },
  };
}

async function readIds(
  database: Database,
  condition: Prisma.Sql,
  segments: readonly Segment[],
  take: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { where, orderBy } of segments) {
    if (ids.length === take) break;
    const found = await database.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "ScoreResult" WHERE ${condition} AND ${where}
      ORDER BY ${orderBy} LIMIT ${take - ids.length}`;
    ids.push(...found.map(({ id }) => id));
  }
  return ids;
}

async function findInOrder(database: Database, ids: readonly string[]): Promise<ResultRecord[]> {
  const rows = await database.scoreResult.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, toRecord(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Where a result stands in any order. */
export function keyOfResult({ score, rule, scoredAt, leadId }: ResultRecord): ResultKey {
  return { score, rulePoints: rule.points, scoredAt, leadId };
}

function toRecord(row: ResultRow): ResultRecord {
  const { status, score, intent, reasoning, scoredAt } = row;
  const verdict = {
    status,
    score,
    intent,
    reasoning,
    scoredAt,
    rule: fromJson(row.rule),
    ai: fromJson(row.ai),
    factors: fromJson(row.factors),
    failure: fromJson(row.failure),
  } as ScoreVerdict;
  return { ...verdict, id: row.id, leadId: row.leadId, offerId: row.offerId, stale: row.stale };
}
