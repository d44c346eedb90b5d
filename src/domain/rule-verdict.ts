import type { RuleFactorKey, RuleFindings } from './rule-factors.js';
import type { CriterionField } from './scoring-model.js';

/** Words of the lead that decided a case. `quote` occurs verbatim in that field. */
export type CriterionEvidence = { readonly field: CriterionField; readonly quote: string };

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
export type RulePoints = { readonly [Key in RuleFactorKey]: Points } & {
  /** The fit: the sum of all parts. */
  readonly points: number;
  readonly criteria: readonly CriterionVerdict[];
  readonly criteriaPoints: number;
  /** The points that the model's cap takes off (negative), or that raise a negative sum to 0. */
  readonly limitPoints: number;
  /** Null where the lead is scored. */
  readonly disqualification: Disqualification | null;
};

/** The rule layer's verdict: its findings in a lead, and the points that a scoring model gives for them. */
export type RuleVerdict = Omit<RulePoints, RuleFactorKey> & {
  readonly [Key in RuleFactorKey]: RuleFindings[Key] & Points;
};
