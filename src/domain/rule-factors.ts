import type { IndustryMatch, RoleRelevance, ScoreFactorCode } from './generated/enums.js';
import { type Evidence, SCORING_FIELDS, type ScoringField } from './lead.js';

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

/** The findings of the rules, by factor, without points, which come from the offer's scoring model. */
export type RuleFindings = {
  readonly role: RoleVerdict;
  readonly industry: IndustryVerdict;
  readonly completeness: CompletenessVerdict;
};

/** The part of each finding that decides its points. */
export type RuleFacts = {
  readonly role: RoleRelevance;
  readonly industry: IndustryMatch;
  readonly completeness: 'COMPLETE' | 'INCOMPLETE';
};

/** The points of a scoring model for the findings of the rules: a number for each fact, the most first, or one number. */
export type RuleFactorPoints = {
  readonly role: { readonly decisionMaker: number; readonly influencer: number; readonly other: number };
  readonly industry: { readonly exact: number; readonly adjacent: number; readonly none: number };
  /** Points where none of the five scoring fields is blank. */
  readonly completeness: number;
};

export type RuleFactorKey = keyof RuleFindings;

/** A factor of the rules: the lists of factors, points, columns and SQL are derived from it. */
type RuleFactor<Key extends RuleFactorKey> = {
  readonly code: ScoreFactorCode;
  /** The fields of a lead that it reads. */
  readonly fields: readonly ScoringField[];
  /** Whether any texts in those fields get the most points; else only some do. */
  readonly takesAnyText: boolean;
  readonly builtInPoints: RuleFactorPoints[Key];
  /** Returns the points for each fact, the most first. */
  readonly pointsOf: (points: RuleFactorPoints[Key]) => Readonly<Record<RuleFacts[Key], number>>;
  /** The member of its finding that is the fact, or the list whose emptiness is. */
  readonly fact: FactSource<keyof RuleFindings[Key] & string, RuleFacts[Key]>;
};

type FactSource<Member, Fact> =
  | { readonly member: Member }
  | { readonly list: Member; readonly empty: Fact; readonly filled: Fact };

/** The factors of the rules, in the order in which people read them. */
export const RULE_FACTORS: { readonly [Key in RuleFactorKey]: RuleFactor<Key> } = {
  role: {
    code: 'ROLE',
    fields: ['ROLE'],
    takesAnyText: false,
    builtInPoints: { decisionMaker: 20, influencer: 10, other: 0 },
    pointsOf: ({ decisionMaker, influencer, other }) => ({
      DECISION_MAKER: decisionMaker,
      INFLUENCER: influencer,
      OTHER: other,
    }),
    fact: { member: 'relevance' },
  },
  industry: {
    code: 'INDUSTRY',
    fields: ['INDUSTRY'],
    takesAnyText: false,
    builtInPoints: { exact: 20, adjacent: 10, none: 0 },
    pointsOf: ({ exact, adjacent, none }) => ({ EXACT: exact, ADJACENT: adjacent, NONE: none }),
    fact: { member: 'match' },
  },
  completeness: {
    code: 'COMPLETENESS',
    fields: SCORING_FIELDS,
    takesAnyText: true,
    builtInPoints: 10,
    pointsOf: (points) => ({ COMPLETE: points, INCOMPLETE: 0 }),
    fact: { list: 'missing', empty: 'COMPLETE', filled: 'INCOMPLETE' },
  },
};

export const RULE_FACTOR_KEYS = Object.keys(RULE_FACTORS) as RuleFactorKey[];

/** Returns the factors that a result has: one that an earlier version stored lacks those that came later. */
export function judgedFactors(rule: Readonly<Record<RuleFactorKey, unknown>>): RuleFactorKey[] {
  return RULE_FACTOR_KEYS.filter((key) => rule[key]);
}

/** Returns the header of a factor's points in an export. */
export function pointsHeader(key: RuleFactorKey): string {
  return `${key}_points`;
}

/** Makes a value for each factor of the rules. */
export function byRuleFactor<Values extends Readonly<Record<RuleFactorKey, unknown>>>(
  make: (key: RuleFactorKey) => Values[RuleFactorKey],
): Pick<Values, RuleFactorKey> {
  const values: Partial<Record<RuleFactorKey, unknown>> = {};
  for (const key of RULE_FACTOR_KEYS) values[key] = make(key);
  return values as Pick<Values, RuleFactorKey>;
}

/** Returns the points that a scoring model gives for each fact of a factor, the most first. */
export function pointsByFact<Key extends RuleFactorKey>(
  key: Key,
  points: RuleFactorPoints,
): Readonly<Record<RuleFacts[Key], number>> {
  return RULE_FACTORS[key].pointsOf(points[key]);
}
