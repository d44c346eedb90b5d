import type { Rank } from '../../../scoring/role/ranks.js';
import { readTitle, type Post as TitlePost } from '../../../scoring/role/title.js';
import type { RoleRelevance } from '../../../scoring/verdicts.js';
import { phraseFinder } from '../../../text/phrases.js';
import { readWords, type Word } from '../../../text/words.js';
import { type BusinessFunction, functionsOfTitle, nameOf } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInOffer } from '../offer/topics.js';
import noSayRoles from '../vocabulary/no-say-roles.json' with { type: 'json' };
import type { Authority, FunctionMatch, Post } from './signals.js';

/** What a job title says of a post, with its words. */
export type ReadTitle = Pick<Post, 'authority' | 'functionMatch' | 'functionName' | 'general'> & {
  readonly quote: string;
};

const AUTHORITY: Readonly<Record<RoleRelevance, Authority>> = {
  DECISION_MAKER: 'DECIDES',
  INFLUENCER: 'HAS_SAY',
  OTHER: 'NO_SAY',
};
const AUTHORITIES: readonly Authority[] = ['UNKNOWN', 'ASSISTS', 'NO_SAY', 'HAS_SAY', 'DECIDES'];
const MATCHES: readonly FunctionMatch[] = ['OTHER', 'NEAR', 'SERVED'];
const OWNS_THE_FIRM: ReadonlySet<Rank | null> = new Set<Rank>(['OWNER', 'FOUNDER']);
const RUNS_THE_FIRM: ReadonlySet<Rank | null> = new Set<Rank>([
  'CHAIR',
  'MANAGING_DIRECTOR',
  'PRESIDENT',
  'BOARD',
  'PARTNER',
  'AUTHORISED_OFFICER',
]);

const findNoSayRole = phraseFinder(noSayRoles.map((phrase) => [phrase, 'NO_SAY'] as const));

/** The post of a title that says most to the offer: higher authority first, then the nearer function. */
export function bestPost(title: string, posts: readonly TitlePost[], offer: CompiledOffer): ReadTitle {
  const held = posts.filter(({ isCurrent }) => isCurrent);
  const read = held.length > 0 ? held.map((post) => ofPost(post, offer)) : [withoutRank(title, offer)];
  return namedByOffer(read.reduce(higher), title, offer);
}

/** Whether a title names a current post that runs the firm. */
export function runsFirm(title: string, offer: CompiledOffer): boolean {
  return readTitle(title).posts.some((post) => post.isCurrent && ofPost(post, offer).general);
}

function ofPost({ text, rank, veto, relevance }: TitlePost, offer: CompiledOffer): ReadTitle {
  const words = readWords(text);
  const authority = veto === 'ASSISTS' ? 'ASSISTS' : unlessNoSayRole(AUTHORITY[relevance], words);
  return { authority, ...matchFunction(words, rank, authority, offer), quote: text };
}

function withoutRank(title: string, offer: CompiledOffer): ReadTitle {
  const words = readWords(title);
  const authority = unlessNoSayRole('NO_SAY', words);
  return { authority, ...matchFunction(words, null, authority, offer), quote: title.trim() };
}

function unlessNoSayRole(authority: Authority, words: readonly Word[]): Authority {
  return authority === 'NO_SAY' && findNoSayRole(words).length > 0 ? 'ASSISTS' : authority;
}

function matchFunction(words: readonly Word[], rank: Rank | null, authority: Authority, offer: CompiledOffer) {
  const named = functionsOfTitle(words);
  // The last word says what a plain post is: a "blood donor nurse" is a nurse.
  const functions = authority === 'NO_SAY' ? named.slice(-1) : named;
  const served = functions.find((name) => offer.served.has(name));
  const near = functions.find((name) => offer.near.has(name));
  const general = runsTheFirm(words, rank, functions);
  // The title of somebody with no say may share a word with a topic by chance: a "card magician".
  const onTopic = (authority === 'DECIDES' || authority === 'HAS_SAY') && isOnTopic(words, offer);
  const isServed = general || served !== undefined || onTopic;
  // Where a list does not know the function of the post or of the offer, the two may well be one.
  const mayDecide =
    RUNS_THE_FIRM.has(rank) ||
    (authority === 'DECIDES' && functions.length === 0) ||
    (authority !== 'NO_SAY' && offer.served.size === 0);
  const functionMatch: FunctionMatch = isServed ? 'SERVED' : near || mayDecide ? 'NEAR' : 'OTHER';
  return { functionMatch, functionName: nameOfOne(served ?? near ?? functions[0]), general };
}

/** An owner runs the firm; a partner or president unless the title names a function; of chiefs, the chief executive. */
function runsTheFirm(words: readonly Word[], rank: Rank | null, functions: readonly BusinessFunction[]): boolean {
  if (OWNS_THE_FIRM.has(rank)) return true;
  if (functions.length > 0) return false;
  return RUNS_THE_FIRM.has(rank) || (rank === 'C_LEVEL' && !isChiefOfSomething(words));
}

function isChiefOfSomething(words: readonly Word[]): boolean {
  const folded = words.map((word) => word.folded);
  return folded.includes('chief') && !folded.includes('executive');
}

function isOnTopic(words: readonly Word[], { topics }: CompiledOffer): boolean {
  return findTopicsInOffer(words).some(({ meaning }) => meaning !== null && topics.has(meaning));
}

function nameOfOne(businessFunction: BusinessFunction | undefined): string | null {
  return businessFunction === undefined ? null : nameOf(businessFunction);
}

function higher(one: ReadTitle, other: ReadTitle): ReadTitle {
  const byAuthority = AUTHORITIES.indexOf(other.authority) - AUTHORITIES.indexOf(one.authority);
  const byFunction = MATCHES.indexOf(other.functionMatch) - MATCHES.indexOf(one.functionMatch);
  return byAuthority > 0 || (byAuthority === 0 && byFunction > 0) ? other : one;
}

/** A post that the offer names counts for what the offer says of it. */
function namedByOffer(best: ReadTitle, title: string, offer: CompiledOffer): ReadTitle {
  const authority = offer.namesPosts ? AUTHORITY[offer.judgeRole(title).relevance] : 'NO_SAY';
  if (authority === 'NO_SAY' || authority === best.authority) return best;
  return { ...best, authority, functionMatch: 'SERVED' };
}
