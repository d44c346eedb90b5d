import type { ComparedRow } from './preview-row.js';

/**
 * Compares two leads in the order of the call list by one of two models: score, fit, confidence, then the order of upload, which
 * is that of the ids. Leads without a score come last.
 */
export function compareInList(one: ComparedRow, other: ComparedRow, by: 'before' | 'after'): number {
  return (
    (other[by].score ?? -1) - (one[by].score ?? -1) ||
    other[by].fit - one[by].fit ||
    other.confidence - one.confidence ||
    (one.leadId < other.leadId ? -1 : Number(one.leadId > other.leadId))
  );
}
