import type { ScoringRunKind, ScoringRunStatus } from './generated/enums.js';
import type { AiUsage, IntentFailure } from './intent-classifier.js';

export type RunRecord = {
  readonly id: string;
  readonly offerId: string;
  readonly kind: ScoringRunKind;
  readonly status: ScoringRunStatus;
  readonly message: string | null;
  readonly resumesAt: Date | null;
  /** Whether it asks again what has been answered before. */
  readonly rescore: boolean;
  /** How many requests it may make; null: as many as it takes. */
  readonly maxRequests: number | null;
  readonly total: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  /** How many of the scored took a verdict that was there. */
  readonly reused: number;
  readonly usage: AiUsage;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** A lead that a run could not have judged. */
export type LeadFailureRecord = IntentFailure & { readonly leadId: string };
