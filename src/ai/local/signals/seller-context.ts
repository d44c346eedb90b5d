import { type BusinessFunction, functionsOfTitle } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import type { Passage } from '../text/passage.js';
import type { Word } from '../text/words.js';
import { topicsIn } from './relation.js';
import { findSoftware } from './seller-words.js';
import type { Fit } from './signals.js';

/** What a seller is told from beside the words of the biography. */
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

/** The fields of a lead that tell a seller. */
type Fields = { readonly role: Passage; readonly company: Passage; readonly industry: Passage };

const SELLING: readonly BusinessFunction[] = ['sales', 'customer success', 'client services'];

export function sellerContext(
  { role, company, industry }: Fields,
  runsTheFirm: boolean,
  fit: Fit,
  offer: CompiledOffer,
): SellerContext {
  const post = functionsOfTitle(role.words);
  const makesSoftware = findSoftware(industry.words).length > 0;
  const isOutside = offer.judgeIndustry(industry.text).match === 'NONE';
  return {
    runsTheFirm,
    fit,
    sellsForIt: SELLING.some((name) => post.includes(name) && !offer.served.has(name)),
    company: company.words,
    isOfTheTrade: isOutside && (makesSoftware || isAbout(industry, offer)),
    makesSoftware,
  };
}

function isAbout(industry: Passage, offer: CompiledOffer): boolean {
  const serves = functionsOfTitle(industry.words).some((name) => offer.served.has(name));
  return serves || topicsIn(industry, offer).length > 0;
}
