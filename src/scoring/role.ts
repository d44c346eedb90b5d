import type { IdealCustomer } from './offer.js';
import { explainNamedRole, explainNoRole, explainPost } from './role/explanation.js';
import { type NamedRole, namedRoleOf, readNamedRoles } from './role/named-roles.js';
import { compareRanks } from './role/ranks.js';
import { type Post, readTitle } from './role/title.js';
import type { RoleRelevance, RoleVerdict } from './verdicts.js';

/** A post with its class, and the role of the offer that gave it, if one did. */
type JudgedPost = { readonly post: Post; readonly relevance: RoleRelevance; readonly namedRole: NamedRole | null };

const POINTS: Record<RoleRelevance, number> = { DECISION_MAKER: 20, INFLUENCER: 10, OTHER: 0 };

/**
 * Makes the judge of an offer's leads: 20 points for a decision maker, 10 for an influencer, 0 for others.
 * Of several posts the highest that is held now counts. Roles that the ideal customer names come before the default
 * classes. Never throws; a role of 32,767 characters takes no longer than a long headline.
 */
export function roleJudge(idealCustomer: IdealCustomer): (role: string | null) => RoleVerdict {
  const namedRoles = readNamedRoles(idealCustomer);
  return (role) => {
    const posts = readTitle(role ?? '').posts.map((post) => judgePost(post, namedRoles));
    const [first, ...others] = posts;
    if (!first) return { relevance: 'OTHER', points: 0, explanation: explainNoRole(role ?? ''), evidence: [] };
    return verdictOf(others.reduce((best, post) => (compare(post, best) < 0 ? post : best), first));
  };
}

function judgePost(post: Post, namedRoles: readonly NamedRole[]): JudgedPost {
  const namedRole = namedRoleOf(post, namedRoles);
  return { post, namedRole, relevance: namedRole?.relevance ?? post.relevance };
}

/** Sorts the post that says more first: by points, then by rank, then one that a veto speaks of. */
function compare(one: JudgedPost, other: JudgedPost): number {
  const byPoints = POINTS[other.relevance] - POINTS[one.relevance];
  const byRank = compareRanks(one.post.rank ?? 'CONTRIBUTOR', other.post.rank ?? 'CONTRIBUTOR');
  return byPoints || byRank || Number(other.post.veto !== null) - Number(one.post.veto !== null);
}

function verdictOf({ post, relevance, namedRole }: JudgedPost): RoleVerdict {
  const isDecided = namedRole !== null || post.veto !== null || relevance !== 'OTHER';
  return {
    relevance,
    points: POINTS[relevance],
    explanation: namedRole ? explainNamedRole(post, namedRole) : explainPost(post),
    evidence: isDecided ? [{ field: 'ROLE', quote: namedRole ? post.text : post.words }] : [],
  };
}
