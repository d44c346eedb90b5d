import type { IdealCustomer } from '../../domain/offer.js';
import abbreviations from '../vocabulary/role-abbreviations.json' with { type: 'json' };
import { readMarks } from './marks.js';
import { corrected } from './meaning-at.js';
import { compareRanks, type Rank } from './ranks.js';
import { type RoleWord, readRoleWords } from './role-words.js';
import type { RoleMeaning } from './signs.js';
import { type Post, readTitle } from './title.js';

/** A role that the offer's owner named as deciding or influencing. */
export type NamedRole = {
  readonly name: string;
  readonly relevance: 'DECISION_MAKER' | 'INFLUENCER';
  readonly words: ReadonlySet<string>;
  /** Null where it names a function alone ("Procurement"). */
  readonly rank: Rank | null;
};

const PARTICLES: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>(['AND', 'OF', 'TO', 'AT', 'ARTICLE', 'INDEFINITE']);
const inFull = new Map(Object.entries(abbreviations).map(([short, full]) => [short, full.split(' ')]));

/** The named roles of an ideal customer, those of most words first, and deciding ones before influencing ones. */
export function readNamedRoles({ decisionMakers, influencers }: IdealCustomer): NamedRole[] {
  const roles = [
    ...decisionMakers.map((name) => namedRole(name, 'DECISION_MAKER')),
    ...influencers.map((name) => namedRole(name, 'INFLUENCER')),
  ];
  return roles.filter((role) => role.words.size > 0).sort((one, other) => other.words.size - one.words.size);
}

/**
 * The first named role whose words all stand in the post. A veto holds unless the role names it too ("Executive
 * Assistant"), and a named rank never speaks for one above its own: "Manager" is not meant for a "General Manager".
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

/** The words that tell one role from another, abbreviations written out. */
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
