import { headerWords } from '../../text/header-key.js';
import salutations from './vocabulary/salutations.json' with { type: 'json' };

/** The kind of a cell by its form; null for any other text. */
export type ValueKind =
  | 'EMAIL'
  | 'LINKEDIN_PERSON'
  | 'LINKEDIN_OTHER'
  | 'URL'
  | 'DATE'
  | 'ORDER_NUMBER'
  | 'RECORD_ID'
  | 'NUMBER'
  | 'YES_OR_NO'
  | 'SALUTATION';

const SALUTATION_WORDS = new Set(salutations.flatMap(headerWords));

/** In this order: what is an address of a page may look like a number too. */
const FORMS: readonly (readonly [ValueKind, RegExp])[] = [
  ['EMAIL', /^[^\s@]+@[^\s@]+\.[^\s@]+$|<[^\s@]+@[^\s@]+>/],
  ['LINKEDIN_PERSON', /linkedin\.com\/(?:[a-z]+\/)?(?:in|pub|profile|lead|people)\/./i],
  ['LINKEDIN_OTHER', /linkedin\.com(?:\/|$)/i],
  ['URL', /^(?:https?:\/\/|www\.)\S+$/i],
  ['DATE', /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T\s].*)?$/],
  ['ORDER_NUMBER', /^[#№]\s?\d+$/],
  // The keys of records in CRMs and databases: letters and digits in one long word.
  ['RECORD_ID', /^(?=(?:\D*\d){2})(?=[^a-z]*[a-z])[a-z\d_-]{15,}$/i],
  ['NUMBER', /^[+(]?\d[\d\s().,/%-]*$/],
  ['YES_OR_NO', /^(?:yes|no|true|false|ja|nein|oui|non|s[ií]|não|n[oe]e)$/i],
];

export function kindOfValue(text: string): ValueKind | null {
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  if (form) return form[0];
  const words = headerWords(text);
  return words.length > 0 && words.every((word) => SALUTATION_WORDS.has(word)) ? 'SALUTATION' : null;
}
