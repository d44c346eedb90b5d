import { type Candidate, without } from './candidate.js';
import { hasWordOf, type WordKind } from './header-words.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

/** Groups of people: if a file has people of the first group, columns of the second are not about the lead. */
const BEFORE: readonly (readonly [readonly WordKind[], WordKind])[] = [
  [['guest'], 'companion'],
  [['guest', 'companion', 'person', 'lead'], 'host'],
];

/** The fields that identify a person. */
const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * Drops the columns of a user if the file names its people in another way, as invitees or contacts: then the user is their
 * host. Also drops the columns of guests if these come with an invitee, and those of a meeting.
 */
export function withoutHosts(candidates: readonly Candidate[]): Candidate[] {
  const others = BEFORE.flatMap(([people, other]) => (candidates.some((one) => names(one, people)) ? other : []));
  const guests = slotsOf(candidates.filter(({ header, filled }) => filled > 0 && hasWordOf(header, ['guest'])));
  const isOfMeeting = meetingIn(candidates);
  return candidates.map((candidate) => {
    if (hasWordOf(candidate.header, others)) return without(candidate, () => true);
    if (hasWordOf(candidate.header, ['guest'])) return leading(candidate);
    if (hasWordOf(candidate.header, ['host'])) return yielding(candidate, candidates);
    // If guests have a job title, a plain "Title" is the meeting's.
    return without(candidate, (match) => (!match.isSure && guests.has(match.slot)) || isOfMeeting(match));
  });
}

/**
 * Returns the test for meanings of plain headers that are a meeting's, if somebody has invited guests: it has a location and a
 * summary, and a title if another header names a role.
 */
function meetingIn(candidates: readonly Candidate[]): (match: HeaderMatch) => boolean {
  const isMeeting =
    candidates.some(({ header }) => hasWordOf(header, ['host', 'organizer'])) &&
    candidates.some((candidate) => names(candidate, ['guest']));
  if (!isMeeting) return () => false;
  const hasRole = candidates.some(({ matches }) => matches.some(({ slot, isSure }) => slot === 'ROLE' && isSure));
  return ({ slot, isSure }) =>
    slot === 'LOCATION' || slot === 'LINKEDIN_BIO' || (slot === 'ROLE' && !isSure && hasRole);
}

/** Ranks before headers without a word for people: next to an invitee's "Name", a plain one may be the event's. */
const GUESTS_COST = 100_000;

function leading({ matches, ...rest }: Candidate): Candidate {
  return { ...rest, matches: matches.map((match) => ({ ...match, cost: match.cost - GUESTS_COST })) };
}

/** A user's column yields to all others of the same field, since it may be about somebody else. */
function yielding(candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const filled = candidates.filter((other) => other.filled > 0 && !hasWordOf(other.header, ['host']));
  const slots = slotsOf(filled);
  return without(candidate, ({ slot }) => slots.has(slot));
}

function slotsOf(candidates: readonly Candidate[]): Set<Slot> {
  return new Set(candidates.flatMap(({ matches }) => matches.map(({ slot }) => slot)));
}

function names(candidate: Candidate, people: readonly WordKind[]): boolean {
  return hasWordOf(candidate.header, people) && candidate.matches.some(({ slot }) => IDENTITY.has(slot));
}
