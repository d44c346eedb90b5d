import type { IndustryMatch, RoleRelevance, ScoreFactorCode } from './generated/enums.js';
import type { Evidence, ScoringField } from './lead.js';
import type { CriterionField } from './scoring-model.js';

/** Words of the lead that decided a case. `quote` occurs verbatim in that field. */
export type CriterionEvidence = { readonly field: CriterionField; readonly quote: string };

/** How much the lead's role has to do with buying. */
export type RoleVerdict = {
  readonly relevance: RoleRelevance;
  /** One sentence for a person. */
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
};

/** How near the lead's industry is to the ideal customer's. */
export type IndustryVerdict = {
  readonly match: IndustryMatch;
  /** The offer's own words that the industry was matched with; null for `NONE`. */
  readonly matchedWith: string | null;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
};

/** The blank ones among the five fields. */
export type CompletenessVerdict = {
  readonly missing: readonly ScoringField[];
  readonly explanation: string;
};

/** The findings of the rules, without points, which come from the offer's scoring model. */
export type RuleFindings = {
  readonly role: RoleVerdict;
  readonly industry: IndustryVerdict;
  readonly completeness: CompletenessVerdict;
};

/** The factors that say something of the lead itself: neither a limit nor what a person set. */
export type JudgedFactorCode = Exclude<ScoreFactorCode, 'LIMIT' | 'OVERRIDE'>;

/** The points that a scoring model gives for a part of the rules, and the most that it could give. */
export type Points = { readonly points: number; readonly maxPoints: number };

/** The verdict of a scoring model's criterion on a lead. */
export type CriterionVerdict = Points & {
  readonly label: string;
  /** One sentence for a person. */
  readonly explanation: string;
  readonly evidence: readonly CriterionEvidence[];
  /** The text that it read, shortened; null where there is none. */
  readonly read: string | null;
};

/** Why a scoring model disqualifies a lead. */
export type Disqualification = { readonly criterion: string; readonly explanation: string };

/** The points that a scoring model gives for each part of the rules. */
export type RulePoints = {
  /** The fit: the sum of all parts. */
  readonly points: number;
  readonly role: Points;
  readonly industry: Points;
  readonly completeness: Points;
  readonly criteria: readonly CriterionVerdict[];
  readonly criteriaPoints: number;
  /** The points that the model's cap takes off (negative), or that raise a negative sum to 0. */
  readonly limitPoints: number;
  /** Null where the lead is scored. */
  readonly disqualification: Disqualification | null;
};

/** The rule layer's verdict: its findings in a lead, and the points that a scoring model gives for them. */
export type RuleVerdict = Omit<RulePoints, keyof RuleFindings> & {
  readonly role: RoleVerdict & Points;
  readonly industry: IndustryVerdict & Points;
  readonly completeness: CompletenessVerdict & Points;
};
