import type { Evidence } from '../../../scoring/lead.js';
import type { Rank } from '../../../scoring/role/ranks.js';
import { readTitle, type Post as TitlePost } from '../../../scoring/role/title.js';
import type { RoleRelevance } from '../../../scoring/verdicts.js';
import { type BusinessFunction, functionsOfTitle, nameOf } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopics } from '../offer/topics.js';
import type { FieldText } from '../text/field-text.js';
import { phraseFinder } from '../text/phrases.js';
import { readWords, type Word } from '../text/words.js';
import juniorWords from '../vocabulary/junior-words.json' with { type: 'json' };
import supportingRoles from '../vocabulary/supporting-roles.json' with { type: 'json' };
import type { Practice } from './practice.js';
import type { Authority, FunctionMatch, Objection, Post } from './signals.js';

/** The lead's post, and why it is none where it is past, hoped for or a student's. */
export type PostReading = { readonly post: Post; readonly objection: Objection | null };

type Candidate = Pick<Post, 'authority' | 'functionMatch' | 'functionName' | 'general'> & { readonly quote: string };

const AUTHORITY: Readonly<Record<RoleRelevance, Authority>> = {
  DECISION_MAKER: 'DECIDES',
  INFLUENCER: 'HAS_SAY',
  OTHER: 'NO_SAY',
};
const WEIGHT = { DECIDES: 3, HAS_SAY: 2, NO_SAY: 1, ASSISTS: 0, UNKNOWN: 0, SERVED: 2, NEAR: 1, OTHER: 0 } as const;
const OWNS_THE_FIRM: ReadonlySet<Rank | null> = new Set<Rank>(['OWNER', 'FOUNDER']);
const RUNS_THE_FIRM: ReadonlySet<Rank | null> = new Set<Rank>([
  'OWNER',
  'FOUNDER',
  'CHAIR',
  'C_LEVEL',
  'MANAGING_DIRECTOR',
  'PRESIDENT',
  'BOARD',
  'PARTNER',
  'AUTHORISED_OFFICER',
]);
const NOBODY: Post = {
  authority: 'UNKNOWN',
  functionMatch: 'OTHER',
  functionName: null,
  general: false,
  evidence: null,
  chooses: null,
};

const findSupport = phraseFinder(supportingRoles.map((phrase) => [phrase, 'SUPPORT'] as const));
const findJunior = phraseFinder(juniorWords.map((phrase) => [phrase, 'JUNIOR'] as const));

/** Reads the lead's post from the role, with what the biography says of it. A role that addresses the judge names none. */
export function readPost(role: FieldText, practice: Practice, offer: CompiledOffer): PostReading {
  if (role.whole.words.length === 0) return { post: NOBODY, objection: null };
  const objection = objectionOf(readTitle(role.whole.text).posts);
  const title = believableTitle(role);
  if (title === null) return { post: { ...NOBODY, authority: 'NO_SAY' }, objection };
  const posts = readTitle(title).posts;
  const best = bestOf(posts.length > 0 ? posts.map((post) => candidate(post, offer)) : [withoutRank(title, offer)]);
  const seen = supported(named(best, title, offer), practice);
  const evidence: Evidence = { field: 'ROLE', quote: best.quote };
  return { post: { ...seen, evidence, chooses: choosesTools(seen, practice) ? practice.chooses : null }, objection };
}

/** The role up to where it begins to praise; null where nothing of it can be believed. */
function believableTitle({ whole, plain, steering }: FieldText): string | null {
  const [first] = plain.words;
  if (steering || !first || first !== whole.words[0]) return null;
  if (plain.words.length === whole.words.length) return whole.text;
  const last = plain.words.findLast(({ sentence }) => sentence === first.sentence) ?? first;
  return whole.text.slice(0, last.end);
}

function candidate(post: TitlePost, offer: CompiledOffer): Candidate {
  const words = readWords(post.text);
  const authority = post.veto === 'ASSISTS' ? 'ASSISTS' : withSupport(AUTHORITY[post.relevance], words);
  return { authority, ...matchFunction(words, post.rank, offer), quote: post.text };
}

