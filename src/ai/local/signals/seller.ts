import type { Evidence } from '../../../scoring/lead.js';
import type { Mark } from '../../../text/phrases.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, type Passage, quoteFrom } from '../text/passage.js';
import { isProductOf, readPitch } from './pitch.js';
import { type Place, topicsIn } from './relation.js';
import type { SellerContext } from './seller-context.js';
import { findSellerWords, type SellerWord } from './seller-words.js';

type Marks = readonly Mark<SellerWord>[];

const TOPIC_WITHIN = 8;

/** Finds words that say that the lead sells what the offer sells: a vendor, a rival, a consultant of the same. */
export function readSeller(role: Passage, bio: Passage, offer: CompiledOffer, context: SellerContext): Evidence | null {
  const topics = topicsIn(bio, offer);
  const adviser = readAdviser(role, topics, offer, context);
  if (adviser || topics.length === 0) return adviser;
  const marks = findSellerWords(bio.words);
  return readVendor(bio, marks, topics, context) ?? readPitch(bio, marks, topics, context);
}

/** A consultant of the same, unless consultants are the ideal customer. */
function readAdviser(
  role: Passage,
  topics: readonly Place[],
  offer: CompiledOffer,
  { fit }: SellerContext,
): Evidence | null {
  const advises = fit !== 'INSIDE' && findSellerWords(role.words).some(({ meaning }) => meaning === 'roles');
  if (!advises) return null;
  const isOnTopic = topics.length > 0 || topicsIn(role, offer).length > 0;
  return isOnTopic ? { field: role.field, quote: role.text.trim() } : null;
}

function readVendor(bio: Passage, marks: Marks, topics: readonly Place[], context: SellerContext): Evidence | null {
  const offers = marks.filter((mark) => isOffering(mark, context) && !isForOwnUse(bio, marks, mark));
  const products = marks.filter(({ meaning }) => meaning === 'products');
  const sold = topics.filter((topic) => products.some((product) => isProductOf(bio, product, topic)));
  for (const mark of offers) {
    const objects = tellsOfAProduct(mark, context) ? topics : sold;
    const object = objects.find((topic) => areNear(bio, mark, topic, TOPIC_WITHIN));
    if (object) return quoteFrom(bio, mark, object);
  }
  return null;
}

/** Engineers build data platforms for their own firm; who runs the firm builds them to sell. */
function isOffering({ meaning }: Mark<SellerWord>, context: SellerContext): boolean {
  const { runsTheFirm, sellsForIt, fit, makesSoftware } = context;
  if (meaning === 'building' || meaning === 'describing') return runsTheFirm;
  if (meaning === 'helping') return (runsTheFirm || sellsForIt) && (fit !== 'INSIDE' || makesSoftware);
  return meaning === 'selling' || meaning === 'offering';
}

function tellsOfAProduct({ meaning }: Mark<SellerWord>, { runsTheFirm, fit, isOfTheTrade }: SellerContext): boolean {
  if (meaning === 'describing' || meaning === 'helping') return true;
  return (meaning === 'selling' && (runsTheFirm || fit === 'OUTSIDE')) || (meaning === 'offering' && isOfTheTrade);
}

function isForOwnUse(bio: Passage, marks: Marks, mark: Place): boolean {
  return marks.some((other) => other.meaning === 'ownUse' && areNear(bio, mark, other, TOPIC_WITHIN));
}
