import type { IntentVerdict } from '../ai/intent-classifier.js';
import type { Intent } from '../scoring/verdicts.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { Prisma, ScoreResult as ResultRow } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { AiVerdict, ResultRecord, ScoreVerdict } from './records.js';
import {
  conditionOf,
  type ResultFilter,
  type ResultKey,
  type ResultOrder,
  type Segment,
  segmentsOf,
} from './result-query.js';

/** Whose verdicts are looked for: those of a model, as it was asked for, on an offer's leads. */
export type VerdictSource = { readonly offerId: string; readonly model: string };

/** SQLite takes 999 values in a statement of Prisma's. */
const HASHES_AT_ONCE = 500;

export type ScoreCount = { readonly score: number; readonly count: number };

export type ResultRepository = {
  find(id: string): Promise<ResultRecord | null>;
  findByLeads(leadIds: readonly string[]): Promise<ResultRecord[]>;
  /** The newest verdict on each of these inputs, by the input's hash, stale or not. */
  verdicts(source: VerdictSource, inputHashes: readonly string[]): Promise<ReadonlyMap<string, IntentVerdict>>;
  page(filter: ResultFilter, order: ResultOrder, request: PageRequest<ResultKey>): Promise<Page<ResultRecord>>;
  count(filter: ResultFilter): Promise<number>;
  /** How many of these results have each score, the lowest first. */
  countByScore(filter: ResultFilter): Promise<ScoreCount[]>;
  /** The headers of the columns that no field took, over all leads of these results, in the order of the uploads. */
  extraHeaders(filter: ResultFilter): Promise<string[]>;
};

export function resultRepository(database: Database, dialect: Dialect): ResultRepository {
  return {
    async find(id) {
      const row = await database.scoreResult.findUnique({ where: { id } });
      return row && toRecord(row);
    },
    async findByLeads(leadIds) {
      return (await database.scoreResult.findMany({ where: { leadId: { in: [...leadIds] } } })).map(toRecord);
    },
    async verdicts({ offerId, model }, inputHashes) {
      const verdicts = new Map<string, IntentVerdict>();
      for (let start = 0; start < inputHashes.length; start += HASHES_AT_ONCE) {
        const inputHash = { in: inputHashes.slice(start, start + HASHES_AT_ONCE) };
        const where = { offerId, askedModel: model, inputHash };
        const rows = await database.scoreResult.findMany({ where, orderBy: { scoredAt: 'asc' } });
        for (const row of rows) verdicts.set(row.inputHash ?? '', toVerdict(row));
      }
      return verdicts;
    },
    async page(filter, order, { first, after }) {
      const page = await readPage(first, (take) =>
        readIds(database, conditionOf(filter, dialect), segmentsOf(order, after), take),
      );
      return { ...page, rows: await findInOrder(database, page.rows) };
    },
    async count(filter) {
      const [row] = await database.$queryRaw<{ count: number | bigint }[]>`
        SELECT COUNT(*) AS "count" FROM "ScoreResult" WHERE ${conditionOf(filter, dialect)}`;
      return Number(row?.count);
    },
    async countByScore(filter) {
      const rows = await database.$queryRaw<{ score: number | bigint; count: number | bigint }[]>`
        SELECT "score", COUNT(*) AS "count" FROM "ScoreResult"
        WHERE ${conditionOf(filter, dialect)} AND "score" IS NOT NULL
        GROUP BY "score" ORDER BY "score"`;
      return rows.map(({ score, count }) => ({ score: Number(score), count: Number(count) }));
    },
    async extraHeaders(filter) {
      const imports = await database.leadImport.findMany({
        where: { committedAt: { not: null }, ...(filter.offerId === null ? {} : { offerId: filter.offerId }) },
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

function toVerdict({ intent, reasoning, ai }: ResultRow): IntentVerdict {
  const { evidence, grounded, model } = fromJson<AiVerdict>(ai);
  return { intent: intent as Intent, reasoning: reasoning ?? '', evidence, grounded, model };
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
