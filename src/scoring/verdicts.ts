import type { Evidence, ScoringField } from './lead.js';

export type RoleRelevance = 'DECISION_MAKER' | 'INFLUENCER' | 'OTHER';
export type IndustryMatch = 'EXACT' | 'ADJACENT' | 'NONE';
export type Intent = 'HIGH' | 'MEDIUM' | 'LOW';

/** How sure an intent is. */
export type Confidence = 'FIRM' | 'LIKELY' | 'GUESS';

/** How much the lead's post has to say about buying: 20, 10 or 0 points. */
export type RoleVerdict = {
  readonly relevance: RoleRelevance;
  readonly points: number;
  /** One sentence for a person. */
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
};

/** How near the lead's industry is to the ideal customer's: 20, 10 or 0 points. */
export type IndustryVerdict = {
  readonly match: IndustryMatch;
  readonly points: number;
  /** The offer's own words that the industry was matched with; null for `NONE`. */
  readonly matchedWith: string | null;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
};

/** Whether all five fields have text: 10 or 0 points. */
export type CompletenessVerdict = {
  readonly points: number;
  readonly missing: readonly ScoringField[];
  readonly explanation: string;
};

/** The rule layer's judgement, 0 to 50 points: the sum of its three parts. */
export type RuleVerdict = {
  readonly points: number;
  readonly role: RoleVerdict;
  readonly industry: IndustryVerdict;
  readonly completeness: CompletenessVerdict;
};
