import type { LeadToJudge } from '../../domain/intent-classifier.js';
import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from '../../domain/lead.js';
import { type MaskedText, maskPrivate } from './mask-private.js';

/** A lead's field as a provider reads it. The person's name is masked in the bio alone: a company may be called after them. */
export function maskField(lead: LeadToJudge, field: ScoringField): MaskedText {
  return maskPrivate(lead[FIELD_KEYS[field]] ?? '', field === 'LINKEDIN_BIO' ? lead : {});
}

/** What a provider reads of a lead. */
export function maskLead(lead: LeadToJudge): ScoredLead {
  const entries = SCORING_FIELDS.map((field) => {
    const key = FIELD_KEYS[field];
    return [key, lead[key] === null ? null : maskField(lead, field).text] as const;
  });
  return Object.fromEntries(entries) as Record<keyof ScoredLead, string | null>;
}
