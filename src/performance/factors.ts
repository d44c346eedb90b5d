import type { ScoreFactorCode } from '../domain/generated/enums.js';
import { pointsByFact, RULE_FACTOR_KEYS, RULE_FACTORS } from '../domain/rule-factors.js';
import type { Criterion, ModelContent } from '../domain/scoring-model.js';
import { intentPoints } from '../scoring/model/model-points.js';
import type { DecidedLead } from './decided-lead.js';
import { describeCase } from './describe-case.js';
import { MINIMUM } from './minimum.js';
import { hasEach, rateOf, tally, tallyBy } from './tally.js';
import type { Rate } from './wilson.js';

/** Success among the leads with one finding of a factor. */
export type FactorPerformance = {
  readonly code: ScoreFactorCode;
  /** The criterion's label; null for other factors. */
  readonly criterion: string | null;
  /** The finding; for a criterion its case, in words. */
  readonly found: string;
  /** The points that the published model gives for it. */
  readonly points: number;
  readonly rate: Rate;
  /** Whether a finding with fewer points has a rate whose interval lies completely above this one's. */
  readonly contradictsPoints: boolean;
};

/** A possible finding of a factor. A lead has it where the factor's `keyOf` returns the same key. */
type Finding<Key> = { readonly key: Key; readonly found: string; readonly points: number };

type Factor = Pick<FactorPerformance, 'code' | 'criterion'>;

type Judge = <Key>(factor: Factor, findings: readonly Finding<Key>[], keyOf: (lead: DecidedLead) => Key) => Findings;

type Findings = readonly FactorPerformance[];

/** Returns success by the findings of each factor, in the order of a score's factors, with the points that a model gives. */
export function factorPerformance(leads: readonly DecidedLead[], model: ModelContent): FactorPerformance[] {
  const judge = factorJudge(leads);
  return [
    ...RULE_FACTOR_KEYS.flatMap((key) =>
      judge(factor(RULE_FACTORS[key].code), findings<string>(pointsByFact(key, model)), (lead) => lead[key]),
    ),
    ...model.criteria.flatMap((criterion, place) =>
      judge(factor('CRITERION', criterion.label), cases(criterion), ({ criteria }) => criteria[place] ?? null),
    ),
    ...judge(factor('INTENT'), findings(intentPoints(model)), ({ intent }) => intent),
  ];
}

function factorJudge(leads: readonly DecidedLead[]): Judge {
  const canContradict = hasEach(tally(leads), MINIMUM.VERDICTS);
  return (factor, findings, keyOf) => {
    const tallies = tallyBy(leads, keyOf);
    const rates = findings.map(({ key, found, points }) => ({ found, points, rate: rateOf(tallies.get(key)) }));
    return rates.map((one) => ({
      ...factor,
      ...one,
      contradictsPoints:
        canContradict && rates.some((other) => other.points < one.points && other.rate.low > one.rate.high),
    }));
  };
}

function factor(code: ScoreFactorCode, criterion: string | null = null): Factor {
  return { code, criterion };
}

function findings<Key extends string>(points: Readonly<Record<Key, number>>): Finding<Key>[] {
  return (Object.keys(points) as Key[]).map((key) => ({ key, found: key, points: points[key] }));
}

/** Lists the cases that give points, in their order. Cases that disqualify have no leads that count. */
function cases({ cases }: Criterion): Finding<number | null>[] {
  const giving = cases.map((found, key) => ({ key, found: describeCase(found), points: found.points }));
  return [
    ...giving.filter((_, place) => !cases[place]?.disqualifies),
    { key: null, found: 'none of its cases', points: 0 },
  ];
}