function withoutRank(title: string, offer: CompiledOffer): Candidate {
  const words = readWords(title);
  return { authority: withSupport('NO_SAY', words), ...matchFunction(words, null, offer), quote: title.trim() };
}

function withSupport(authority: Authority, words: readonly Word[]): Authority {
  return authority === 'NO_SAY' && findSupport(words).length > 0 ? 'ASSISTS' : authority;
}

function matchFunction(words: readonly Word[], rank: Rank | null, offer: CompiledOffer) {
  const functions = functionsOfTitle(words);
  const general = OWNS_THE_FIRM.has(rank) || (RUNS_THE_FIRM.has(rank) && functions.length === 0);
  const served = functions.find((name) => offer.served.has(name));
  const near = functions.find((name) => offer.near.has(name));
  const isServed = general || served !== undefined || isOnTopic(words, offer);
  const functionMatch: FunctionMatch = isServed ? 'SERVED' : near || RUNS_THE_FIRM.has(rank) ? 'NEAR' : 'OTHER';
  return { functionMatch, functionName: nameOfOne(served ?? near ?? functions[0]), general };
}

function isOnTopic(words: readonly Word[], { topics }: CompiledOffer): boolean {
  return findTopics(words).some(({ meaning }) => meaning !== null && topics.has(meaning));
}

function nameOfOne(businessFunction: BusinessFunction | undefined): string | null {
  return businessFunction === undefined ? null : nameOf(businessFunction);
}

function bestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best));
}

function weightOf({ authority, functionMatch }: Candidate): number {
  return WEIGHT[authority] * 3 + WEIGHT[functionMatch];
}

/** A post that the offer names counts for what the offer says of it. */
function named(best: Candidate, title: string, offer: CompiledOffer): Candidate {
  if (!offer.namesPosts) return best;
  const authority = AUTHORITY[offer.judgeRole(title).relevance];
  return WEIGHT[authority] > WEIGHT[best.authority] ? { ...best, authority, functionMatch: 'SERVED' } : best;
}

/** What the biography adds: the function where the role names none, and a step up for who leads a team or chooses tools. */
function supported(post: Candidate, practice: Practice): Omit<Post, 'evidence' | 'chooses'> {
  const { authority, functionName, general } = post;
  const silent = functionName === null && post.functionMatch === 'OTHER' && authority !== 'ASSISTS';
  const fromBio: FunctionMatch =
    practice.served === 'RUNS' ? 'SERVED' : practice.served === 'MENTIONS' ? 'NEAR' : 'OTHER';
  const functionMatch = silent && authority !== 'NO_SAY' ? fromBio : post.functionMatch;
  const lifted =
    choosesTools({ authority, functionMatch }, practice) && authority === 'HAS_SAY' ? 'DECIDES' : authority;
  const leads = functionMatch !== 'OTHER' && (practice.leads ?? practice.chooses) !== null;
  return { authority: authority === 'NO_SAY' && leads ? 'HAS_SAY' : lifted, functionMatch, functionName, general };
}

function choosesTools(
  { authority, functionMatch }: Pick<Post, 'authority' | 'functionMatch'>,
  practice: Practice,
): boolean {
  return practice.chooses !== null && functionMatch === 'SERVED' && authority !== 'ASSISTS' && authority !== 'NO_SAY';
}

function objectionOf(posts: readonly TitlePost[]): Objection | null {
  const objections = posts.map(objectionOfPost);
  return objections.length > 0 && objections.every((objection) => objection !== null) ? (objections[0] ?? null) : null;
}

function objectionOfPost({ veto, words }: TitlePost): Objection | null {
  if (veto === 'PAST') return 'LEFT';
  if (veto === 'SEEKING') return 'SEEKS_JOB';
  if (veto === 'HOPED_FOR') return 'STUDIES';
  return veto === 'LEARNS' && findJunior(readWords(words)).length === 0 ? 'STUDIES' : null;
}
