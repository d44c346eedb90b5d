import { kindOfValue, type ValueKind } from './value-kind.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

const NO_TEXT: readonly ValueKind[] = ['EMAIL', 'URL', 'LINKEDIN_PERSON', 'LINKEDIN_OTHER', 'DATE', 'RECORD_ID'];
const NO_WORDS: readonly ValueKind[] = ['NUMBER', 'YES_OR_NO'];

/** The kinds of values that refute a meaning, for any header. */
const NEVER: Readonly<Partial<Record<Slot, readonly ValueKind[]>>> = {
  NAME: [...NO_TEXT, 'ORDER_NUMBER'],
  FIRST_NAME: NO_TEXT,
  LAST_NAME: NO_TEXT,
  ROLE: [...NO_TEXT, 'SALUTATION'],
  COMPANY: ['EMAIL', 'DATE', 'RECORD_ID'],
  INDUSTRY: NO_TEXT,
  LOCATION: NO_TEXT,
  CITY: NO_TEXT,
  STATE: NO_TEXT,
  COUNTRY: NO_TEXT,
  AREA: NO_TEXT,
  LINKEDIN_BIO: NO_TEXT,
  EMAIL: ['URL', 'DATE', ...NO_WORDS],
  LINKEDIN_URL: ['EMAIL', 'URL', 'LINKEDIN_OTHER', 'DATE', ...NO_WORDS],
  PHONE: ['EMAIL', 'URL', 'LINKEDIN_PERSON', 'LINKEDIN_OTHER', 'YES_OR_NO'],
};

/** The kinds of values that also refute an ambiguous header: an "Account" with numbers is not a company. */
const NEVER_UNSURE: Readonly<Partial<Record<Slot, readonly ValueKind[]>>> = {
  NAME: NO_WORDS,
  ROLE: NO_WORDS,
  COMPANY: NO_WORDS,
  LINKEDIN_BIO: NO_WORDS,
};

/**
 * Values that even a field's own name is not meant for, besides the keys of records in another table: "Location" of a meeting
 * that is a link, "Name" of an order: "#1001".
 */
const NEVER_OWN: Readonly<Partial<Record<Slot, readonly ValueKind[]>>> = { LOCATION: ['URL'], NAME: ['ORDER_NUMBER'] };

/**
 * Whether the values under a header refute this meaning: most of them are of another kind. "URL" alone means a LinkedIn profile
 * only if most of the values are profiles.
 */
export function isRefuted(match: HeaderMatch, values: readonly string[]): boolean {
  const kinds = values.map(kindOfValue);
  const countOf = (wanted: readonly ValueKind[]) => kinds.filter((kind) => kind && wanted.includes(kind)).length;
  if (match.slot === 'LINKEDIN_URL' && !match.isSure)
    return 2 * countOf(['LINKEDIN_PERSON']) < Math.max(1, kinds.length);
  return 2 * countOf(neverOf(match)) > kinds.length;
}

function neverOf({ slot, isSure, cost }: HeaderMatch): readonly ValueKind[] {
  const never = NEVER[slot] ?? [];
  if (cost === 0) return never.filter((kind) => kind === 'RECORD_ID' || NEVER_OWN[slot]?.includes(kind));
  return [...never, ...(isSure ? [] : (NEVER_UNSURE[slot] ?? []))];
}
