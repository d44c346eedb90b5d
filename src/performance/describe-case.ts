import type { CriterionCase } from '../domain/scoring-model.js';
import { bounds } from '../scoring/model/explain-criterion.js';
import { quoted } from '../text/one-line.js';

const SHOWN_VALUES = 3;

/** Describes the finding of a criterion in words. */
export function describeCase(found: CriterionCase): string {
  switch (found.test) {
    case 'EQUALS':
      return `is ${listed(found.values)}`;
    case 'CONTAINS':
      return `contains ${listed(found.values)}`;
    case 'BETWEEN':
      return bounds(found);
    case 'PRESENT':
      return 'any text';
    case 'BLANK':
      return 'no text';
  }
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN_VALUES).map(quoted);
  const more = values.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} or ${last}`;
}
