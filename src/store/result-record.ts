import { readAiVerdict } from './confidence.js';
import type { ScoreResult as StoredResult } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import type { AiVerdict, IntentOverride, ResultRecord } from './records.js';
import { readRule } from './stored-points.js';

/** A result as Prisma gives it, or SQLite to a statement of our own, which knows neither truth nor times. */
export type ResultColumns = Omit<StoredResult, 'stale' | 'scoredAt' | 'overrideAt'> & {
  readonly stale: boolean | number;
  readonly scoredAt: string | Date;
  readonly overrideAt: string | Date | null;
};

export function toResultRecord(row: ResultColumns): ResultRecord {
  const { id, leadId, offerId, status, score, grade, modelVersion } = row;
  const { machineIntentPoints, maxIntentPoints, ...rule } = readRule(row.rule, row.points);
  const isOverridden = row.overrideIntent !== null;
  // The verdict on a lead that is disqualified is kept, and not shown.
  const isShown = score !== null && row.intent !== null;
  const points = isOverridden ? (machineIntentPoints ?? 0) : (score ?? 0) - rule.points;
  return {
    ...{ id, leadId, offerId, status, score, grade, modelVersion, rule },
    intent: score === null ? null : (row.overrideIntent ?? row.intent),
    machineIntent: isShown ? row.intent : null,
    machineScore: isShown ? rule.points + points : null,
    reasoning: isShown ? row.reasoning : null,
    ai: isShown ? ({ ...readAiVerdict(row.ai), points, maxPoints: maxIntentPoints } satisfies AiVerdict) : null,
    failure: status === 'DISQUALIFIED' ? null : fromJson(row.failure),
    maxIntentPoints,
    override: readOverride(row),
    stale: Boolean(row.stale),
    scoredAt: new Date(row.scoredAt),
  } as ResultRecord;
}

function readOverride(row: ResultColumns): IntentOverride | null {
  if (row.overrideIntent === null) return null;
  return {
    intent: row.overrideIntent as IntentOverride['intent'],
    note: row.overrideNote ?? '',
    at: new Date(row.overrideAt ?? row.scoredAt),
    leadRevision: row.overrideLeadRevision ?? 0,
    offerRevision: row.overrideOfferRevision ?? 0,
  };
}
