import type { Evidence } from '../../../scoring/lead.js';
import { type BusinessFunction, functionsOfTitle } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import { byList, type Mark, phraseFinder } from '../text/phrases.js';
import { readWords, type Word } from '../text/words.js';
import vocabulary from '../vocabulary/sellers.json' with { type: 'json' };
import { type Place, topicsIn } from './relation.js';
import type { Fit } from './signals.js';

type Kind = Exclude<keyof typeof vocabulary, 'softwareIndustries' | 'being' | 'notDoing' | 'articles'>;

/** What a seller is told from beside its own words. */
export type SellerContext = {
  readonly runsTheFirm: boolean;
  readonly fit: Fit;
  /** Whether the post sells the firm's product, and the offer is no tool for sellers. */
  readonly sellsForIt: boolean;
  /** The words of the firm's name. */
  readonly company: readonly Word[];
  /** Whether the firm, outside the ideal customer, is in the offer's trade: staffing, for an offer that helps to recruit; or software. */
  readonly isOfTheTrade: boolean;
  /** Whether the firm makes software, so that what it does for others is likely to be a product. */
  readonly makesSoftware: boolean;
};

const TOPIC_WITHIN = 8;
const PRODUCT_WITHIN = 2;
const PITCH_WITHIN = 10;
const CUSTOMER_WITHIN = 3;

const SELLING: readonly BusinessFunction[] = ['sales', 'customer success', 'client services'];

const { softwareIndustries, being, notDoing, articles, ...lists } = vocabulary;
const findMarks = phraseFinder(byList(lists));
const wordsOfBeing = wordSet(being);
const wordsOfNotDoing = wordSet(notDoing);
const wordsBeforeProducts = wordSet(articles);
const findSoftware = phraseFinder(softwareIndustries.map((phrase) => [phrase, 'SOFTWARE'] as const));

/** What the industry and the post tell of a seller. */
export function sellerContext(
  role: Passage,
  company: Passage,
  industry: Passage,
  runsTheFirm: boolean,
  fit: Fit,
  offer: CompiledOffer,
): SellerContext {
  const post = functionsOfTitle(role.words);
  const makesSoftware = findSoftware(industry.words).length > 0;
  return {
    runsTheFirm,
    fit,
    sellsForIt: SELLING.some((name) => post.includes(name) && !offer.served.has(name)),
    company: company.words,
    isOfTheTrade: offer.judgeIndustry(industry.text).match === 'NONE' && (makesSoftware || isAbout(industry, offer)),
    makesSoftware,
  };
}

function isAbout(industry: Passage, offer: CompiledOffer): boolean {
  const serves = functionsOfTitle(industry.words).some((name) => offer.served.has(name));
  return serves || topicsIn(industry, offer).length > 0;
}

/** Finds words that say that the lead sells what the offer sells: a vendor, a rival, a consultant of the same. */
export function readSeller(role: Passage, bio: Passage, offer: CompiledOffer, context: SellerContext): Evidence | null {
  return readAdviser(role, bio, offer, context) ?? readVendor(bio, offer, context) ?? readPitch(bio, offer, context);
}

/** A consultant of the same, unless consultants are the ideal customer. */
function readAdviser(role: Passage, bio: Passage, offer: CompiledOffer, { fit }: SellerContext): Evidence | null {
  const adviser = fit === 'INSIDE' ? undefined : findMarks(role.words).find(({ meaning }) => meaning === 'roles');
  if (!adviser) return null;
  const advisesOnTopic = topicsIn(role, offer).length > 0 || topicsIn(bio, offer).length > 0;
  return advisesOnTopic ? { field: role.field, quote: role.text.trim() } : null;
}

function readVendor(bio: Passage, offer: CompiledOffer, context: SellerContext): Evidence | null {
  const marks = findMarks(bio.words);
  const offers = marks.filter((mark) => isOffering(mark, context) && !isForOwnUse(bio, marks, mark));
  if (offers.length === 0) return null;
  const topics = topicsIn(bio, offer);
  const products = topics.filter((topic) => marks.some((mark) => isProductOf(bio, mark, topic)));
  for (const mark of offers) {
    const sold = tellsOfAProduct(mark, context) ? topics : products;
    const object = sold.find((topic) => areNear(bio, mark, topic, TOPIC_WITHIN));
    if (object) return quoteFrom(bio, mark, object);
  }
  return null;
}

