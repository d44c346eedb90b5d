import type { RoleRelevance } from '../domain/generated/enums.js';
import type { IdealCustomer } from '../domain/offer.js';
import type { RoleVerdict } from '../domain/rule-factors.js';
import { remembered } from '../text/remembered.js';
import { explainNamedRole, explainNoRole, explainPost } from './role/explanation.js';
import { type NamedRole, namedRoleOf, readNamedRoles } from './role/named-roles.js';
import { compareRanks } from './role/ranks.js';
import { type Post, readTitle } from './role/title.js';

/** A post with its class, and the offer's role that decided it, if one did. */
type JudgedPost = { readonly post: Post; readonly relevance: RoleRelevance; readonly namedRole: NamedRole | null };

/** The classes, the one closest to buying first. */
const CLASSES: readonly RoleRelevance[] = ['DECISION_MAKER', 'INFLUENCER', 'OTHER'];

/**
 * Makes a function that classifies the roles of an offer's leads as decision makers, influencers and others.
 * Of several posts the highest current one counts. Roles that the ideal customer names take precedence over the default
 * classes. It never throws; a role of 32,767 characters takes no longer than a long headline.
 */
export function roleJudge(idealCustomer: IdealCustomer): (role: string | null) => RoleVerdict {
  const namedRoles = readNamedRoles(idealCustomer);
  const judge = remembered((role) => judgeTitle(role, namedRoles));
  return (role) => judge(role ?? '');
}

function judgeTitle(role: string, namedRoles: readonly NamedRole[]): RoleVerdict {
  const [first, ...others] = readTitle(role).posts.map((post) => judgePost(post, namedRoles));
  if (!first) return { relevance: 'OTHER', explanation: explainNoRole(role), evidence: [] };
  return verdictOf(others.reduce((best, post) => (compare(post, best) < 0 ? post : best), first));
}

function judgePost(post: Post, namedRoles: readonly NamedRole[]): JudgedPost {
  const namedRole = namedRoleOf(post, namedRoles);
  return { post, namedRole, relevance: namedRole?.relevance ?? post.relevance };
}

/** Sorts the more important post first: by class, then by rank, then a post with a veto. */
function compare(one: JudgedPost, other: JudgedPost): number {
  const byClass = CLASSES.indexOf(one.relevance) - CLASSES.indexOf(other.relevance);
  const byRank = compareRanks(one.post.rank ?? 'CONTRIBUTOR', other.post.rank ?? 'CONTRIBUTOR');
  return byClass || byRank || Number(other.post.veto !== null) - Number(one.post.veto !== null);
}

function verdictOf({ post, relevance, namedRole }: JudgedPost): RoleVerdict {
  const isDecided = namedRole !== null || post.veto !== null || relevance !== 'OTHER';
  return {
    relevance,
    explanation: namedRole ? explainNamedRole(post, namedRole) : explainPost(post),
    evidence: isDecided ? [{ field: 'ROLE', quote: namedRole ? post.text : post.words }] : [],
  };
}
