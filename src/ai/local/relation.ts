import type { BusinessFunction } from '../../domain/generated/enums.js';
import { findFunctions } from '../../scoring/functions/read-title.js';
import type { Rank } from '../../scoring/role/ranks.js';
import type { Post as TitlePost } from '../../scoring/role/title.js';
import type { Word } from '../../text/words.js';
import type { JudgedOffer } from './judged-offer.js';
import type { Authority, JudgedRole } from './signals.js';

type Related = Pick<JudgedRole, 'relation' | 'function'>;

/** A post of a title: its words, its rank and authority, and whether it names only the rank. */
export type RankedPost = {
  readonly words: readonly Word[];
  readonly authority: Authority;
  readonly rank: TitlePost['rank'];
  readonly isBare: boolean;
};

/** Functions whose staff do the organisation's core work: a teacher does not buy for the school. */
const TRADES: ReadonlySet<BusinessFunction> = new Set<BusinessFunction>([
  'EDUCATION',
  'HOSPITALITY',
  'CLINICAL_CARE',
  'RETAIL',
  'PUBLIC_ADMINISTRATION',
]);
/** Functions that have a say in all purchases of an organisation. */
const HAVE_A_SAY: ReadonlySet<BusinessFunction> = new Set<BusinessFunction>(['OPERATIONS', 'PROCUREMENT']);
const OWNS: ReadonlySet<Rank | null> = new Set<Rank>(['OWNER', 'FOUNDER']);

/** Returns the relation of a post to an offer, and the function that decided it. */
export function relate(post: RankedPost, offer: JudgedOffer, fits: boolean): Related {
  const functions = findFunctions(post.words).map(({ meaning }) => meaning);
  const special = functions.filter((name) => name !== 'GENERAL_MANAGEMENT');
  const buying = functions.find((name) => offer.buys.has(name) && (post.authority !== 'USES' || !TRADES.has(name)));
  if (buying) return { relation: 'BUYS', function: buying };
  if (fits && namesTheOffer(post, offer)) return { relation: 'BUYS', function: special[0] ?? null };
  if (runsOrganisation(post, functions, special)) return { relation: 'RUNS', function: 'GENERAL_MANAGEMENT' };
  const near = special.find((name) => offer.near.has(name) || hasASay(name, post, offer));
  if (near) return { relation: 'NEAR', function: near };
  return special[0] ? { relation: 'OTHER', function: special[0] } : { relation: 'UNKNOWN', function: null };
}

/** Whether a title contains a word of the offer's name, such as "Packaging Buyer" for an offer of packaging. */
function namesTheOffer({ words, authority }: RankedPost, { nameWords }: JudgedOffer): boolean {
  return authority !== 'USES' && words.some(({ folded }) => nameWords.has(folded));
}

/** Whether a post is an owner's, or a leading rank without a function: "CEO", "Director". */
function runsOrganisation(
  { authority, rank, isBare }: RankedPost,
  functions: readonly BusinessFunction[],
  special: readonly BusinessFunction[],
): boolean {
  if (authority !== 'DECIDES') return false;
  return OWNS.has(rank) || (special.length === 0 && (functions.length > 0 || isBare));
}

function hasASay(name: BusinessFunction, { authority }: RankedPost, { isSoftware }: JudgedOffer): boolean {
  const acts = authority === 'DECIDES' || authority === 'LEADS';
  return acts && (HAVE_A_SAY.has(name) || (isSoftware && name === 'IT'));
}
