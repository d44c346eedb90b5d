import type { ResultRow } from '../../domain/result.js';
import type { Column, Layout } from './layout.js';
import { STANDARD } from './standard.js';

/** The columns that stand behind those of the standard file, and that only this service's own files have. */
const DETAILS: readonly Column[] = [
  ['grade', (row) => row.grade],
  ['fit', (row) => row.rulePoints],
  ['criteria_points', ({ rule }) => rule?.criteriaPoints ?? null],
  ['limit_points', ({ rule }) => rule?.limitPoints ?? null],
  ['criteria', criteriaOf],
  ['scoring_model', (row) => row.modelVersion],
  ['disqualified_by', ({ rule }) => rule?.disqualification?.criterion ?? null],
  ['override', (row) => row.override],
  ['outcome', (row) => row.outcome],
  ['outcome_at', ({ outcomeAt }) => outcomeAt?.toISOString() ?? null],
  ['machine_intent', (row) => row.machineIntent],
  ['machine_score', (row) => row.machineScore],
];

/** The standard file with grade, criteria and scoring model behind it. */
export const DETAILED: Layout = { ...STANDARD, columns: [...STANDARD.columns, ...DETAILS], hasRule: true };

/** Each criterion with its points: "Company size: 15; Country: 5". */
function criteriaOf({ rule }: ResultRow): string | null {
  return rule?.criteria.map(({ label, points }) => `${label}: ${points}`).join('; ') || null;
}
