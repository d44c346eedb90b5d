import type { Evidence, ScoredLead } from '../../scoring/lead.js';
import { companySizesIn } from './offer/company-sizes.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import { readFit } from './signals/fit.js';
import { readNeed } from './signals/need.js';
import { readObjection } from './signals/objection.js';
import { readPost } from './signals/post.js';
import { type Practice, readPractice } from './signals/practice.js';
import { type Place, topicsIn } from './signals/relation.js';
import { type Hesitation, readHesitation } from './signals/reservation.js';
import { type SellerContext, sellerContext } from './signals/seller-context.js';
import type { Need, Signals } from './signals/signals.js';
import { readSubstance } from './signals/substance.js';
import { type FieldText, readField } from './text/field-text.js';
import { type Passage, quoteFrom } from './text/passage.js';

/** Reads a lead against an offer: everything that speaks for or against it, with the words that say so. */
export function readSignals(lead: ScoredLead, offer: CompiledOffer): Signals {
  const role = readField('ROLE', lead.role);
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const company = readField('COMPANY', lead.company);
  const industry = readField('INDUSTRY', lead.industry);
  const topics = topicsIn(bio.plain, offer);
  const sizes = [role.plain, company.plain, bio.plain].flatMap(({ words }) => companySizesIn(words));
  const practice = readPractice(bio.plain, topics, offer);
  const reading = readPost(role, practice, sizes, offer);
  const fit = readFit(lead, bio.plain, reading.post, sizes, offer);
  const need = readNeed(bio.trusted, offer);
  const seller = sellerContext({ role, company, industry }, reading.runsAFirm, fit.level, offer);
  const trade = sameTrade(bio.plain, topics, seller, need.level);
  const hesitation = hesitationIn(bio, need.level, practice, offer);
  return {
    objection: readObjection({ role, bio, reading, seller, need: need.level, hesitation, trade }, offer),
    reservation: reservationBy(fit.excluded, hesitation, trade),
    post: reading.post,
    fit,
    need,
    substance: readSubstance(bio.plain, topics),
    steering: bio.steering ?? role.steering,
  };
}

function hesitationIn(bio: FieldText, need: Need, practice: Practice, offer: CompiledOffer): Hesitation | null {
  return readHesitation(bio.whole, need, practice, offer) ?? readHesitation(bio.rejoined, need, practice, offer);
}

/** Who runs a staffing firm, or sells for one, and speaks of recruiting sells it, unless a need is stated. */
function sameTrade(
  bio: Passage,
  [topic]: readonly Place[],
  { runsTheFirm, sellsForIt, isOfTheTrade }: SellerContext,
  need: Need,
): Evidence | null {
  if (!topic || !isOfTheTrade || need !== 'NONE') return null;
  return runsTheFirm || sellsForIt ? quoteFrom(bio, topic) : null;
}

function reservationBy(
  excluded: Evidence | null,
  hesitation: Hesitation | null,
  trade: Evidence | null,
): Signals['reservation'] {
  if (excluded) return { kind: 'EXCLUDED', evidence: excluded };
  if (hesitation) return { kind: 'HESITATES', evidence: hesitation.evidence };
  return trade && { kind: 'SAME_TRADE', evidence: trade };
}
