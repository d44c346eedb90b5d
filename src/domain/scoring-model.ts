import type { CriterionTest, Grade } from './generated/enums.js';
import { byRuleFactor, RULE_FACTORS, type RuleFactorPoints } from './rule-factors.js';

/** The grades of a score, the best first. */
export const GRADES = ['A', 'B', 'C', 'D'] as const satisfies readonly Grade[];

/** The fields of a lead that a criterion may read. Names and ids must not give points. */
export const CRITERION_FIELDS = [
  'ROLE',
  'COMPANY',
  'INDUSTRY',
  'LOCATION',
  'LINKEDIN_BIO',
  'EMAIL',
  'LINKEDIN_URL',
] as const;

export type CriterionField = (typeof CRITERION_FIELDS)[number];

/** One case of a criterion, and its points. */
export type CriterionCase = {
  readonly test: CriterionTest;
  /** The texts of `EQUALS` and `CONTAINS`, of which one must match; else empty. */
  readonly values: readonly string[];
  /** The least number of `BETWEEN`; null: any. */
  readonly min: number | null;
  /** The greatest number of `BETWEEN`; null: any. */
  readonly max: number | null;
  /** -100 to 100; 0 where it disqualifies. */
  readonly points: number;
  /** Whether such a lead is not scored. */
  readonly disqualifies: boolean;
};

/** Points for one field or column: the first case that holds gives its points; without one the criterion gives 0. */
export type Criterion = {
  readonly label: string;
  /** The field that it reads; null where it reads a column. */
  readonly field: CriterionField | null;
  /** The header of the column that it reads; null where it reads a field. */
  readonly column: string | null;
  readonly cases: readonly CriterionCase[];
};

/** The points of an offer's scoring model. */
export type ModelContent = RuleFactorPoints & {
  /** A note by its author. */
  readonly note: string | null;
  readonly intent: { readonly high: number; readonly medium: number; readonly low: number };
  readonly criteria: readonly Criterion[];
  /** The highest fit; the lowest is 0. */
  readonly maxFit: number;
  /** The lowest score of each grade; below `c` a lead has D. */
  readonly grades: { readonly a: number; readonly b: number; readonly c: number };
};

/** The model of every offer until its team publishes another. */
export const BUILT_IN_MODEL: ModelContent = {
  note: null,
  ...byRuleFactor<RuleFactorPoints>((key) => RULE_FACTORS[key].builtInPoints),
  intent: { high: 50, medium: 30, low: 10 },
  criteria: [],
  maxFit: 50,
  grades: { a: 75, b: 50, c: 25 },
};

/** A scoring model of an offer: a published version, or the draft, which has no version. */
export type ModelRecord = {
  readonly id: string;
  readonly offerId: string;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  readonly version: number | null;
  readonly content: ModelContent;
  /** Null for the built-in model. */
  readonly createdAt: Date | null;
  readonly publishedAt: Date | null;
  /** When its draft was last saved. */
  readonly savedAt: Date | null;
};

/** A model that was published. */
export type PublishedModel = ModelRecord & { readonly version: number };
