import type { ScoringRunKind, ScoringRunStatus } from '../../domain/generated/enums.js';
import type { IntentFailure } from '../../domain/intent-classifier.js';
import type { PendingLead } from '../../domain/lead.js';
import type { LeadFailureRecord, RunRecord } from '../../domain/run.js';
import type { Database, DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma, type ScoringRun as RunRow } from '../generated/sqlite/client.js';
import { newId } from '../ids.js';
import { PENDING_LEAD, type SqlPendingLead, toPendingLead } from '../leads/pending-lead.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { OF_FORMER_MODEL } from '../results/of-former-model.js';
import { fromJson } from '../sql/json.js';
import { ofWorkspace, ownedOffer, WITH_WORKSPACE } from '../workspace.js';

/** The leads that a run takes. */
export type RunScope = { readonly offerId: string; readonly importId: string | null; readonly rescore: boolean };

/** A run to start. */
export type NewRun = RunScope & {
  /** The most requests that it may make; null: no limit. */
  readonly maxRequests: number | null;
};

/** The behaviour while a run of the offer is unfinished: return that one, or open one that begins after it. */
export type WhileRunning = 'ANSWER_IT' | 'WAIT_FOR_IT';

/** The end of a run, with its reason. */
export type RunEnd = { readonly status: ScoringRunStatus; readonly message: string | null };

/** The numbers of leads that a call wrote; `reused` counts scored leads whose verdict existed before. */
export type RecordedLeads = {
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  readonly reused: number;
};

/** A run that was opened, or that was unfinished already. */
export type OpenedRun = { readonly run: RunRecord; readonly alreadyRunning: boolean };

/** The runs of a workspace, for clients. */
export type RunRepository = {
  /**
   * Opens a run over the leads that need a result, or returns the unfinished one. A run without leads is completed at once.
   * Null where the offer does not exist.
   */
  open(asked: NewRun, now: Date, whileRunning?: WhileRunning): Promise<OpenedRun | null>;
  find(id: string): Promise<RunRecord | null>;
  /** Returns an offer's unfinished scoring run. */
  active(offerId: string): Promise<RunRecord | null>;
  /** Returns all unfinished runs of an offer, newest first. */
  unfinished(offerId: string): Promise<RunRecord[]>;
  findMany(ids: readonly string[]): Promise<RunRecord[]>;
  /** Returns an offer's runs, newest first. */
  page(offerId: string, request: PageRequest): Promise<Page<RunRecord>>;
  count(offerId: string): Promise<number>;
  /** Returns the current leads of this scope. */
  candidates(scope: RunScope, request: PageRequest): Promise<PendingLead[]>;
  /** Ends a run, unless it has already ended. */
  finish(id: string, end: RunEnd, now: Date): Promise<RunRecord | null>;
  /** Returns the leads that a run failed to judge, in the order of their upload. */
  failures(id: string, request: PageRequest): Promise<Page<LeadFailureRecord>>;
  countFailures(id: string): Promise<number>;
};

