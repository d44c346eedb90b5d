import type { ScoringRunStatus } from '../../domain/generated/enums.js';
import type { CriterionLead, PendingLead } from '../../domain/lead.js';
import type { LeadFacts } from '../../domain/result.js';
import type { RunRecord } from '../../domain/run.js';
import type { PublishedModel } from '../../domain/scoring-model.js';
import type { Connection } from '../connection.js';
import { criterionLeads } from '../leads/criterion-leads.js';
import { modelInForce } from '../models/find-model.js';
import type { PageRequest } from '../page.js';
import { factsOfLeads } from '../results/lead-facts.js';
import {
  completeRecalculation,
  type OutdatedResult,
  outdatedResults,
  type Recalculated,
  recordRecalculated,
} from '../results/recalculation.js';
import { type LeadRange, type LeadsRequest, pendingLeads, pendingRanges } from './run-leads.js';
import { type ModelChanged, type RunResults, recordVerdicts } from './run-progress.js';
import { findRun, finishRun, type RecordedLeads, type RunEnd, toRunRecord } from './runs.js';

/** The runs of all workspaces, for those who carry them out. */
export type RunWork = {
  find(id: string): Promise<RunRecord | null>;
  /** How many runs have each status. */
  countByStatus(): Promise<ReadonlyMap<ScoringRunStatus, number>>;
  /** The runs that have not ended. */
  unfinished(): Promise<RunRecord[]>;
  /** The leads of a run that have no verdict yet, in the order of their upload; none where the run has ended. */
  pending(id: string, request: LeadsRequest): Promise<PendingLead[]>;
  /** Cuts the leads of a run that have no verdict yet into ranges of so many; none where the run has ended. */
  pendingRanges(id: string, size: number): Promise<LeadRange[]>;
  start(id: string, now: Date): Promise<void>;
  wait(id: string, message: string, resumesAt: Date): Promise<void>;
  /** Counts a request that is about to be made; false where the run may make none, or has ended. */
  countRequest(run: Pick<RunRecord, 'id' | 'maxRequests'>): Promise<boolean>;
  /** The scoring model in force; null where the offer is not there. */
  model(offerId: string): Promise<PublishedModel | null>;
  /** What criteria read of leads, as they are now, by the lead's id. */
  criterionLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, CriterionLead>>;
  /** What is known of leads that are judged already, by the lead's id. */
  facts(leadIds: readonly string[]): Promise<ReadonlyMap<string, LeadFacts>>;
  /**
   * Writes results, the run's progress and what it took together. A lead that has its result from this run, or a run that
   * has ended, is left as it is.
   */
  record(id: string, results: RunResults): Promise<RecordedLeads | ModelChanged>;
  /** A page of an offer's results of all other versions of its scoring model, in the order of upload. */
  outdated(offerId: string, modelVersion: number, request: PageRequest): Promise<OutdatedResult[]>;
  /** Writes points, and the progress of the recalculation. A result of this version, or a run that has ended, is left as it is. */
  recordRecalculated(
    id: string,
    modelVersion: number,
    results: readonly Recalculated[],
    now: Date,
  ): Promise<ModelChanged | null>;
  /** Ends a recalculation; another version that is in force by now, or results that are left, keep it going. */
  completeRecalculation(id: string, modelVersion: number, now: Date): Promise<ModelChanged | 'RESULTS_LEFT' | null>;
  /** Ends a run; one that has ended already stays as it is. */
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
    outdated: (offerId, modelVersion, request) => outdatedResults(bulk, offerId, modelVersion, request),
    recordRecalculated: (runId, modelVersion, results, at) =>
      bulk.transact((transaction) => recordRecalculated(transaction, dialect, { runId, at }, modelVersion, results)),
    completeRecalculation: (id, modelVersion, now) =>
      database.$transaction((session) => completeRecalculation(session, dialect, id, modelVersion, now)),
    finish: (id, end, now) => database.$transaction((session) => finishRun(session, dialect, { id }, end, now)),
  };
}
