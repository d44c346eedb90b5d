import type { LeadToJudge } from '../../domain/intent-classifier.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { leadInput, offerInput } from '../judged-input.js';
import { maskLead } from './mask-lead.js';

/** Characters of a field; a profile of LinkedIn holds 2,600. */
const LONGEST_BEGINNING = 3_000;
const LONGEST_END = 1_000;
/** The prompt says what it means. */
const LEFT_OUT = ' […] ';

/** The leads of one request by the id that each has in it: `1`, `2` and so on, so that no id of the database leaves the service. */
export type NumberedLeads = ReadonlyMap<string, LeadToJudge>;

/** Gives the leads of a request their numbers. */
export function numberLeads(leads: readonly LeadToJudge[]): NumberedLeads {
  return new Map(leads.map((lead, index) => [String(index + 1), lead]));
}

/** The document that the model reads, with placeholders for what is private. */
export function documentOf(offer: ScoredOffer, leads: NumberedLeads) {
  return {
    offer: offerInput(offer),
    leads: [...leads].map(([id, lead]) => ({ id, ...boundFields(leadInput(maskLead(lead))) })),
  };
}

/** Keeps requests to a size that models take, whatever stands in a cell: of a long text its beginning and its end. */
function boundFields<Fields extends Readonly<Record<string, string | null>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, text && boundText(text)])) as Fields;
}

function boundText(text: string): string {
  if (text.length <= LONGEST_BEGINNING + LONGEST_END) return text;
  return `${text.slice(0, LONGEST_BEGINNING)}${LEFT_OUT}${text.slice(-LONGEST_END)}`.toWellFormed();
}