export function runRepository(database: Database, dialect: Dialect, workspace: string): RunRepository {
  const owned = ofWorkspace(workspace);
  return {
    open: (asked, now, whileRunning = 'ANSWER_IT') =>
      database.$transaction(async (session) => {
        await dialect.writeAlone(session, asked.offerId);
        return openRun(session, workspace, asked, now, whileRunning);
      }),
    find: (id) => findRun(database, { id, ...owned }),
    async findMany(ids) {
      const rows = await database.scoringRun.findMany({ where: { id: { in: [...ids] } }, include: WITH_WORKSPACE });
      return rows.filter(({ offer }) => offer.workspace === workspace).map(({ offer, ...row }) => toRunRecord(row));
    },
    async active(offerId) {
      const row = await database.scoringRun.findFirst({
        where: { offerId, ...owned, ...ACTIVE },
        orderBy: { id: 'asc' },
      });
      return row && toRunRecord(row);
    },
    async unfinished(offerId) {
      const rows = await database.scoringRun.findMany({
        where: { offerId, finishedAt: null, ...owned },
        orderBy: { id: 'desc' },
      });
      return rows.map(toRunRecord);
    },
    async page(offerId, { first, after }) {
      const page = await readPage(first, (take) =>
        database.scoringRun.findMany({
          where: { offerId, ...owned, ...(after ? { id: { lt: after } } : {}) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRunRecord) };
    },
    count: (offerId) => database.scoringRun.count({ where: { offerId, ...owned } }),
    candidates: (scope, { first, after }) =>
      database.$queryRaw<SqlPendingLead[]>`
      SELECT ${PENDING_LEAD} ${leadsOf(scope, workspace)} AND "lead"."id" > ${after ?? ''} ORDER BY "lead"."id" LIMIT ${first}`.then(
        (rows) => rows.map(toPendingLead),
      ),
    finish: (id, end, now) =>
      database.$transaction((session) => finishRun(session, dialect, { id, ...owned }, end, now)),
    countFailures: (id) => database.runLead.count({ where: { runId: id, state: 'FAILED', run: owned } }),
    async failures(id, { first, after }) {
      const page = await readPage(first, (take) =>
        database.runLead.findMany({
          where: { runId: id, state: 'FAILED', run: owned, ...(after ? { leadId: { gt: after } } : {}) },
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

async function openRun(
  session: DatabaseSession,
  workspace: string,
  asked: NewRun,
  now: Date,
  whileRunning: WhileRunning,
): Promise<OpenedRun | null> {
  const { offerId, rescore, maxRequests } = asked;
  if ((await session.offer.count({ where: { id: offerId, workspace } })) === 0) return null;
  const [active, next] = await session.scoringRun.findMany({ where: { offerId, ...ACTIVE }, orderBy: { id: 'asc' } });
  if (active && whileRunning === 'ANSWER_IT') return { run: toRunRecord(active), alreadyRunning: true };
  if (next) return { run: await addLeads(session, workspace, next.id, asked), alreadyRunning: false };
  const id = newId('ScoringRun');
  await session.scoringRun.create({
    data: { id, offerId, rescore, maxRequests, status: 'QUEUED', total: 0, createdAt: now },
  });
  const total = await session.$executeRaw(takeLeads(id, asked, workspace));
  const ended = total === 0 && !active ? { status: 'COMPLETED', startedAt: now, finishedAt: now } : {};
  const run = await session.scoringRun.update({ where: { id }, data: { total, ...ended } });
  return { run: toRunRecord(run), alreadyRunning: false };
}

/** Adds leads to a run that waits for another one. */
async function addLeads(session: DatabaseSession, workspace: string, id: string, asked: NewRun): Promise<RunRecord> {
  const added = await session.$executeRaw(takeLeads(id, asked, workspace));
  return toRunRecord(await session.scoringRun.update({ where: { id }, data: { total: { increment: added } } }));
}

/** A scoring run that has not ended. */
const ACTIVE = { kind: 'SCORING', finishedAt: null } as const;

/** Identifies a run: of any workspace, or of the given one. */
type WhichRun = { readonly id: string; readonly offer?: { readonly workspace: string } };

export async function findRun(database: Database, where: WhichRun): Promise<RunRecord | null> {
  const row = await database.scoringRun.findUnique({ where });
  return row && toRunRecord(row);
}

/** Ends a run, unless it has already ended. */
export async function finishRun(
  session: DatabaseSession,
  dialect: Dialect,
  where: WhichRun,
  end: RunEnd,
  now: Date,
): Promise<RunRecord | null> {
  const run = await session.scoringRun.findUnique({ where, select: { id: true, offerId: true } });
  if (!run) return null;
  const { id } = run;
  await dialect.writeAlone(session, run.offerId);
  await session.scoringRun.updateMany({
    where: { id, finishedAt: null },
    data: { ...end, resumesAt: null, finishedAt: now },
  });
  const row = await session.scoringRun.findUnique({ where: { id } });
  return row && toRunRecord(row);
}

function takeLeads(runId: string, scope: RunScope, workspace: string): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "RunLead" ("runId", "leadId", "state") SELECT ${runId}, "lead"."id", 'PENDING' ${leadsOf(scope, workspace)}
    ON CONFLICT ("runId", "leadId") DO NOTHING`;
}

function leadsOf({ offerId, importId, rescore }: RunScope, workspace: string): Prisma.Sql {
  const needed = rescore
    ? Prisma.sql`true`
    : Prisma.sql`("result"."id" IS NULL OR "result"."stale" OR "result"."status" = 'AI_FAILED' OR ${OF_FORMER_MODEL})`;
  const imported = importId
    ? Prisma.sql`("lead"."importId" = ${importId}
        OR "lead"."id" IN (SELECT "leadId" FROM "LeadChange" WHERE "importId" = ${importId}))`
    : Prisma.sql`true`;
  return Prisma.sql`
    FROM "Lead" AS "lead" JOIN "Offer" AS "offer" ON "offer"."id" = "lead"."offerId"
    JOIN "LeadImport" AS "import" ON "import"."id" = "lead"."importId" AND "import"."committedAt" IS NOT NULL
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "lead"."id"
    WHERE "lead"."offerId" = ${ownedOffer(offerId, workspace)} AND ${needed} AND ${imported}`;
}

export function toRunRecord({
  status,
  kind,
  requests,
  inputTokens,
  outputTokens,
  thoughtTokens,
  ...run
}: RunRow): RunRecord {
  return {
    ...run,
    status: status as ScoringRunStatus,
    kind: kind as ScoringRunKind,
    usage: { requests, inputTokens, outputTokens, thoughtTokens },
  };
}
