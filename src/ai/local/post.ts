import type { ScoringField } from '../../domain/lead.js';
import type { Rank } from '../../scoring/role/ranks.js';
import { readTitle, type Post as TitlePost } from '../../scoring/role/title.js';
import { phraseFinder } from '../../text/phrases.js';
import { oncePer, remembered } from '../../text/remembered.js';
import { phrasesOf } from '../../text/word-lists.js';
import { readWords, type Word } from '../../text/words.js';
import type { JudgedOffer } from './judged-offer.js';
import type { FieldText } from './lead-text.js';
import { relate } from './relation.js';
import type { Authority, JudgedRole, Relation } from './signals.js';
import vocabulary from './vocabulary/posts.json' with { type: 'json' };

/** The context of a post: the offer, and whether the organisation fits it. */
export type Beside = { readonly offer: JudgedOffer; readonly fits: boolean };

/** The role of a lead, or the headline of its biography where the role is blank. */
export type LeadTitle = {
  readonly field: ScoringField;
  readonly whole: string;
  /** The believed beginning; null where there is none. */
  readonly start: string | null;
  /** All posts that it names, held or not. */
  readonly posts: readonly TitlePost[];
};

/** The characters of a biography that are read as a headline where the role is blank. */
const HEADLINE_LENGTH = 120;

const NOBODY: JudgedRole = { authority: 'UNKNOWN', relation: 'UNKNOWN', function: null, evidence: null };
const UNBELIEVED: JudgedRole = { ...NOBODY, authority: 'USES', relation: 'OTHER' };
const AUTHORITIES: readonly Authority[] = ['UNKNOWN', 'USES', 'EXPERT', 'LEADS', 'DECIDES'];
/** The closest relation to the offer comes last. Either of the last two outranks all others. */
const RELATIONS: readonly Relation[] = ['UNKNOWN', 'OTHER', 'NEAR', 'RUNS', 'BUYS'];
const LEADS: ReadonlySet<Rank | null> = new Set<Rank>(['MANAGER', 'LEAD', 'PRODUCT_OWNER']);

const findManagerOfNobody = phraseFinder(phrasesOf(vocabulary.managersOfNobody).map((phrase) => [phrase, true]));

/** For each offer, the readers of titles at an organisation that fits, and at another. */
const readersFor = oncePer((offer: JudgedOffer) => ({
  fitting: remembered((title) => bestPost(title, 'ROLE', { offer, fits: true })),
  other: remembered((title) => bestPost(title, 'ROLE', { offer, fits: false })),
}));

/** Reads the title of a lead; null where there is neither a role nor a biography. */
export function titleOf(role: FieldText, bio: FieldText): LeadTitle | null {
  if (role.whole.words.length > 0) return titleOfRole(role);
  if (bio.whole.words.length === 0) return null;
  const headline = bio.steering ? null : (bio.start?.slice(0, HEADLINE_LENGTH) ?? null);
  const posts = headline === null ? [] : readTitle(headline).posts;
  return { field: 'LINKEDIN_BIO', whole: headline ?? '', start: headline, posts };
}

const titleOfRole = oncePer(({ start, whole: { text } }: FieldText): LeadTitle => {
  return { field: 'ROLE', whole: text.trim(), start, posts: readTitle(text).posts };
});

/** Returns the post of a title with the closest relation to the offer. */
export function judgeTitle(title: LeadTitle | null, beside: Beside): JudgedRole {
  if (title === null) return NOBODY;
  if (title.start === null) return UNBELIEVED;
  return title.field === 'ROLE' ? readTitleFor(beside)(title.start) : bestPost(title.start, title.field, beside);
}

function readTitleFor({ offer, fits }: Beside): (title: string) => JudgedRole {
  return fits ? readersFor(offer).fitting : readersFor(offer).other;
}

function bestPost(title: string, field: ScoringField, beside: Beside): JudgedRole {
  const held = readTitle(title).posts.filter(({ isCurrent }) => isCurrent);
  const read = held.length > 0 ? held.map((post) => postOf(post, field, beside)) : [withoutRank(title, field, beside)];
  return namedByOffer(read.reduce(better), title, beside.offer);
}

function withoutRank(title: string, field: ScoringField, beside: Beside): JudgedRole {
  return postOf({ text: title.trim(), words: '', rank: null, veto: null, relevance: 'OTHER' }, field, beside);
}

function postOf(
  { text, words: decided, rank, veto, relevance }: Omit<TitlePost, 'isCurrent'>,
  field: ScoringField,
  { offer, fits }: Beside,
): JudgedRole {
  const words = readWords(text);
  const authority = veto === null ? authorityOf(relevance, rank, words) : 'USES';
  const related = relate({ words, rank, authority, isBare: text === decided }, offer, fits);
  return { authority, ...related, evidence: text === '' ? null : { field, quote: text } };
}

function authorityOf(relevance: TitlePost['relevance'], rank: Rank | null, words: readonly Word[]): Authority {
  if (relevance === 'DECISION_MAKER') return 'DECIDES';
  if (relevance === 'OTHER') return 'USES';
  return LEADS.has(rank) && findManagerOfNobody(words).length === 0 ? 'LEADS' : 'EXPERT';
}

function better(one: JudgedRole, other: JudgedRole): JudgedRole {
  return worthOf(other) > worthOf(one) ? other : one;
}

function worthOf({ authority, relation }: JudgedRole): number {
  const place = RELATIONS.indexOf(relation);
  const isFirst = place >= RELATIONS.indexOf('RUNS');
  return (isFirst ? 100 : place * 10) + AUTHORITIES.indexOf(authority) + place;
}

/** Gives a post that the offer names the relevance that the offer gives it. */
function namedByOffer(post: JudgedRole, title: string, offer: JudgedOffer): JudgedRole {
  const relevance = offer.namedPostIn(title);
  if (relevance === null || post.relation === 'RUNS') return post;
  return { ...post, authority: relevance === 'DECISION_MAKER' ? 'DECIDES' : 'LEADS', relation: 'BUYS' };
}
