import { type LeadKeyValue, NAMING_FIELDS } from '../domain/outcome.js';
import { idKeyOf } from '../imports/keys/id-key.js';
import { emailKeyOf, urlKeyOf } from '../imports/lead-keys.js';
import { firstAddress } from '../imports/several-in-cell.js';

export type NamingField = (typeof NAMING_FIELDS)[number];

/** What a row or an input says of who a lead is; null is not given. */
export type GivenNames = { readonly [Field in NamingField]: string | null };

/** What decides which lead is meant; without a key where it identifies nobody, such as "0" for an id. */
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

/** The first that is given of what identifies somebody, or else of all that is given; null where nothing is. */
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

/** Says that no lead, or that more than one, has this name. */
export function notOneLead({ field }: LeadName, count: number): string {
  if (count === 0) return `No lead of the offer has this ${WORDS[field]}. Correct it, or name the lead by another.`;
  return `Several leads of the offer have this ${WORDS[field]}. Name the one by its scoring id, which an export has.`;
}
