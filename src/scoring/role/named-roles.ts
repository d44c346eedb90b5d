import type { IdealCustomer } from '../../domain/offer.js';
import abbreviations from '../vocabulary/role-abbreviations.json' with { type: 'json' };
import { readMarks } from './marks.js';
import { corrected } from './meaning-at.js';
import { compareRanks, type Rank } from './ranks.js';
import { type RoleWord, readRoleWords } from './role-words.js';
import type { RoleMeaning } from './signs.js';
import { type Post, readTitle } from './title.js';

/** A role that the offer's owner named as a decision maker or an influencer. */
export type NamedRole = {
  readonly name: string;
  readonly relevance: 'DECISION_MAKER' | 'INFLUENCER';
  readonly words: ReadonlySet<string>;
  /** Null where it names only a function ("Procurement"). */
  readonly rank: Rank | null;
};

const PARTICLES: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>(['AND', 'OF', 'TO', 'AT', 'ARTICLE', 'INDEFINITE']);
const inFull = new Map(Object.entries(abbreviations).map(([short, full]) => [short, full.split(' ')]));

/** Reads the named roles of an ideal customer, the longest first, and decision makers before influencers. */
export function readNamedRoles({ decisionMakers, influencers }: IdealCustomer): NamedRole[] {
  const roles = [
    ...decisionMakers.map((name) => namedRole(name, 'DECISION_MAKER')),
    ...influencers.map((name) => namedRole(name, 'INFLUENCER')),
  ];
  return roles.filter((role) => role.words.size > 0).sort((one, other) => other.words.size - one.words.size);
}

/**
 * Finds the first named role whose words are all in the post. A veto holds unless the role also names it ("Executive
 * Assistant"). A named rank never matches a higher one: "Manager" does not match a "General Manager".
 */
export function namedRoleOf(post: Post, roles: readonly NamedRole[]): NamedRole | null {
  if (roles.length === 0 || !post.isCurrent) return null;
  const words = significantWords(post.text);
  return roles.find((role) => isSubset(role.words, words) && mayClass(role, post)) ?? null;
}

function namedRole(name: string, relevance: NamedRole['relevance']): NamedRole {
  const ranks = readTitle(name).posts.flatMap((post) => post.rank ?? []);
  return { name, relevance, words: significantWords(name), rank: ranks.sort(compareRanks)[0] ?? null };
}

function mayClass(role: NamedRole, post: Post): boolean {
  if (post.veto && !isSubset(significantWords(post.words), role.words)) return false;
  if (role.relevance === 'INFLUENCER' && post.relevance === 'DECISION_MAKER') return isRankOf(role, post);
  return role.rank === null || post.rank === null || compareRanks(role.rank, post.rank) >= 0;
}

function isRankOf(role: NamedRole, post: Post): boolean {
  return role.rank !== null && role.rank === post.rank;
}

/** Returns the words that distinguish roles, with abbreviations written out. */
function significantWords(text: string): Set<string> {
  const words = readRoleWords(text);
  const particles = new Set(readMarks(words).flatMap((mark) => (PARTICLES.has(mark.meaning) ? mark.first : [])));
  return new Set(words.flatMap((word, index) => (particles.has(index) ? [] : written(word))));
}

function written({ text }: RoleWord): readonly string[] {
  const word = corrected(text);
  return inFull.get(word) ?? [word];
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
