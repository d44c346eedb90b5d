import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { Evidence } from '../../domain/lead.js';

/** What the lead's post may do: decide, lead people, know the subject, or do the daily work. */
export type Authority = 'DECIDES' | 'LEADS' | 'EXPERT' | 'USES' | 'UNKNOWN';

/** What the post has to do with the offer: in a function that buys it, at the head of the organisation, next to it, elsewhere. */
export type Relation = 'BUYS' | 'RUNS' | 'NEAR' | 'OTHER' | 'UNKNOWN';

/** Whether the organisation is one that the offer is made for, next to one, or neither; `ANY` where the offer names no industry. */
export type Fit = 'INSIDE' | 'NEXT' | 'OUTSIDE' | 'UNKNOWN' | 'ANY';

/** What the biography states beside the offer's topic. */
export type Need = 'EVALUATES' | 'NEEDS' | 'NONE';

/** What speaks against a purchase, whatever else speaks for it. */
export type CounterFact =
  | 'LEFT'
  | 'SEEKS_JOB'
  | 'STUDIES'
  | 'REFUSES'
  | 'HAS_BOUGHT'
  | 'SELLS_THE_SAME'
  | 'EXCLUDED'
  | 'ELSEWHERE'
  | 'ONLY_STEERS';

export type JudgedRole = {
  readonly authority: Authority;
  readonly relation: Relation;
  /** The function that decided the relation; null where none is named. */
  readonly function: BusinessFunction | null;
  readonly evidence: Evidence | null;
};

export type Organisation = { readonly fit: Fit; readonly evidence: Evidence | null };

/** What is found in a lead, each with its quote. */
export type Signals = {
  readonly counterFact: { readonly kind: CounterFact; readonly evidence: Evidence } | null;
  readonly post: JudgedRole;
  readonly organisation: Organisation;
  readonly need: { readonly level: Need; readonly evidence: Evidence | null };
  /** Text in fewer than two of role, company or industry, and biography. */
  readonly nearEmpty: boolean;
  /** The same, where text that addresses the judge does not count as text. */
  readonly littleBelieved: boolean;
  readonly hasBio: boolean;
  /** Words that address the judge; they were not counted. */
  readonly steering: Evidence | null;
};
