import type { Word } from '../../../text/words.js';
import { type BusinessFunction, functionsOfTitle } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import type { FieldText } from '../text/field-text.js';
import { type Passage, sentencesOf } from '../text/passage.js';
import { topicsIn } from './relation.js';
import { findSoftware } from './seller-words.js';
import type { Fit } from './signals.js';

/** What a seller is told from beside the words of the biography. */
export type SellerContext = {
  readonly runsTheFirm: boolean;
  readonly fit: Fit;
  /** Whether the post sells the firm's product, and the offer is no tool for sellers. */
  readonly sellsForIt: boolean;
  /** The words of what the firm's name may be. */
  readonly names: readonly (readonly Word[])[];
  /** Whether the firm, outside the ideal customer, is in the offer's trade: staffing, for an offer that helps to recruit; or software. */
  readonly isOfTheTrade: boolean;
  /** Whether the firm makes software, so that what it does for others is likely to be a product. */
  readonly makesSoftware: boolean;
};

/** The fields of a lead that tell a seller: what they tell speaks against the lead, so that all of their text is read. */
type Fields = { readonly role: FieldText; readonly company: FieldText; readonly industry: FieldText };

const SELLING: readonly BusinessFunction[] = ['sales', 'customer success', 'client services'];

export function sellerContext(
  { role, company, industry }: Fields,
  runsTheFirm: boolean,
  fit: Fit,
  offer: CompiledOffer,
): SellerContext {
  const post = functionsOfTitle(role.whole.words);
  const industries = [industry.whole, industry.plain];
  const makesSoftware = industries.some(({ words }) => findSoftware(words).length > 0);
  const isOutside = industries.some((passage) => isOutsideOf(passage, offer));
  return {
    runsTheFirm,
    fit,
    sellsForIt: SELLING.some((name) => post.includes(name) && !offer.served.has(name)),
    names: namesIn(company),
    isOfTheTrade: isOutside && (makesSoftware || industries.some((passage) => isAbout(passage, offer))),
    makesSoftware,
  };
}

function isOutsideOf(industry: Passage, offer: CompiledOffer): boolean {
  return offer.judgeIndustry(sentencesOf(industry).join(' ')).match === 'NONE';
}

function isAbout(industry: Passage, offer: CompiledOffer): boolean {
  const serves = functionsOfTitle(industry.words).some((name) => offer.served.has(name));
  return serves || topicsIn(industry, offer).length > 0;
}

/** Where words are put beside it that may not be believed, any word may be the name. */
function namesIn({ whole, plain }: FieldText): (readonly Word[])[] {
  const isPlain = plain.words.length === whole.words.length;
  return isPlain ? [whole.words] : [whole.words, ...whole.words.map((word) => [word])];
}
