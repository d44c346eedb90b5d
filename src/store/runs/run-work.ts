import type { ScoringRunStatus } from '../../domain/generated/enums.js';
import type { CriterionLead, PendingLead } from '../../domain/lead.js';
import type { LeadFacts } from '../../domain/result.js';
import type { RunRecord } from '../../domain/run.js';
import type { PublishedModel } from '../../domain/scoring-model.js';
import type { Connection } from '../connection.js';
import { criterionLeads } from '../leads/criterion-leads.js';
import { modelInForce } from '../models/find-model.js';
import type { PageRequest } from '../page.js';
import type { KnownResult } from '../results/known-result.js';
import { factsOfLeads } from '../results/lead-facts.js';
import {
  completeRecalculation,
  outdatedResults,
  type Recalculated,
  recordRecalculated,
} from '../results/recalculation.js';
import { type LeadRange, type LeadsRequest, pendingLeads, pendingRanges } from './run-leads.js';
import { type ModelChanged, type RunResults, recordVerdicts } from './run-progress.js';
import { findRun, finishRun, type RecordedLeads, type RunEnd, toRunRecord } from './runs.js';

/** The runs of all workspaces, for the runners. */
export type RunWork = {
  find(id: string): Promise<RunRecord | null>;
  /** Counts the runs by status. */
  countByStatus(): Promise<ReadonlyMap<ScoringRunStatus, number>>;
  /** Returns the unfinished runs. */
  unfinished(): Promise<RunRecord[]>;
  /** Returns a run's leads without a verdict, in the order of their upload; none where the run has ended. */
  pending(id: string, request: LeadsRequest): Promise<PendingLead[]>;
  /** Cuts a run's leads without a verdict into ranges of this size; none where the run has ended. */
  pendingRanges(id: string, size: number): Promise<LeadRange[]>;
  start(id: string, now: Date): Promise<void>;
  wait(id: string, message: string, resumesAt: Date): Promise<void>;
  /** Counts a request before it is sent; false where the run has reached its limit or has ended. */
  countRequest(run: Pick<RunRecord, 'id' | 'maxRequests'>): Promise<boolean>;
  /** Returns the current scoring model; null where the offer does not exist. */
  model(offerId: string): Promise<PublishedModel | null>;
  /** Reads the current fields of leads for criteria, by lead id. */
  criterionLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, CriterionLead>>;
  /** Reads the facts of leads that already have a verdict, by lead id. */
  facts(leadIds: readonly string[]): Promise<ReadonlyMap<string, LeadFacts>>;
  /**
   * Writes results, the run's progress and its usage together. Skips leads whose result is from this run, and runs that have
   * ended.
   */
  record(id: string, results: RunResults): Promise<RecordedLeads | ModelChanged>;
  /** Returns a page of an offer's results by other versions of its scoring model, in the order of upload. */
  outdated(offerId: string, modelVersion: number, request: PageRequest): Promise<KnownResult[]>;
  /** Writes points and the progress of the recalculation. Skips results of this version, and runs that have ended. */
  recordRecalculated(
    run: Pick<RunRecord, 'id' | 'offerId'>,
    modelVersion: number,
    results: readonly Recalculated[],
    now: Date,
  ): Promise<ModelChanged | null>;
  /** Ends a recalculation, unless another version has been published or results are left. */
  completeRecalculation(id: string, modelVersion: number, now: Date): Promise<ModelChanged | 'RESULTS_LEFT' | null>;
  /** Ends a run, unless it has already ended. */
  finish(id: string, end: RunEnd, now: Date): Promise<RunRecord | null>;
};

export function runWork({ database, dialect, bulk }: Connection): RunWork {
  return {
    find: (id) => findRun(database, { id }),
    async countByStatus() {
      const groups = await database.scoringRun.groupBy({ by: ['status'], _count: true });
      return new Map(groups.map(({ status, _count }) => [status as ScoringRunStatus, _count]));
    },
    async unfinished() {
      const rows = await database.scoringRun.findMany({ where: { finishedAt: null }, orderBy: { id: 'asc' } });
      return rows.map(toRunRecord);
    },
    pending: (id, request) => pendingLeads(bulk, id, request),
    pendingRanges: (id, size) => pendingRanges(database, id, size),
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
    model: (offerId) => modelInForce(database, offerId),
    criterionLeads: (leadIds) => criterionLeads({ bulk, dialect }, leadIds),
    facts: (leadIds) => factsOfLeads({ bulk, dialect }, leadIds),
    record: (id, results) => bulk.transact((transaction) => recordVerdicts(transaction, dialect, id, results)),
    outdated: (offerId, modelVersion, request) => outdatedResults({ bulk, dialect }, offerId, modelVersion, request),
    recordRecalculated: ({ id: runId, offerId }, modelVersion, results, at) =>
      bulk.transact((transaction) =>
        recordRecalculated(transaction, dialect, { runId, offerId, at }, modelVersion, results),
      ),
    completeRecalculation: (id, modelVersion, now) =>
      database.$transaction((session) => completeRecalculation(session, dialect, id, modelVersion, now)),
    finish: (id, end, now) => database.$transaction((session) => finishRun(session, dialect, { id }, end, now)),
  };
}
