import { headerOf } from '../domain/lead-fields.js';
import { rankHeaders } from './columns/header-match.js';
import type { LeadText } from './lead-keys.js';

// Former versions kept phones in columns that no field took.

/** What an export calls the column of phones. */
export const PHONE_HEADER = headerOf('PHONE');

/** A lead with its best phone in the field; one that has a phone in the field stays the same. */
export function withPhone(lead: LeadText): LeadText {
  const best = lead.phone === null ? phoneHeaders(Object.keys(lead.extra))[0] : undefined;
  if (best === undefined) return lead;
  const others = Object.entries(lead.extra).filter(([header]) => header !== best);
  const names = keptNames(others.map(([header]) => header));
  const extra = Object.fromEntries(others.map(([, value], place) => [names[place], value]));
  return { ...lead, phone: lead.extra[best] ?? null, extra };
}

/** Those of the names of kept columns that are phones, the best first. */
export function phoneHeaders(names: readonly string[]): string[] {
  const headers = names.map((name) => name.replace(/ \(\d+\)$/, ''));
  return rankHeaders(headers, 'PHONE').flatMap((place) => names[place] ?? []);
}

/** Names of kept columns as they are now that an export has a header `phone`: "phone" is "phone (2)", and the next one "phone (3)". */
export function keptNames(names: readonly string[]): string[] {
  if (!names.includes(PHONE_HEADER)) return [...names];
  return names.map((name) => {
    if (name === PHONE_HEADER) return `${PHONE_HEADER} (2)`;
    const number = /^phone \((\d+)\)$/.exec(name)?.[1];
    return number === undefined ? name : `${PHONE_HEADER} (${Number(number) + 1})`;
  });
}
