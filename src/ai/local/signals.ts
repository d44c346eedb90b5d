import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { Evidence } from '../../domain/lead.js';

/** The authority of the lead's post: decides, leads people, knows the subject, or does the daily work. */
export type Authority = 'DECIDES' | 'LEADS' | 'EXPERT' | 'USES' | 'UNKNOWN';

/** The relation of the post to the offer: in a function that buys it, at the head of the organisation, in a related function, elsewhere. */
export type Relation = 'BUYS' | 'RUNS' | 'NEAR' | 'OTHER' | 'UNKNOWN';

/** Whether the organisation is an ideal customer, related to one, or neither; `ANY` where the offer names no industry. */
export type Fit = 'INSIDE' | 'NEXT' | 'OUTSIDE' | 'UNKNOWN' | 'ANY';

/** The need that the biography states: it evaluates such offers, mentions what they are about, or neither. */
export type Need = 'EVALUATES' | 'MENTIONS' | 'NONE';

/** A fact that speaks against a purchase and outweighs all others. */
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

/** The signals in a lead, each with its quote. */
export type Signals = {
  readonly counterFact: { readonly kind: CounterFact; readonly evidence: Evidence } | null;
  readonly post: JudgedRole;
  readonly organisation: Organisation;
  readonly need: { readonly level: Need; readonly evidence: Evidence | null };
  /** Whether fewer than two have text: role, company or industry, and biography. */
  readonly nearEmpty: boolean;
  /** The same, not counting text that addresses the judge. */
  readonly littleBelieved: boolean;
  readonly hasBio: boolean;
  /** Words that address the judge, which were not counted. */
  readonly steering: Evidence | null;
};
