import type { IndustryMatch, RoleRelevance } from './generated/enums.js';
import type { Evidence, ScoringField } from './lead.js';
import type { CriterionField } from './scoring-model.js';

/** Words of the lead that decided a case: `quote` stands verbatim in that field. */
export type CriterionEvidence = { readonly field: CriterionField; readonly quote: string };

/** How much the lead's post has to say about buying. */
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

/** Which of the five fields are blank. */
export type CompletenessVerdict = {
  readonly missing: readonly ScoringField[];
  readonly explanation: string;
};

/** What the rules find in a lead, without points: those come from the offer's scoring model. */
export type RuleFindings = {
  readonly role: RoleVerdict;
  readonly industry: IndustryVerdict;
  readonly completeness: CompletenessVerdict;
};

/** What a part of the rules is worth by a scoring model, and the most that it could be worth. */
export type Points = { readonly points: number; readonly maxPoints: number };

/** What a criterion of a scoring model makes of a lead. */
export type CriterionVerdict = Points & {
  readonly label: string;
  /** One sentence for a person. */
  readonly explanation: string;
  readonly evidence: readonly CriterionEvidence[];
  /** What it read, shortened; null where there is no text. */
  readonly read: string | null;
};

/** Why a scoring model disqualifies a lead. */
export type Disqualification = { readonly criterion: string; readonly explanation: string };

/** What a scoring model gives for each part of the rules. */
export type RulePoints = {
  /** The fit: the sum of all parts. */
  readonly points: number;
  readonly role: Points;
  readonly industry: Points;
  readonly completeness: Points;
  readonly criteria: readonly CriterionVerdict[];
  readonly criteriaPoints: number;
  /** What the model's cap takes off (negative), or what brings a negative sum up to 0. */
  readonly limitPoints: number;
  /** Null where the lead is scored. */
  readonly disqualification: Disqualification | null;
};

/** The rule layer's judgement: what it finds in a lead, and what a scoring model gives for it. */
export type RuleVerdict = Omit<RulePoints, keyof RuleFindings> & {
  readonly role: RoleVerdict & Points;
  readonly industry: IndustryVerdict & Points;
  readonly completeness: CompletenessVerdict & Points;
};
