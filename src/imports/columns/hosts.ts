import { type Candidate, without } from './candidate.js';
import { kindsOf, type WordKind } from './header-words.js';
import { wordsOf } from './normalise.js';
import type { Slot } from './vocabulary.js';

/** Whose columns they are: those of the people to the left stand before those of the one to the right. */
const BEFORE: readonly (readonly [readonly WordKind[], WordKind])[] = [
  [['guest'], 'companion'],
  [['guest', 'companion', 'person', 'lead'], 'host'],
];

/** What says who somebody is. */
const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/**
 * The columns without those of a user where the file names its people otherwise, as invitees or contacts: then the user is
 * who invited them. Likewise without those of guests where these come with an invitee.
 */
export function withoutHosts(candidates: readonly Candidate[]): Candidate[] {
  const others = BEFORE.flatMap(([people, other]) => (candidates.some((one) => names(one, people)) ? other : []));
  return candidates.map((candidate) => {
    if (isOf(candidate, others)) return without(candidate, () => true);
    return isOf(candidate, ['host']) ? yielding(candidate, candidates) : candidate;
  });
}

/** A user's column yields to any other of the same field, since it may be somebody else's. */
function yielding(candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const filled = candidates.filter((other) => other.filled > 0 && !isOf(other, ['host']));
  const slots = new Set(filled.flatMap(({ matches }) => matches.map(({ slot }) => slot)));
  return without(candidate, ({ slot }) => slots.has(slot));
}

function names(candidate: Candidate, people: readonly WordKind[]): boolean {
  return isOf(candidate, people) && candidate.matches.some(({ slot }) => IDENTITY.has(slot));
}

function isOf({ header }: Candidate, kinds: readonly WordKind[]): boolean {
  return wordsOf(header).some((word) => kindsOf(word).some((kind) => kinds.includes(kind)));
}
