import type { AiUsage, IntentFailure } from '../ai/intent-classifier.js';
import type { Database, DatabaseSession } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma, type ScoringRun as RunRow } from './generated/sqlite/client.js';
import { newId } from './ids.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { LeadFailureRecord, PendingLead, RunRecord, RunStatus, ScoreVerdict } from './records.js';
import { type LeadRange, type LeadsRequest, pendingLeads, pendingRanges } from './run-leads.js';
import { recordVerdicts } from './run-progress.js';

/** Which leads a run is to take. */
export type RunScope = { readonly offerId: string; readonly importId: string | null; readonly rescore: boolean };

/** A run to open. */
export type NewRun = RunScope & {
  /** How many requests it may make; null: as many as it takes. */
  readonly maxRequests: number | null;
};

/** A verdict on a lead, with the revisions of what was judged. */
export type JudgedLead = {
  readonly leadId: string;
  readonly leadRevision: number;
  readonly offerRevision: number;
  readonly verdict: ScoreVerdict;
  /** Whether the intent was taken from a verdict that was there. */
  readonly reused: boolean;
};

/** How a run ended, and why. */
export type RunEnd = { readonly status: RunStatus; readonly message: string | null };

/** How many leads of a call were written; `reused` counts those among the scored that took a verdict that was there. */
export type RecordedLeads = { readonly scored: number; readonly failed: number; readonly reused: number };

/** A run that was opened, or that was under way already. */
export type OpenedRun = { readonly run: RunRecord; readonly alreadyRunning: boolean };

export type RunRepository = {
  /**
   * Opens a run over the leads that need a result, or answers the one that is under way. A run without leads is completed
   * at once. Null where the offer is not there.
   */
  open(asked: NewRun, now: Date): Promise<OpenedRun | null>;
  find(id: string): Promise<RunRecord | null>;
  /** The run of an offer that is under way. */
  active(offerId: string): Promise<RunRecord | null>;
  /** An offer's runs, the newest first. */
  page(offerId: string, request: PageRequest): Promise<Page<RunRecord>>;
  count(offerId: string): Promise<number>;
  /** How many runs of all offers have each status. */
  countByStatus(): Promise<ReadonlyMap<RunStatus, number>>;
  /** The runs that have not ended. */
  unfinished(): Promise<RunRecord[]>;
  /** The leads of a run that have no verdict yet, in the order of their upload; none where the run has ended. */
  pending(id: string, request: LeadsRequest): Promise<PendingLead[]>;
  /** Cuts the leads of a run that have no verdict yet into ranges of so many; none where the run has ended. */
  pendingRanges(id: string, size: number): Promise<LeadRange[]>;
  /** The leads that a run of this scope would take, as far as they are there already. */
  candidates(scope: RunScope, request: PageRequest): Promise<PendingLead[]>;
  start(id: string, now: Date): Promise<void>;
  wait(id: string, message: string, resumesAt: Date): Promise<void>;
  /** Counts a request that is about to be made; false where the run may make none, or has ended. */
  countRequest(run: Pick<RunRecord, 'id' | 'maxRequests'>): Promise<boolean>;
  /** Writes verdicts, the run's progress and what it took together. A lead that has its verdict from this run, or a run that has ended, is left as it is. */
  record(id: string, judged: readonly JudgedLead[], usage: AiUsage): Promise<RecordedLeads>;
  /** Ends a run; one that has ended already stays as it is. */
  finish(id: string, end: RunEnd, now: Date): Promise<RunRecord | null>;
  /** The leads that a run could not have judged, in the order of their upload. */
  failures(id: string, request: PageRequest): Promise<Page<LeadFailureRecord>>;
  countFailures(id: string): Promise<number>;
};

