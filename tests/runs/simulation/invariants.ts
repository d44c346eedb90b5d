import { expect } from 'vitest';
import type { AiUsage } from '../../../src/domain/intent-classifier.js';
import type { RunRecord } from '../../../src/domain/run.js';
import type { Database } from '../../../src/store/database.js';
import type { WholeStore } from '../../support/whole-store.js';

type StateRow = {
  readonly leadId: string;
  readonly state: string;
  readonly status: string | null;
  readonly reasoning: string | null;
};

/** What must hold of a run at any time: its counts are those of its leads, and each verdict is its own lead's. */
export async function expectRunToAgree(database: Database, run: RunRecord, usage: AiUsage): Promise<void> {
  const rows = await database.$queryRaw<StateRow[]>`
    SELECT "RunLead"."leadId", "state", "result"."status", "result"."reasoning" FROM "RunLead"
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "RunLead"."leadId" WHERE "runId" = ${run.id}`;
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const { total, scored, failed } = run;
  const pending = count('PENDING');
  expect({ total, scored, failed, pending, usage: run.usage }).toEqual({
    total: rows.length,
    scored: count('SCORED'),
    failed: count('FAILED'),
    pending: run.status === 'COMPLETED' ? 0 : total - scored - failed,
    usage,
  });
  expect(usage.requests).toBeLessThanOrEqual(run.maxRequests ?? Number.POSITIVE_INFINITY);
  expect(rows.filter((row) => !hasOwnVerdict(row))).toEqual([]);
}

function hasOwnVerdict({ leadId, state, status, reasoning }: StateRow): boolean {
  if (state === 'SCORED') return status === 'SCORED' && reasoning === `Judged ${leadId}.`;
  if (state === 'FAILED') return status === 'AI_FAILED' && reasoning === null;
  return true;
}

/** What must hold of the offer when all is done: every lead has a current score, by the scoring model in force. */
export async function expectAllScored({ offers, models, results, leads }: WholeStore, offerId: string): Promise<void> {
  const counts = await offers.counts(offerId);
  expect(counts).toEqual({
    leads: await leads.count(offerId),
    scored: counts.leads,
    failed: 0,
    disqualified: 0,
    stale: 0,
    unscored: 0,
    toScore: 0,
  });
  const { rows } = await leads.page(offerId, { first: 10_000, after: null });
  const found = await results.findByLeads(rows.map(({ id }) => id));
  expect(found.map(({ leadId }) => leadId).sort()).toEqual(rows.map(({ id }) => id).sort());
  const [inForce] = await models.inForce([offerId]);
  for (const { modelVersion, score, rule, ai } of found) {
    expect(modelVersion).toBe(inForce?.version);
    expect(score).toBe(rule.points + (ai?.points ?? 0));
  }
}
