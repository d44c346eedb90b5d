import type { LeadToJudge } from '../../domain/intent-classifier.js';
import { byScoringField, type ScoredLead } from '../../domain/lead.js';
import { type MaskedText, maskPrivate } from './mask-private.js';

/** The fields of a lead without private data. */
export type MaskedLead = { readonly [Key in keyof ScoredLead]: MaskedText | null };

/** Masks the fields of a lead for a provider. The name is masked only in the bio, since a company may have the name of its founder. */
export function maskLead(lead: LeadToJudge): MaskedLead {
  return byScoringField((key) => {
    const text = lead[key];
    return text === null ? null : maskPrivate(text, key === 'linkedinBio' ? lead : undefined);
  });
}
