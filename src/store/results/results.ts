import type { Grade } from '../../domain/generated/enums.js';
import type { IntentVerdict } from '../../domain/intent-classifier.js';
import type { LeadNeeds } from '../../domain/lead-traits.js';
import type { KnownFacts, ResultRecord, ResultRow } from '../../domain/result.js';
import { GRADES } from '../../domain/scoring-model.js';
import type { PreviewRow } from '../../scoring/model/preview-row.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import { type OverrideOutcome, type SaidIntent, writeOverride } from '../history/write-override.js';
import { countLeads } from '../leads/count-leads.js';
import { readExtraHeaders } from '../leads/extra-headers.js';
import { type SqlLead, toLeadRecord } from '../leads/lead-record.js';
import { LEAD_TEXT } from '../leads/lead-text.js';
import { modelsOfResults } from '../models/models-of-results.js';
import { findOffer } from '../offers/offers.js';
import type { Page, PageRequest } from '../page.js';
import { ownedOffer } from '../workspace.js';
import { rankOf, rankOfResult } from './confidence.js';
import { filteredResults } from './filtered-results.js';
import { factsOfLeads } from './lead-facts.js';
import { previewRows, previewSample } from './preview-rows.js';
import type { ResultKey } from './result-key.js';
import { countBehind, type ResultOrder, readResults } from './result-order.js';
import type { ResultFilter } from './result-query.js';
import { type ResultColumns, toResultRecord } from './result-record.js';
import { resultRowReader } from './result-rows.js';
import { findVerdicts, type VerdictSource } from './verdicts.js';

export type GradeCount = { readonly grade: Grade; readonly count: number };

export type ScoreCount = { readonly score: number; readonly count: number };

export type ResultRepository = {
  find(id: string): Promise<ResultRecord | null>;
  findByLeads(leadIds: readonly string[]): Promise<ResultRecord[]>;
  /** Returns the newest verdict on each of these inputs, by the input's hash, stale or not. */
  verdicts(source: VerdictSource, inputHashes: readonly string[]): Promise<ReadonlyMap<string, IntentVerdict>>;
  /** Returns results with their leads. */
  page(filter: ResultFilter, order: ResultOrder, request: PageRequest<ResultKey>): Promise<Page<ResultRecord>>;
  /** Returns the same page as flat rows with the data of an export, which is faster; with their details on request. */
  rows(
    filter: ResultFilter,
    order: ResultOrder,
    request: PageRequest<ResultKey>,
    hasDetails?: boolean,
  ): Promise<Page<ResultRow>>;
  count(filter: ResultFilter): Promise<number>;
  /** Returns how many of these results precede that of a lead; null where the lead is not among them. */
  place(filter: ResultFilter, order: ResultOrder, leadId: string): Promise<number | null>;
  /** Counts, for each list of needs, the results whose leads meet the needs. */
  countLeads(filter: ResultFilter, needs: readonly LeadNeeds[]): Promise<number[]>;
  /** Counts these results by score, lowest first. */
  countByScore(filter: ResultFilter): Promise<ScoreCount[]>;
  /** Counts these results by grade, A first, including grades without results. */
  countByGrade(filter: ResultFilter): Promise<GradeCount[]>;
  /** Reads the facts of these leads, by lead id. */
  facts(leadIds: readonly string[]): Promise<ReadonlyMap<string, KnownFacts>>;
  /** Sets or clears a person's intent for a lead; updates points and history. */
  override(leadId: string, said: SaidIntent, now: Date): Promise<OverrideOutcome>;
  /** Samples so many results of an offer, the same each time; returns a function that reads them by pages in the order of upload. */
  previewPages(offerId: string, most: number): Promise<(request: PageRequest) => Promise<PreviewRow[]>>;
  /** Returns the headers of extra columns of all leads of these results, in the order of the uploads. */
  extraHeaders(filter: Pick<ResultFilter, 'offerId'>): Promise<string[]>;
};

