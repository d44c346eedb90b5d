import type { LeadToJudge } from '../../domain/intent-classifier.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { leadInput, offerInput } from '../judged-input.js';
import { maskLead } from './mask-lead.js';

/** Characters of a field; a LinkedIn profile holds 2,600. */
const LONGEST_BEGINNING = 3_000;
const LONGEST_END = 1_000;
/** Marks the omission in a long text. The prompt explains it. */
const LEFT_OUT = ' […] ';

/** The leads of a request by their number in it (`1`, `2`, …), so that no id of the database leaves the service. */
export type NumberedLeads = ReadonlyMap<string, LeadToJudge>;

/** Numbers the leads of a request. */
export function numberLeads(leads: readonly LeadToJudge[]): NumberedLeads {
  return new Map(leads.map((lead, index) => [String(index + 1), lead]));
}

/** Makes the document that the model reads, with placeholders for private data. */
export function documentOf(offer: ScoredOffer, leads: NumberedLeads) {
  return {
    offer: offerInput(offer),
    leads: [...leads].map(([id, lead]) => ({ id, ...boundFields(leadInput(maskLead(lead))) })),
  };
}

/** Keeps only the beginning and the end of a long text, so that a request fits a model's limits whatever the leads contain. */
function boundFields<Fields extends Readonly<Record<string, string | null>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, text && boundText(text)])) as Fields;
}

function boundText(text: string): string {
  if (text.length <= LONGEST_BEGINNING + LONGEST_END) return text;
  return `${text.slice(0, LONGEST_BEGINNING)}${LEFT_OUT}${text.slice(-LONGEST_END)}`.toWellFormed();
}
