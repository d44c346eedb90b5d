import type { Evidence } from '../../domain/lead.js';
import { readText } from '../../scoring/industry/mentions.js';
import { remembered } from '../../text/remembered.js';
import type { JudgedOffer } from './judged-offer.js';
import { type FieldText, readField } from './lead-text.js';
import { quoteFrom } from './passage.js';
import { countriesOf } from './places.js';
import type { Organisation, Signals } from './signals.js';

const namesIndustries = remembered((text) => readText(text).mentions.length > 0);

/** Reads how close the organisation is to the ideal customer: by its industry, or else by its name. */
export function readOrganisation(industry: FieldText, company: FieldText, offer: JudgedOffer): Organisation {
  const byLabel = byIndustry(industry, offer);
  if (byLabel) return byLabel;
  if (isNotBelieved(industry) || isKnown(industry)) return otherwise(industry, offer);
  return byTellingWord(company, offer) ?? byName(company, offer) ?? otherwise(industry, offer);
}

/** Whether the industry addresses the judge. Then nothing else counts in favour of the organisation. */
function isNotBelieved({ start, whole }: FieldText): boolean {
  return whole.words.length > 0 && start !== whole.text;
}

function isKnown({ start }: FieldText): boolean {
  return start !== null && namesIndustries(start);
}

function byIndustry({ start }: FieldText, offer: JudgedOffer): Organisation | null {
  if (start === null) return null;
  const { match, evidence } = offer.judgeIndustry(start);
  const [quoted] = evidence;
  return match === 'NONE' ? null : { fit: match === 'EXACT' ? 'INSIDE' : 'NEXT', evidence: quoted ?? null };
}

function byTellingWord(field: FieldText, offer: JudgedOffer): Organisation | null {
  const { believed } = field;
  const at = believed.words.findIndex(({ folded }) => offer.customerWords.has(folded));
  return at < 0 ? null : { fit: 'NEXT', evidence: quoteFrom(believed, { first: at, last: at }) };
}

/** Reads the industry from the company's name, such as "Lakeside Hospital", which is less certain than its industry field. */
function byName({ start, steering }: FieldText, offer: JudgedOffer): Organisation | null {
  if (start === null || steering || offer.judgeIndustry(start).match !== 'EXACT') return null;
  return { fit: 'NEXT', evidence: { field: 'COMPANY', quote: start.trim() } };
}

function otherwise({ whole }: FieldText, offer: JudgedOffer): Organisation {
  if (!offer.namesIndustries) return { fit: 'ANY', evidence: null };
  const isLimited = !offer.isOpen;
  return { fit: isLimited && whole.words.length > 0 ? 'OUTSIDE' : 'UNKNOWN', evidence: null };
}

/** Returns the lead's location, where it is in none of the countries that the offer is limited to. */
function elsewhere(location: string | null, { countries }: JudgedOffer): Evidence | null {
  if (countries.size === 0) return null;
  const { text } = readField('LOCATION', location).whole;
  const found = countriesOf(text);
  const isOutside = found.size > 0 && [...found].every((country) => !countries.has(country));
  return isOutside ? { field: 'LOCATION', quote: text.trim() } : null;
}

/** Returns the counter-fact of the whole organisation: its trade, read in the whole text, or its place. */
export function readExclusion(
  { whole }: FieldText,
  { fit }: Organisation,
  location: string | null,
  offer: JudgedOffer,
): Signals['counterFact'] {
  const excluded = offer.excludedIn(whole.text);
  if (excluded !== null) return { kind: 'EXCLUDED', evidence: { field: 'INDUSTRY', quote: excluded } };
  const outside = elsewhere(location, offer);
  if (outside) return { kind: 'ELSEWHERE', evidence: outside };
  const selling = fit === 'INSIDE' ? null : offer.sellingIn(whole.text);
  return selling === null ? null : { kind: 'SELLS_THE_SAME', evidence: { field: 'INDUSTRY', quote: selling } };
}
