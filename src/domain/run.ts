import type { ScoringRunKind, ScoringRunStatus } from './generated/enums.js';
import type { AiUsage, IntentFailure } from './intent-classifier.js';

export type RunRecord = {
  readonly id: string;
  readonly offerId: string;
  readonly kind: ScoringRunKind;
  readonly status: ScoringRunStatus;
  readonly message: string | null;
  readonly resumesAt: Date | null;
  /** Whether it judges leads again that have a current verdict. */
  readonly rescore: boolean;
  /** The most requests that it may make; null: no limit. */
  readonly maxRequests: number | null;
  readonly total: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  /** How many of the scored leads reuse a stored verdict. */
  readonly reused: number;
  readonly usage: AiUsage;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** A lead for which a run got no verdict. */
export type LeadFailureRecord = IntentFailure & { readonly leadId: string };
