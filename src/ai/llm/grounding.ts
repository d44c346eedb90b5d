import { type Evidence, FIELD_KEYS, type ScoringField } from '../../domain/lead.js';
import { findVerbatim } from './find-verbatim.js';
import type { MaskedLead } from './mask-lead.js';
import type { RubricCriterion } from './reply-schema.js';

/** The evidence of a verdict, and whether all of it was found. */
export type Grounding = {
  /** Whether every quote of the verdict occurs in the field that it names. */
  readonly grounded: boolean;
  /** The lead's own words, never the model's. */
  readonly evidence: readonly Evidence[];
};

/** Checks the quotes of a verdict: those of the criteria that are answered yes or weak. */
export function ground(criteria: readonly RubricCriterion[], lead: MaskedLead): Grounding {
  const checked = criteria.filter(isLeantOn).map((criterion) => findQuote(criterion, lead));
  const found = checked.filter((evidence) => evidence !== null);
  const distinct = new Map(found.map((evidence) => [`${evidence.field} ${evidence.quote}`, evidence]));
  return { grounded: found.length === checked.length, evidence: [...distinct.values()] };
}

type LeantOn = RubricCriterion & { readonly quote: string };

/** Whether a criterion is answered yes or weak, with a quote. */
export function isLeantOn(criterion: RubricCriterion): criterion is LeantOn {
  const isAffirmed = criterion.answer === 'yes' || criterion.answer === 'weak';
  return isAffirmed && criterion.quote !== null && criterion.quote.trim() !== '';
}

function findQuote(criterion: LeantOn, lead: MaskedLead): Evidence | null {
  if (criterion.field === null) return null;
  const field = criterion.field.toUpperCase() as ScoringField;
  const masked = lead[FIELD_KEYS[field]];
  const found = masked && findVerbatim(masked.text, criterion.quote);
  return found && { field, quote: masked.original(found.start, found.end) };
}
