import { type LeadKeyValue, NAMING_FIELDS } from '../domain/outcome.js';
import { firstAddress } from '../imports/first-address.js';
import { idKeyOf } from '../imports/keys/id-key.js';
import { emailKeyOf, urlKeyOf } from '../imports/lead-keys.js';

export type NamingField = (typeof NAMING_FIELDS)[number];

/** The names of a lead in a row or an input; null where one is not given. */
export type GivenNames = { readonly [Field in NamingField]: string | null };

/** The name that decides which lead is meant. Its key is null where it identifies nobody, such as "0" for an id. */
export type LeadName = { readonly field: NamingField; readonly text: string; readonly key: LeadKeyValue | null };

const KEY_COLUMNS = {
  SCORING_ID: 'id',
  EXTERNAL_ID: 'externalId',
  EMAIL: 'emailKey',
  LINKEDIN_URL: 'urlKey',
} as const satisfies Record<NamingField, LeadKeyValue['column']>;

const KEYS_OF: Readonly<Record<NamingField, (text: string) => string | null>> = {
  SCORING_ID: (text) => text,
  EXTERNAL_ID: idKeyOf,
  EMAIL: (text) => emailKeyOf(firstAddress(text, null).first),
  LINKEDIN_URL: urlKeyOf,
};

const WORDS: Readonly<Record<NamingField, string>> = {
  SCORING_ID: 'scoring id',
  EXTERNAL_ID: 'external id',
  EMAIL: 'e-mail address',
  LINKEDIN_URL: 'LinkedIn URL',
};

/** Returns the first given name that identifies somebody, or else the first given name; null where none is given. */
export function decidingName(given: GivenNames): LeadName | null {
  const names = NAMING_FIELDS.flatMap((field) => {
    const text = given[field];
    return text === null ? [] : nameBy(field, text);
  });
  return names.find(({ key }) => key !== null) ?? names[0] ?? null;
}

function nameBy(field: NamingField, text: string): LeadName {
  const value = KEYS_OF[field](text);
  return { field, text, key: value === null ? null : { column: KEY_COLUMNS[field], value } };
}

/** Makes the message for a name that no lead has, or that several leads have. */
export function notOneLead({ field }: LeadName, count: number): string {
  if (count === 0) return `No lead of the offer has this ${WORDS[field]}. Correct it, or name the lead in another way.`;
  return `Several leads of the offer have this ${WORDS[field]}. Name the lead by its scoring id, which an export has.`;
}
