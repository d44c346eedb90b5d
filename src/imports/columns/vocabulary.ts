import type { LeadField } from '../../domain/lead-fields.js';
import { headerKey, headerWords, spellingOf } from '../../text/header-key.js';
import company from './vocabulary/company.json' with { type: 'json' };
import email from './vocabulary/email.json' with { type: 'json' };
import externalId from './vocabulary/external-id.json' with { type: 'json' };
import firstName from './vocabulary/first-name.json' with { type: 'json' };
import industry from './vocabulary/industry.json' with { type: 'json' };
import lastName from './vocabulary/last-name.json' with { type: 'json' };
import linkedinBio from './vocabulary/linkedin-bio.json' with { type: 'json' };
import linkedinUrl from './vocabulary/linkedin-url.json' with { type: 'json' };
import location from './vocabulary/location.json' with { type: 'json' };
import area from './vocabulary/location-area.json' with { type: 'json' };
import city from './vocabulary/location-city.json' with { type: 'json' };
import country from './vocabulary/location-country.json' with { type: 'json' };
import state from './vocabulary/location-state.json' with { type: 'json' };
import name from './vocabulary/name.json' with { type: 'json' };
import phone from './vocabulary/phone.json' with { type: 'json' };
import role from './vocabulary/role.json' with { type: 'json' };
import scoringId from './vocabulary/scoring-id.json' with { type: 'json' };

/** A field, a part of a location, or an `AREA` that replaces a location. */
export type Slot = LeadField | 'CITY' | 'STATE' | 'COUNTRY' | 'AREA';

/** The slots for a location. */
export const LOCATION_SLOTS: ReadonlySet<Slot> = new Set<Slot>(['LOCATION', 'CITY', 'STATE', 'COUNTRY', 'AREA']);

/** Lists of equally good headers, from the best list to the weakest. Only a sure header may be used among filler words. */
type Headers = { readonly sure: readonly string[][]; readonly likely: readonly string[][] };

const HEADERS: Readonly<Record<Slot, Headers>> = {
  SCORING_ID: scoringId,
  EXTERNAL_ID: externalId,
  NAME: name,
  FIRST_NAME: firstName,
  LAST_NAME: lastName,
  ROLE: role,
  COMPANY: company,
  INDUSTRY: industry,
  LOCATION: location,
  CITY: city,
  STATE: state,
  COUNTRY: country,
  AREA: area,
  LINKEDIN_BIO: linkedinBio,
  EMAIL: email,
  LINKEDIN_URL: linkedinUrl,
  PHONE: phone,
};

/** A possible meaning of a header; rank 0 is the field's own name, and a higher rank a weaker header. */
export type HeaderMeaning = { readonly slot: Slot; readonly rank: number; readonly isSure: boolean };

/** A possible match of a header. A lower cost is a better match; equal costs are equally good. */
export type HeaderMatch = {
  readonly slot: Slot;
  readonly cost: number;
  /** Whether the header is unambiguous. */
  readonly isSure: boolean;
};

/** The article in front of an Arabic word. */
const ARTICLE = /^\u0627\u0644(?=\p{L}{3})/u;

const MEANINGS = readVocabulary();

/** Returns the possible meanings of the header with this key. */
export function meaningsOf(key: string): readonly HeaderMeaning[] {
  return MEANINGS.get(key) ?? [];
}

/** Returns the keys of all headers. */
export function vocabularyKeys(): string[] {
  return [...MEANINGS.keys()];
}

/** Returns the possible meanings of the header of these words, in Arabic with or without articles. */
export function meaningsOfWords(words: readonly string[]): readonly HeaderMeaning[] {
  const exact = meaningsOf(words.join(''));
  return exact.length > 0 || !words.some(isArabic) ? exact : meaningsOf(withoutArticles(words));
}

function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word);
}

function withoutArticles(words: readonly string[]): string {
  return words.map((word) => word.replace(ARTICLE, '')).join('');
}

const SPELLINGS = new Set(
  Object.values(HEADERS).flatMap(({ sure, likely }) =>
    [...sure, ...likely]
      .flat()
      .flatMap((header) => [spellingOf(header), spellingOf(withoutArticles(header.split(' ')))]),
  ),
);

/** Whether the vocabulary has a header in this exact spelling, with its accents. */
export function isSpelledSo(header: string): boolean {
  return SPELLINGS.has(spellingOf(header));
}

function readVocabulary(): Map<string, HeaderMeaning[]> {
  const meanings = new Map<string, HeaderMeaning[]>();
  for (const [slot, { sure, likely }] of Object.entries(HEADERS) as [Slot, Headers][]) {
    [...sure, ...likely].forEach((headers, rank) => {
      for (const key of new Set(
        headers.flatMap((header) => [headerKey(header), withoutArticles(headerWords(header))]),
      )) {
        const known = meanings.get(key) ?? [];
        if (known.some((meaning) => meaning.slot === slot)) continue;
        meanings.set(key, [...known, { slot, rank, isSure: rank < sure.length }]);
      }
    });
  }
  return meanings;
}
