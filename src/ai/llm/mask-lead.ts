import type { LeadToJudge } from '../../domain/intent-classifier.js';
import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from '../../domain/lead.js';
import { type MaskedText, maskPrivate } from './mask-private.js';

/** Masks a lead's field for a provider. The name is masked only in the bio, since a company may have the name of its founder. */
export function maskField(lead: LeadToJudge, field: ScoringField): MaskedText {
  return maskPrivate(lead[FIELD_KEYS[field]] ?? '', field === 'LINKEDIN_BIO' ? lead : {});
}

/** Masks the fields of a lead for a provider. */
export function maskLead(lead: LeadToJudge): ScoredLead {
  const entries = SCORING_FIELDS.map((field) => {
    const key = FIELD_KEYS[field];
    return [key, lead[key] === null ? null : maskField(lead, field).text] as const;
  });
  return Object.fromEntries(entries) as Record<keyof ScoredLead, string | null>;
}
