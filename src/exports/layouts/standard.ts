import { EXPORTED_FIELDS, headerOf, LEAD_FIELD_KEYS, type LeadField } from '../../domain/lead-fields.js';
import type { ResultRow } from '../../domain/result.js';
import { pointsHeader, RULE_FACTOR_KEYS } from '../../domain/rule-factors.js';
import type { CsvCell } from '../csv-rows.js';
import { type Column, type Layout, phoneOf } from './layout.js';

/** This service's own file: the columns of the contract, then the unmapped columns of the uploads. */
export const STANDARD: Layout = {
  filename: 'lead-scores',
  columns: [
    ...EXPORTED_FIELDS.map((field): Column => [headerOf(field), cellOf(field)]),
    ['score', (row) => row.score],
    ['intent', (row) => row.intent],
    ['status', (row) => row.status],
    ...RULE_FACTOR_KEYS.map((key): Column => [pointsHeader(key), (row) => row[`${key}Points`]]),
    ['rule_points', (row) => row.rulePoints],
    ['ai_points', (row) => row.aiPoints],
    ['reasoning', (row) => row.reasoning],
    ['ai_provider', (row) => row.aiProvider],
    ['ai_model', (row) => row.aiModel],
    ['scored_at', (row) => row.scoredAt.toISOString()],
  ],
  hasExtra: true,
  hasDetails: false,
  tool: null,
};

function cellOf(field: LeadField): (row: ResultRow) => CsvCell {
  const key = LEAD_FIELD_KEYS[field];
  if (key === 'phone') return phoneOf;
  return (row) => (key === 'scoringId' ? row.leadId : row[key]);
}
