import type { ResultRow } from '../../domain/result.js';
import type { Column, Layout } from './layout.js';
import { STANDARD } from './standard.js';

/** The columns after those of the standard file. Only files for this service have them. */
const DETAILS: readonly Column[] = [
  ['grade', (row) => row.grade],
  ['fit', (row) => row.rulePoints],
  ['criteria_points', ({ details }) => details?.criteriaPoints ?? null],
  ['limit_points', ({ details }) => details?.limitPoints ?? null],
  ['criteria', criteriaOf],
  ['scoring_model', (row) => row.modelVersion],
  ['disqualified_by', ({ details }) => details?.disqualifiedBy ?? null],
  ['override', (row) => row.override],
  ['outcome', ({ details }) => details?.outcome ?? null],
  ['outcome_at', ({ details }) => details?.outcomeAt?.toISOString() ?? null],
  ['machine_intent', (row) => row.machineIntent],
  ['machine_score', (row) => row.machineScore],
];

/** The standard file, followed by grade, criteria and scoring model. */
export const DETAILED: Layout = { ...STANDARD, columns: [...STANDARD.columns, ...DETAILS], hasDetails: true };

/** Lists the criteria with their points: "Company size: 15; Country: 5". */
function criteriaOf({ details }: ResultRow): string | null {
  return details?.criteria.map(({ label, points }) => `${label}: ${points}`).join('; ') || null;
}
