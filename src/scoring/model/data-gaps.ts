import type { Grade } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import { judgedFactors, RULE_FACTORS, type RuleFactorKey } from '../../domain/rule-factors.js';
import type { RulePoints } from '../../domain/rule-verdict.js';
import type { Criterion, CriterionField, ModelContent } from '../../domain/scoring-model.js';
import { judgeCompleteness } from '../completeness.js';
import { nameWithArticles } from '../field-names.js';
import type { CriterionReading } from './criterion-lead.js';
import { criteriaReader } from './criterion-reader.js';
import { gradeOf } from './grade.js';
import { pointRanges } from './point-ranges.js';

/** Something that is not known about a lead, and the most points that knowing it could add. */
export type DataGap = {
  /** The blank fields that count together; empty for a column. */
  readonly fields: readonly CriterionField[];
  /** The column of a criterion; null for fields. */
  readonly column: string | null;
  readonly points: number;
  /** The grade with those points; null where there is no score. */
  readonly grade: Grade | null;
  readonly explanation: string;
};

/** The parts of a lead's result that its gaps depend on. */
type KnownScore = {
  readonly rule: Pick<RulePoints, 'points' | 'limitPoints' | RuleFactorKey>;
  readonly score: number | null;
};

/** A missing value, in words, and the points for it before the limits of the fit. */
type Missing = Pick<DataGap, 'fields' | 'column'> & {
  readonly what: string;
  readonly gives: number;
  /** Whether any text would give the points, or only the best one. */
  readonly isCertain: boolean;
};

/** Returns a lead's gaps by the scoring model of its result, the most points first, and of equal ones the certain first. Gaps that could add no points are left out. */
export function dataGaps(model: ModelContent, { rule, score }: KnownScore, lead: CriterionLead): DataGap[] {
  const sum = rule.points - rule.limitPoints;
  return missingOf(model, rule, lead)
    .sort((one, other) => Number(other.isCertain) - Number(one.isCertain))
    .map((missing) => gapOf(model, missing, score, limited(sum + missing.gives, model.maxFit) - rule.points))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
}

function limited(sum: number, maxFit: number): number {
  return Math.min(maxFit, Math.max(0, sum));
}

function missingOf(model: ModelContent, rule: KnownScore['rule'], lead: CriterionLead): Missing[] {
  const fields = judgeCompleteness(lead).missing;
  const ranges = pointRanges(model);
  const readings = criteriaReader(model)(lead);
  return [
    ...judgedFactors(rule).flatMap((key) => {
      const read = fields.filter((field) => RULE_FACTORS[key].fields.includes(field));
      const gives = ranges[key].most - rule[key].points;
      return read.length > 0 ? [ofFields(read, gives, RULE_FACTORS[key].takesAnyText)] : [];
    }),
    ...model.criteria.flatMap((criterion, place) => ofCriterion(criterion, readings[place])),
  ];
}

function ofFields(fields: readonly CriterionField[], gives: number, isCertain: boolean): Missing {
  return { fields, column: null, what: nameWithArticles(fields), gives, isCertain };
}

function ofCriterion({ field, column, cases }: Criterion, reading: CriterionReading | undefined): Missing[] {
  if (!reading || (reading.text !== null && !reading.unreadable)) return [];
  const best = Math.max(0, ...cases.filter(({ test }) => test !== 'BLANK').map(({ points }) => points));
  const gives = best - (cases[reading.caseIndex ?? -1]?.points ?? 0);
  if (field !== null) return [ofFields([field], gives, false)];
  const what = `${reading.unreadable ? 'A number that can be read' : 'A value'} in the column "${column}"`;
  return [{ fields: [], column, what, gives, isCertain: false }];
}

function gapOf(
  model: ModelContent,
  { fields, column, what, isCertain }: Missing,
  score: number | null,
  points: number,
) {
  const grade = score === null ? null : gradeOf(score + points, model.grades);
  const adds = `${isCertain ? 'would add' : 'could add up to'} ${points} ${points === 1 ? 'point' : 'points'}`;
  const isSame = score !== null && grade === gradeOf(score, model.grades);
  const reached = grade === null ? '' : `: ${isSame ? 'still ' : ''}grade ${grade}`;
  return { fields, column, points, grade, explanation: `${what} ${adds}${reached}.` };
}
