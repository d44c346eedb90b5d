import { LRUCache } from 'lru-cache';
import { headerOf } from '../domain/lead-fields.js';
import { matchHeader } from './columns/header-match.js';
import type { LeadText } from './lead-keys.js';

// Former versions kept phones in columns that no field took.

/** What an export calls the column of phones. */
export const PHONE_HEADER = headerOf('PHONE');

/** Of the names that thousands of leads have in common. */
const costs = new LRUCache<string, { readonly cost: number | null }>({ max: 1_000 });

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
  const phones = names.flatMap((name) => {
    const cost = costOf(name);
    return cost === null ? [] : [{ name, cost }];
  });
  // Of equally good ones the first comes first.
  return phones.sort((one, other) => one.cost - other.cost).map(({ name }) => name);
}

/** How well the name of a kept column means a phone; null where it does not. */
function costOf(name: string): number | null {
  const known = costs.get(name);
  if (known) return known.cost;
  const match = matchHeader(name.replace(/ \(\d+\)$/, '')).find(({ slot }) => slot === 'PHONE');
  const cost = match?.cost ?? null;
  costs.set(name, { cost });
  return cost;
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