/** "Pipeforge sends your cold emails": who runs the firm says what it does for others. */
function readPitch(bio: Passage, offer: CompiledOffer, context: SellerContext): Evidence | null {
  const { runsTheFirm, company } = context;
  if (!runsTheFirm) return null;
  const topics = topicsIn(bio, offer);
  const yours = findMarks(bio.words).filter(({ meaning }) => meaning === 'yours');
  const forCustomers = servesCustomers(bio, context, topics);
  if (forCustomers) return forCustomers;
  const firm = bio.words.findIndex((_, at) => opensWithTheFirm(bio, at, company));
  const pitches = firm < 0 ? yours : [...yours, { first: firm, last: firm + company.length }];
  for (const pitch of pitches) {
    const object = topics.find((topic) => areNear(bio, pitch, topic, PITCH_WITHIN));
    if (object) return quoteFrom(bio, pitch, object);
  }
  return null;
}

/** "Outbound as a service for software companies": whom a maker of software or a stranger to the ideal customer serves. */
function servesCustomers(
  bio: Passage,
  { fit, makesSoftware }: SellerContext,
  topics: readonly Place[],
): Evidence | null {
  if (fit === 'INSIDE' && !makesSoftware) return null;
  const marks = findMarks(bio.words);
  const product = describedProduct(bio, marks, topics);
  if (product) return product;
  const purposes = marks.filter(({ meaning }) => meaning === 'purpose');
  const customers = marks.filter(({ meaning }) => meaning === 'customers');
  for (const topic of topics) {
    const purpose = purposes.find((mark) => isBefore(bio, topic, mark, TOPIC_WITHIN));
    const customer = purpose && customers.find((mark) => isBefore(bio, purpose, mark, CUSTOMER_WITHIN));
    if (customer) return quoteFrom(bio, topic, customer);
  }
  return null;
}

/** "AI agents that prospect around the clock": a product beside what it is for, in a sentence without "we" or "our". */
function describedProduct(bio: Passage, marks: readonly Mark<Kind>[], topics: readonly Place[]): Evidence | null {
  const own = new Set(
    marks.filter(({ meaning }) => meaning === 'firstPerson').map(({ first }) => bio.words[first]?.sentence),
  );
  const products = marks.filter(({ meaning }) => meaning === 'products');
  for (const topic of topics) {
    if (own.has(bio.words[topic.first]?.sentence)) continue;
    const product = products.find((mark) => isProductOf(bio, mark, topic));
    if (product) return quoteFrom(bio, product, topic);
  }
  return null;
}

/** A sentence that begins with the firm's name and goes on with what it does or is: not "Acme is hiring". */
function opensWithTheFirm({ words, text }: Passage, at: number, company: readonly Word[]): boolean {
  const name = words.slice(at, at + company.length);
  const verb = words[at + company.length];
  if (company.length === 0 || !verb || words[at - 1]?.sentence === words[at]?.sentence) return false;
  if (!name.every(({ folded }, index) => folded === company[index]?.folded)) return false;
  if (wordsOfBeing.has(verb.folded)) return wordsBeforeProducts.has(words[at + company.length + 1]?.folded ?? '');
  return text.slice(verb.start, verb.end).toLowerCase().endsWith('s') && !wordsOfNotDoing.has(verb.folded);
}

/** Engineers build data platforms for their own firm; who runs the firm builds them to sell. */
function isOffering({ meaning }: Mark<Kind>, { runsTheFirm, sellsForIt, fit, makesSoftware }: SellerContext): boolean {
  if (meaning === 'building' || meaning === 'describing') return runsTheFirm;
  if (meaning === 'helping') return (runsTheFirm || sellsForIt) && (fit !== 'INSIDE' || makesSoftware);
  return meaning === 'selling' || meaning === 'offering';
}

function tellsOfAProduct({ meaning }: Mark<Kind>, { runsTheFirm, fit, isOfTheTrade }: SellerContext): boolean {
  if (meaning === 'describing' || meaning === 'helping') return true;
  return (meaning === 'selling' && (runsTheFirm || fit === 'OUTSIDE')) || (meaning === 'offering' && isOfTheTrade);
}

function isForOwnUse(bio: Passage, marks: readonly Mark<Kind>[], mark: Place): boolean {
  return marks.some((other) => other.meaning === 'ownUse' && areNear(bio, mark, other, TOPIC_WITHIN));
}

/** "Route software" and "software for route planning"; a topic such as "applicant tracking system" names its product itself. */
function isProductOf(bio: Passage, { meaning, first, last }: Mark<Kind>, topic: Place): boolean {
  if (meaning !== 'products') return false;
  const product = { first, last };
  const within = first >= topic.first && last <= topic.last;
  return within || isBefore(bio, topic, product, PRODUCT_WITHIN) || isBefore(bio, product, topic, PRODUCT_WITHIN);
}

function wordSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.flatMap(readWords).map(({ folded }) => folded));
}
