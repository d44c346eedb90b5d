import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import type { Candidate } from './candidate.js';
import { fieldMentioned } from './field-mentioned.js';
import { hasWordOf } from './header-words.js';
import { differing } from './known-values.js';
import { thingsIn } from './things.js';
import {
  agreesWithCompanies,
  agreesWithIndustries,
  agreesWithNames,
  agreesWithPlaces,
  agreesWithRoles,
  type Holds,
  holdsAddresses,
  holdsCompanies,
  holdsIndustries,
  holdsNames,
  holdsPhones,
  holdsPlaces,
  holdsRoles,
  LEAST_VALUES,
  type OtherColumns,
} from './values-hold.js';
import { LOCATION_SLOTS, type Slot } from './vocabulary.js';

/** Ranks after all headers with a meaning. */
const COST = 100_000;

/** A field that a file may lack, the slots that count as its column, and the test for a column without a known header. */
type Find = {
  readonly slot: Slot;
  readonly stands: readonly Slot[];
  readonly holds: Holds;
  /** The test for a column whose header mentions the field among unknown words; it may be weaker. */
  readonly agrees?: Holds;
};

const NAMES: readonly Slot[] = ['NAME', 'FIRST_NAME', 'LAST_NAME'];

/** In this order: fields with more certain values are found first, and their columns are not considered again. */
const FINDS: readonly Find[] = [
  { slot: 'EMAIL', stands: ['EMAIL'], holds: holdsAddresses },
  { slot: 'PHONE', stands: ['PHONE'], holds: holdsPhones },
  { slot: 'ROLE', stands: ['ROLE'], holds: holdsRoles, agrees: agreesWithRoles },
  { slot: 'LOCATION', stands: [...LOCATION_SLOTS], holds: holdsPlaces, agrees: agreesWithPlaces },
  { slot: 'NAME', stands: NAMES, holds: holdsNames, agrees: agreesWithNames },
  { slot: 'COMPANY', stands: ['COMPANY'], holds: holdsCompanies, agrees: agreesWithCompanies },
  { slot: 'INDUSTRY', stands: ['INDUSTRY'], holds: holdsIndustries, agrees: agreesWithIndustries },
];

/**
 * Finds columns for fields that no header names, if the values of a column show the field and its header has no other
 * meaning: addresses, job titles, people and companies that match their addresses, industries, places.
 */
export function withColumnsFound(candidates: readonly Candidate[]): Candidate[] {
  const things = thingsIn(candidates.map(({ header }) => header));
  const isOfThing = ({ header }: Candidate) => {
    const [first = '', ...label] = headerWords(header);
    return label.length > 0 && things.has(first);
  };
  return FINDS.reduce((found, find) => withFound(found, find, isOfThing), [...candidates]);
}

function withFound(
  candidates: Candidate[],
  { slot, stands, holds, agrees }: Find,
  isOfThing: (candidate: Candidate) => boolean,
): Candidate[] {
  const isThere = candidates.some(
    ({ matches, filled }) => filled > 0 && matches.some((one) => stands.includes(one.slot)),
  );
  if (isThere) return candidates;
  const textsOf = (wanted: Slot) =>
    candidates.find(({ matches }) => matches.some((one) => one.slot === wanted))?.texts ?? [];
  const others = { addresses: textsOf('EMAIL'), companies: textsOf('COMPANY') };
  const passing = (test: Holds, mayBe: (candidate: Candidate) => boolean) =>
    candidates.find((candidate) => {
      const values = mayBe(candidate) ? differing(candidate.texts) : [];
      return values.length >= LEAST_VALUES && test(candidate, values, others);
    });
  const isFree = (candidate: Candidate) => mayBeAnything(candidate) && !isOfThing(candidate);
  const isMentioned = (candidate: Candidate) => {
    const mentioned = isFree(candidate) ? fieldMentioned(candidate.header) : null;
    return mentioned !== null && stands.includes(mentioned);
  };
  const mayBe = (candidate: Candidate) => isFree(candidate) || (slot === 'NAME' && isOfBill(candidate, others));
  const found = (agrees && passing(agrees, isMentioned)) ?? passing(holds, mayBe);
  const matches = [{ slot, cost: COST, isSure: false }] as const;
  return candidates.map((candidate) => (candidate === found ? { ...candidate, matches } : candidate));
}

/** Whether a column has no known meaning, and is not about a seller or an organizer. */
function mayBeAnything({ header, matches }: Candidate): boolean {
  if (matches.length > 0 || hasWordOf(header, ['host', 'organizer', 'billing'])) return false;
  return !headerWords(header).some(isOfSomebodyElse);
}

/** Whether a bill may be the person's own: the e-mail addresses of the file then tell. */
function isOfBill({ header, matches }: Candidate, { addresses }: OtherColumns): boolean {
  return matches.length === 0 && addresses.length > 0 && hasWordOf(header, ['billing']);
}