/** The results of a workspace. */
export function resultRepository(connection: Connection, workspace: string): ResultRepository {
  const { database, dialect, bulk } = connection;
  const conditionOf = filteredResults(connection, workspace);
  const withModels = modelsOfResults(database);
  const listed = async (rows: readonly ListedColumns[]) =>
    (await withModels(rows)).map(([row, model]) => toResultRecord(row, model, toLeadRecord(row, row.leadId)));
  return {
    async find(id) {
      const row = await database.scoreResult.findUnique({ where: { id, workspace } });
      const [found] = await withModels(row ? [row] : []);
      return found ? toResultRecord(...found) : null;
    },
    async findByLeads(leadIds) {
      const rows = await database.scoreResult.findMany({ where: { leadId: { in: [...leadIds] } } });
      // With a condition on the workspace, SQLite would scan all of its results.
      const own = await withModels(rows.filter((row) => row.workspace === workspace));
      return own.map(([row, model]) => toResultRecord(row, model));
    },
    async verdicts(source, inputHashes) {
      const offer = await findOffer(database, { id: source.offerId, workspace });
      return offer ? findVerdicts({ bulk, dialect }, source, inputHashes) : new Map();
    },
    async page(filter, order, request) {
      const wanted = { condition: await conditionOf(filter), order, dialect };
      const page = await readResults<ListedColumns>(bulk, COLUMNS, wanted, request);
      return { ...page, rows: await listed(page.rows) };
    },
    rows: resultRowReader(connection, workspace),
    async count(filter) {
      const [row] = await database.$queryRaw<{ count: number | bigint }[]>`
        SELECT COUNT(*) AS "count" FROM "ScoreResult" WHERE ${await conditionOf(filter)}`;
      return Number(row?.count);
    },
    async place(filter, order, leadId) {
      const condition = await conditionOf(filter);
      const own = { condition: Prisma.sql`${condition} AND "leadId" = ${leadId}`, order, dialect };
      const { rows } = await readResults<ListedColumns>(bulk, COLUMNS, own, { first: 1, after: null });
      const [result] = await listed(rows);
      if (!result) return null;
      const wanted = { condition, order, dialect };
      const [total, behind] = await Promise.all([
        countAll(bulk, condition),
        countBehind(bulk, wanted, keyOfResult(result)),
      ]);
      return Math.max(0, total - behind - 1);
    },
    countLeads: async (filter, needs) => countLeads(bulk, await conditionOf(filter), needs),
    async countByScore(filter) {
      const rows = await database.$queryRaw<{ score: number | bigint; count: number | bigint }[]>`
        SELECT "score", COUNT(*) AS "count" FROM "ScoreResult"
        WHERE ${await conditionOf(filter)} AND "score" IS NOT NULL
        GROUP BY "score" ORDER BY "score"`;
      return rows.map(({ score, count }) => ({ score: Number(score), count: Number(count) }));
    },
    async countByGrade(filter) {
      const rows = await database.$queryRaw<{ grade: Grade; count: number | bigint }[]>`
        SELECT "grade", COUNT(*) AS "count" FROM "ScoreResult"
        WHERE ${await conditionOf(filter)} AND "score" IS NOT NULL GROUP BY "grade"`;
      const counts = new Map(rows.map(({ grade, count }) => [grade, Number(count)]));
      return GRADES.map((grade) => ({ grade, count: counts.get(grade) ?? 0 }));
    },
    facts: (leadIds) => factsOfLeads({ bulk, dialect }, leadIds, Prisma.sql`"result"."workspace" = ${workspace}`),
    override: (leadId, said, now) => writeOverride({ database, dialect }, { leadId, workspace }, said, now),
    async previewPages(offerId, most) {
      const sample = await previewSample(bulk, ownedOffer(offerId, workspace), most);
      return (request) => previewRows({ bulk, dialect }, sample, request);
    },
    extraHeaders: ({ offerId }) => readExtraHeaders(database, workspace, offerId),
  };
}

const RECORD = [
  ...['id', 'leadId', 'offerId', 'status', 'score', 'grade', 'intent', 'reasoning'],
  ...['rule', 'rulePoints', 'points', 'ai', 'failure', 'stale', 'scoredAt', 'modelVersion'],
  ...['overrideIntent', 'overrideNote', 'overrideAt', 'overrideLeadRevision', 'overrideOfferRevision'],
] as const;

const COLUMNS = Prisma.raw(
  [
    ...RECORD.map((name) => `"result"."${name}"`),
    ...[...LEAD_TEXT, 'revision', 'createdAt'].map((name) => `"Lead"."${name}"`),
  ].join(', '),
);

/** The columns of a result and its lead for a list. */
type ListedColumns = ResultColumns & Omit<SqlLead, 'id'>;

async function countAll({ read }: Connection['bulk'], condition: Prisma.Sql): Promise<number> {
  const [row] = await read<{ count: number | bigint }>(Prisma.sql`
    SELECT COUNT(*) AS "count" FROM "ScoreResult" WHERE ${condition}`);
  return Number(row?.count);
}

/** Returns the position of a result in the order of its list, and in those without text. */
export function keyOfResult({ status, score, rule, ai, scoredAt, leadId, sortText }: ResultRecord): ResultKey {
  const confidence = rankOfResult(status, rankOf(ai?.confidence));
  const key = { score, rulePoints: rule.points, confidence, scoredAt, leadId };
  return sortText === undefined ? key : { ...key, sortText };
}
