import type { Evidence } from '../../../scoring/lead.js';

/** What the lead's post has to say about buying; `ASSISTS` are clerks, volunteers and the like. */
export type Authority = 'DECIDES' | 'HAS_SAY' | 'NO_SAY' | 'ASSISTS' | 'UNKNOWN';

/** Whether the lead works in a function that the offer serves (or runs the whole firm), beside one, or elsewhere. */
export type FunctionMatch = 'SERVED' | 'NEAR' | 'OTHER';

/** How near the lead's organisation is to the ideal customer. */
export type Fit = 'INSIDE' | 'NEXT' | 'OUTSIDE' | 'UNKNOWN';

/** What the biography states of a need for such an offer. */
export type Need = 'EVALUATES' | 'NEEDS' | 'NONE';

/** Whether the biography speaks of what the offer is for, of the lead's work at least, or of neither. */
export type Substance = 'TOUCHES' | 'TELLS' | 'SILENT';

/** Why a lead will not buy, whatever else speaks for it. */
export type Objection = 'REFUSES' | 'SELLS_THE_SAME' | 'LEFT' | 'STUDIES' | 'SEEKS_JOB' | 'ONLY_STEERS';

/**
 * What lowers the verdict by one step: the offer rules the industry out, the lead speaks against such an offer without
 * refusing it, or its firm is in the offer's own trade.
 */
export type Reservation = 'EXCLUDED' | 'HESITATES' | 'SAME_TRADE';

export type Post = {
  readonly authority: Authority;
  readonly functionMatch: FunctionMatch;
  /** How a sentence calls the function that the post belongs to; null where none was found. */
  readonly functionName: string | null;
  /** Whether the post runs the whole firm. */
  readonly general: boolean;
  readonly evidence: Evidence | null;
  /** Words that say that the lead chooses the tools. */
  readonly chooses: Evidence | null;
};

/** Everything that was found in a lead, each with the words that say so. */
export type Signals = {
  readonly objection: { readonly kind: Objection; readonly evidence: Evidence | null } | null;
  readonly reservation: { readonly kind: Reservation; readonly evidence: Evidence } | null;
  readonly post: Post;
  readonly fit: {
    readonly level: Fit;
    readonly explanation: string;
    readonly evidence: readonly Evidence[];
    /** The lead's industry, where the offer rules it out. */
    readonly excluded: Evidence | null;
  };
  readonly need: { readonly level: Need; readonly evidence: Evidence | null };
  readonly substance: { readonly level: Substance; readonly evidence: Evidence | null };
  /** Words that address the judge; they were not counted. */
  readonly steering: Evidence | null;
};
