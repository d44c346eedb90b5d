import type { LeadField } from '../domain/lead-fields.js';
import type { Several } from './several-in-cell.js';

/** Fields of text whose values may link to a page, as Notion writes related records. */
export const LINKED: ReadonlySet<LeadField> = new Set<LeadField>(['COMPANY', 'ROLE', 'INDUSTRY', 'LOCATION']);

/** A page in brackets behind a text: "Acme (https://pages.example/acme)". */
const LINK = / \(https?:\/\/[^\s()]+\)/g;

/** Whether a text has a page in brackets behind it. */
export function hasLink(text: string): boolean {
  return text.endsWith(')') && text.search(LINK) > 0;
}

/** Returns a text without the pages in brackets, and with them as the rest. */
export function withoutLinks(text: string): Several {
  return hasLink(text) ? { first: text.replace(LINK, ''), rest: text } : { first: text, rest: null };
}
