import { quoted } from '../../text/one-line.js';
import type { NamedRole } from './named-roles.js';
import type { Veto } from './post.js';
import { RANKS } from './ranks.js';
import type { Post } from './title.js';

const CLASS = { DECISION_MAKER: 'a decision maker', INFLUENCER: 'an influencer' } as const;

const VETO: Record<Veto, string> = {
  PAST: 'is a post that is no longer held',
  HOPED_FOR: 'is a post that is hoped for, and not held',
  SEEKING: 'belongs to somebody who looks for a post',
  ASSISTS: 'assists a rank, and does not hold it',
  LEARNS: 'is a trainee post',
  IS_JUNIOR: 'is a junior post',
  CRAFT: 'is the title of a craft, and heads no function',
};

/** Explains in one sentence why a post has its class. */
export function explainPost(post: Post): string {
  if (post.veto) return `${quoted(post.text)} ${VETO[post.veto]}.`;
  if (!post.rank || post.relevance === 'OTHER') return `${quoted(post.text)} names no post that decides or influences.`;
  return `${quoted(post.text)} is ${CLASS[post.relevance]}: ${RANKS[post.rank].because}.`;
}

/** Says in one sentence that a role is blank, or only a dash, and that a role could add points. */
export function explainNoRole(role: string): string {
  if (!role.trim()) return 'The role is blank; a role could add points.';
  return `${quoted(role.trim())} names no role; a role in its place could add points.`;
}

/** Says in one sentence that the offer names the post. */
export function explainNamedRole(post: Post, role: NamedRole): string {
  return `${quoted(post.text)} is ${CLASS[role.relevance]}: the offer names ${quoted(role.name)}.`;
}
