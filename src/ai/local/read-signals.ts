import type { Evidence, ScoredLead } from '../../scoring/lead.js';
import { companySizesIn } from './offer/company-sizes.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import { readFit } from './signals/fit.js';
import { readNeed } from './signals/need.js';
import { type PostReading, readPost } from './signals/post.js';
import { type Practice, readPractice } from './signals/practice.js';
import { readRefusal } from './signals/refusal.js';
import { type Place, topicsIn } from './signals/relation.js';
import { type Hesitation, readHesitation } from './signals/reservation.js';
import { readSeller, type SellerContext, sellerContext } from './signals/seller.js';
import type { Need, Post, Signals } from './signals/signals.js';
import { readStanding } from './signals/standing.js';
import { readSubstance } from './signals/substance.js';
import { type FieldText, onlySteers, readField } from './text/field-text.js';
import { type Passage, quoteFrom } from './text/passage.js';

/** Reads a lead against an offer: everything that speaks for or against it, with the words that say so. */
export function readSignals(lead: ScoredLead, offer: CompiledOffer): Signals {
  const role = readField('ROLE', lead.role);
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const company = readField('COMPANY', lead.company).plain;
  const industry = readField('INDUSTRY', lead.industry).plain;
  const topics = topicsIn(bio.plain, offer);
  const sizes = [role.plain, company, bio.plain].flatMap(({ words }) => companySizesIn(words));
  const practice = readPractice(bio.plain, topics, offer);
  const reading = readPost(role, practice, sizes, offer);
  const { post } = reading;
  const fit = readFit(lead, bio.plain, post, sizes, offer);
  const seller = sellerContext(role.whole, company, industry, reading.runsAFirm, fit.level, offer);
  const need = readNeed(bio.trusted, offer);
  const trade = sameTrade(seller, need, bio.plain, topics);
  const hesitation = hesitationIn(bio, need.level, practice, offer);
  return {
    objection:
      readObjection(role, bio, reading, seller, need.level, offer) ?? declined(hesitation) ?? sells(trade, offer),
    reservation: excluded(fit) ?? hesitates(hesitation) ?? maySell(trade),
    post,
    fit,
    need,
    substance: readSubstance(bio.plain, topics),
    steering: bio.steering ?? role.steering,
  };
}

function readObjection(
  role: FieldText,
  bio: FieldText,
  { post, objection }: PostReading,
  context: SellerContext,
  need: Need,
  offer: CompiledOffer,
): Signals['objection'] {
  if (objection) return { kind: objection, evidence: quoteOfAll(role.whole) };
  if (onlySteers(bio)) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  for (const passage of new Set([bio.whole, bio.rejoined])) {
    const found = objectionIn(passage, role.whole, post, context, need, offer);
    if (found) return found;
  }
  return null;
}

function objectionIn(
  bio: Passage,
  role: Passage,
  post: Post,
  context: SellerContext,
  need: Need,
  offer: CompiledOffer,
) {
  const refusal = readRefusal(bio, need, offer);
  if (refusal) return { kind: 'REFUSES', evidence: refusal } as const;
  const standing = readStanding(bio, post.authority === 'DECIDES');
  if (standing) return standing;
  const seller = readSeller(role, bio, offer, context);
  return seller && ({ kind: 'SELLS_THE_SAME', evidence: seller } as const);
}

function hesitationIn(bio: FieldText, need: Need, practice: Practice, offer: CompiledOffer): Hesitation | null {
  return readHesitation(bio.whole, need, practice, offer) ?? readHesitation(bio.rejoined, need, practice, offer);
}

function declined(hesitation: Hesitation | null): Signals['objection'] {
  return hesitation?.isClear ? { kind: 'REFUSES', evidence: hesitation.evidence } : null;
}

function hesitates(hesitation: Hesitation | null): Signals['reservation'] {
  return hesitation && { kind: 'HESITATES', evidence: hesitation.evidence };
}

/** Where the offer says which industries buy it, those of its own trade sell it. */
function sells(trade: Evidence | null, { namesIndustries }: CompiledOffer): Signals['objection'] {
  return trade && namesIndustries ? { kind: 'SELLS_THE_SAME', evidence: trade } : null;
}

function maySell(trade: Evidence | null): Signals['reservation'] {
  return trade && { kind: 'SAME_TRADE', evidence: trade };
}

function excluded({ excluded: industry }: Signals['fit']): Signals['reservation'] {
  return industry && { kind: 'EXCLUDED', evidence: industry };
}

/** Who runs a staffing firm, or sells for one, and speaks of recruiting sells it, unless a need is stated. */
function sameTrade(
  { runsTheFirm, sellsForIt, isOfTheTrade }: SellerContext,
  { level }: Signals['need'],
  bio: Passage,
  topics: readonly Place[],
): Evidence | null {
  const [topic] = topics;
  if (!topic || !isOfTheTrade || level !== 'NONE') return null;
  return runsTheFirm || sellsForIt ? quoteFrom(bio, topic) : null;
}

function quoteOfAll({ field, text }: Passage): Evidence {
  return { field, quote: text.trim() };
}
