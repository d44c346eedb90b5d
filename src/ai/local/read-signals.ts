import type { Evidence, ScoredLead } from '../../scoring/lead.js';
import { companySizesIn } from './offer/company-sizes.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import { readFit } from './signals/fit.js';
import { readNeed } from './signals/need.js';
import { type PostReading, readPost } from './signals/post.js';
import { readPractice } from './signals/practice.js';
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
  const reading = readPost(role, readPractice(bio.plain, topics, offer), sizes, offer);
  const { post } = reading;
  const fit = readFit(lead, bio.plain, post, sizes, offer);
  const seller = sellerContext(role.whole, company, industry, post.general, fit.level, offer);
  const need = readNeed(bio.trusted, offer);
  const hesitation = hesitationIn(bio, need.level, offer);
  return {
    objection: readObjection(role, bio, reading, seller, offer) ?? declined(hesitation),
    reservation: excluded(fit) ?? hesitates(hesitation) ?? sameTrade(industry, seller, need, topics),
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
  offer: CompiledOffer,
): Signals['objection'] {
  if (objection) return { kind: objection, evidence: quoteOfAll(role.whole) };
  if (onlySteers(bio)) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  for (const passage of new Set([bio.whole, bio.rejoined])) {
    const found = objectionIn(passage, role.whole, post, context, offer);
    if (found) return found;
  }
  return null;
}

function objectionIn(bio: Passage, role: Passage, post: Post, context: SellerContext, offer: CompiledOffer) {
  const refusal = readRefusal(bio, offer);
  if (refusal) return { kind: 'REFUSES', evidence: refusal } as const;
  const standing = readStanding(bio, post.authority === 'DECIDES');
  if (standing) return standing;
  const seller = readSeller(role, bio, offer, context);
  return seller && ({ kind: 'SELLS_THE_SAME', evidence: seller } as const);
}

function hesitationIn(bio: FieldText, need: Need, offer: CompiledOffer): Hesitation | null {
  return readHesitation(bio.whole, need, offer) ?? readHesitation(bio.rejoined, need, offer);
}

function declined(hesitation: Hesitation | null): Signals['objection'] {
  return hesitation?.isClear ? { kind: 'REFUSES', evidence: hesitation.evidence } : null;
}

function hesitates(hesitation: Hesitation | null): Signals['reservation'] {
  return hesitation && { kind: 'HESITATES', evidence: hesitation.evidence };
}

function excluded({ excluded: industry }: Signals['fit']): Signals['reservation'] {
  return industry && { kind: 'EXCLUDED', evidence: industry };
}

/** Who runs a staffing firm and speaks of recruiting sells it, unless a need is stated. */
function sameTrade(
  industry: Passage,
  { runsTheFirm, isOfTheTrade }: SellerContext,
  { level }: Signals['need'],
  topics: readonly Place[],
): Signals['reservation'] {
  if (!runsTheFirm || !isOfTheTrade || level !== 'NONE' || topics.length === 0) return null;
  return { kind: 'SAME_TRADE', evidence: quoteOfAll(industry) };
}

function quoteOfAll(passage: Passage): Evidence {
  return quoteFrom(passage, { first: 0, last: passage.words.length - 1 });
}
