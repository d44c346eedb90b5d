import type { StoredPoints } from '../../domain/result.js';
import type { RuleFindings } from '../../domain/rule-factors.js';
import type { RuleVerdict } from '../../domain/rule-verdict.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import { pointsReader } from '../../scoring/model/points-reader.js';
import { factsOf, ruleVerdict } from '../../scoring/rules.js';
import { fromJson } from '../sql/json.js';

/** Those of versions that had only the built-in points and stored none. */
const WITHOUT_CRITERIA: StoredPoints = { criteria: [] };

/** Reads the column of points. */
export function readPoints(points: unknown): StoredPoints {
  return fromJson<StoredPoints | null>(points) ?? WITHOUT_CRITERIA;
}

/** The columns of the rule layer. */
type RuleColumns = { readonly rule: unknown; readonly rulePoints: number; readonly points: unknown };

/** Reads the rule layer of a result; its points are derived from the model that gave them. */
export function readRule({ rule, rulePoints, points }: RuleColumns, model: ModelContent): RuleVerdict {
  const findings = fromJson<RuleFindings>(rule);
  return ruleVerdict(findings, pointsReader(model).rulePoints(factsOf(findings), rulePoints, readPoints(points)));
}