export function runRepository(database: Database, dialect: Dialect): RunRepository {
  return {
    open: (asked, now) =>
      database.$transaction(async (session) => {
        await dialect.writeAlone(session, asked.offerId);
        return openRun(session, asked, now);
      }),
    async find(id) {
      const row = await database.scoringRun.findUnique({ where: { id } });
      return row && toRecord(row);
    },
    async active(offerId) {
      const row = await database.scoringRun.findFirst({ where: { offerId, finishedAt: null } });
      return row && toRecord(row);
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.scoringRun.findMany({
          where: { offerId, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRecord) };
    },
    count: (offerId) => database.scoringRun.count({ where: { offerId } }),
    async countByStatus() {
      const groups = await database.scoringRun.groupBy({ by: ['status'], _count: true });
      return new Map(groups.map(({ status, _count }) => [status as RunStatus, _count]));
    },
    async unfinished() {
      return (await database.scoringRun.findMany({ where: { finishedAt: null }, orderBy: { id: 'asc' } })).map(
        toRecord,
      );
    },
    pending: (id, request) => pendingLeads(database, id, request),
    pendingRanges: (id, size) => pendingRanges(database, id, size),
    candidates: (scope, { first, after }) => database.$queryRaw<PendingLead[]>`
      SELECT "lead"."id", "lead"."revision", "role", "company", "industry", "location", "linkedinBio"
      ${leadsOf(scope)} AND "lead"."id" > ${after ?? ''} ORDER BY "lead"."id" LIMIT ${first}`,
    async start(id, now) {
      await database.scoringRun.updateMany({ where: { id, startedAt: null }, data: { startedAt: now } });
      await database.scoringRun.updateMany({
        where: { id, finishedAt: null },
        data: { status: 'RUNNING', message: null, resumesAt: null },
      });
    },
    async wait(id, message, resumesAt) {
      await database.scoringRun.updateMany({
        where: { id, finishedAt: null },
        data: { status: 'WAITING', message, resumesAt },
      });
    },
    async countRequest({ id, maxRequests }) {
      const { count } = await database.scoringRun.updateMany({
        where: { id, finishedAt: null, ...(maxRequests !== null && { requests: { lt: maxRequests } }) },
        data: { requests: { increment: 1 } },
      });
      return count === 1;
    },
    record: (id, judged, usage) =>
      database.$transaction((session) => recordVerdicts(session, dialect, id, judged, usage)),
    finish: (id, end, now) => database.$transaction((session) => finishRun(session, dialect, id, end, now)),
    countFailures: (id) => database.runLead.count({ where: { runId: id, state: 'FAILED' } }),
    async failures(id, { first, after }) {
      const page = await readPage(first, (take) =>
        database.runLead.findMany({
          where: { runId: id, state: 'FAILED', ...(after ? { leadId: { gt: after } } : {}) },
          orderBy: { leadId: 'asc' },
          take,
        }),
      );
      return {
        ...page,
        rows: page.rows.map(({ leadId, failure }) => ({ leadId, ...fromJson<IntentFailure>(failure) })),
      };
    },
  };
}

async function openRun(session: DatabaseSession, asked: NewRun, now: Date): Promise<OpenedRun | null> {
  const { offerId, rescore, maxRequests } = asked;
  if ((await session.offer.count({ where: { id: offerId } })) === 0) return null;
  const active = await session.scoringRun.findFirst({ where: { offerId, finishedAt: null } });
  if (active) return { run: toRecord(active), alreadyRunning: true };
  const id = newId('ScoringRun');
  await session.scoringRun.create({
    data: { id, offerId, rescore, maxRequests, status: 'QUEUED', total: 0, createdAt: now },
  });
  const total = await session.$executeRaw(takeLeads(id, asked));
  const ended = total === 0 ? { status: 'COMPLETED', startedAt: now, finishedAt: now } : {};
  const run = await session.scoringRun.update({ where: { id }, data: { total, ...ended } });
  return { run: toRecord(run), alreadyRunning: false };
}

async function finishRun(session: DatabaseSession, dialect: Dialect, id: string, end: RunEnd, now: Date) {
  const run = await session.scoringRun.findUnique({ where: { id }, select: { offerId: true } });
  if (!run) return null;
  await dialect.writeAlone(session, run.offerId);
  await session.scoringRun.updateMany({
    where: { id, finishedAt: null },
    data: { ...end, resumesAt: null, finishedAt: now },
  });
  const row = await session.scoringRun.findUnique({ where: { id } });
  return row && toRecord(row);
}

function takeLeads(runId: string, scope: RunScope): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "RunLead" ("runId", "leadId", "state") SELECT ${runId}, "lead"."id", 'PENDING' ${leadsOf(scope)}`;
}

function leadsOf({ offerId, importId, rescore }: RunScope): Prisma.Sql {
  const needed = rescore
    ? Prisma.sql`true`
    : Prisma.sql`("result"."id" IS NULL OR "result"."stale" OR "result"."status" = 'AI_FAILED')`;
  const imported = importId
    ? Prisma.sql`("lead"."importId" = ${importId}
        OR "lead"."id" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId}))`
    : Prisma.sql`true`;
  return Prisma.sql`
    FROM "Lead" AS "lead"
    JOIN "LeadImport" AS "import" ON "import"."id" = "lead"."importId" AND "import"."committedAt" IS NOT NULL
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "lead"."id"
    WHERE "lead"."offerId" = ${offerId} AND ${needed} AND ${imported}`;
}

function toRecord({ status, requests, inputTokens, outputTokens, thoughtTokens, ...run }: RunRow): RunRecord {
  return { ...run, status: status as RunStatus, usage: { requests, inputTokens, outputTokens, thoughtTokens } };
}
