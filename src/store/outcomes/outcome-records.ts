import type { OutcomeKind } from '../../domain/generated/enums.js';
import type { RowRejection } from '../../domain/import.js';
import type { NotedResult } from '../history/noted-result.js';

/** An outcome of a lead. */
export type OutcomeRecord = {
  readonly id: string;
  readonly batchId: string;
  readonly leadId: string;
  readonly kind: OutcomeKind;
  readonly note: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** The result at the time of the outcome; null where there was none. */
  readonly result: NotedResult | null;
};

/** `rowsRead = recorded + unchanged + rejected`. */
export type OutcomeCounts = {
  readonly rowsRead: number;
  readonly recorded: number;
  readonly unchanged: number;
  readonly rejected: number;
};

/** Outcomes that were recorded together. */
export type OutcomeBatchRecord = OutcomeCounts & {
  readonly id: string;
  readonly offerId: string;
  readonly filename: string | null;
  /** The headers of its file; empty where there was none. */
  readonly headers: readonly string[];
  readonly createdAt: Date;
};

/** An outcome to record. */
export type NewOutcome = Pick<OutcomeRecord, 'leadId' | 'kind' | 'note' | 'occurredAt'>;

/** A known outcome of a lead, to compare a new one with. */
export type KnownOutcome = Pick<OutcomeRecord, 'leadId' | 'kind' | 'occurredAt'>;

/** A rejected row of a file of outcomes. */
export type OutcomeRejection = Omit<RowRejection, 'code'> & { readonly code: OutcomeRejectionCode };

export type OutcomeRejectionCode =
  | RowRejection['code']
  | 'NO_SUCH_LEAD'
  | 'SEVERAL_LEADS'
  | 'UNKNOWN_OUTCOME'
  | 'BAD_TIME';
