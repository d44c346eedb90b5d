import type { LeadToJudge } from '../../domain/intent-classifier.js';
import { byScoringField } from '../../domain/lead.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { leadInput, offerInput } from '../judged-input.js';
import { type MaskedLead, maskLead } from './mask-lead.js';
import type { MaskedText } from './mask-private.js';

/** Characters of a field; a LinkedIn profile holds 2,600. */
const LONGEST_BEGINNING = 3_000;
const LONGEST_END = 1_000;
/** Marks the omission in a long text. The prompt explains it. */
const LEFT_OUT = ' […] ';

/** A lead of a request, without private data. */
export type NumberedLead = { readonly id: string; readonly masked: MaskedLead };

/** The leads of a request by their number in it (`1`, `2`, …), so that no id of the database leaves the service. */
export type NumberedLeads = ReadonlyMap<string, NumberedLead>;

/** Numbers the leads of a request, and masks private data. */
export function numberLeads(leads: readonly LeadToJudge[]): NumberedLeads {
  return new Map(leads.map((lead, index) => [String(index + 1), { id: lead.id, masked: maskLead(lead) }]));
}

/** Makes the document that the model reads, with placeholders for private data. */
export function documentOf(offer: ScoredOffer, leads: NumberedLeads) {
  return {
    offer: offerInput(offer),
    leads: [...leads].map(([id, { masked }]) => ({ id, ...leadInput(byScoringField((key) => textIn(masked[key]))) })),
  };
}

/** Keeps only the beginning and the end of a long text, so that a request fits a model's limits whatever the leads contain. */
function textIn(field: MaskedText | null): string | null {
  if (field === null) return null;
  const { text } = field;
  if (text.length <= LONGEST_BEGINNING + LONGEST_END) return text;
  return `${text.slice(0, LONGEST_BEGINNING)}${LEFT_OUT}${text.slice(-LONGEST_END)}`.toWellFormed();
}
