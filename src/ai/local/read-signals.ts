import type { ScoredLead } from '../../scoring/lead.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import { readFit } from './signals/fit.js';
import { readNeed } from './signals/need.js';
import { type PostReading, readPost } from './signals/post.js';
import { readPractice } from './signals/practice.js';
import { readRefusal } from './signals/refusal.js';
import { readSeller } from './signals/seller.js';
import type { Fit, Signals } from './signals/signals.js';
import { readStanding } from './signals/standing.js';
import { readSubstance } from './signals/substance.js';
import { type FieldText, onlySteers, readField } from './text/field-text.js';
import { quoteFrom } from './text/passage.js';

/** Reads a lead against an offer: everything that speaks for or against it, with the words that say so. */
export function readSignals(lead: ScoredLead, offer: CompiledOffer): Signals {
  const role = readField('ROLE', lead.role);
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const reading = readPost(role, readPractice(bio.plain, offer), offer);
  const fit = readFit(lead, bio.plain, reading.post, offer);
  return {
    objection: readObjection(role, bio, reading, fit.level, offer),
    post: reading.post,
    fit,
    need: readNeed(bio.trusted, offer),
    substance: readSubstance(bio.plain, offer),
    steering: bio.steering ?? role.steering,
  };
}

/** Objections are sought in the whole text: what somebody writes to be believed does not hide them. */
function readObjection(
  role: FieldText,
  bio: FieldText,
  { post, objection }: PostReading,
  fit: Fit,
  offer: CompiledOffer,
): Signals['objection'] {
  if (objection)
    return { kind: objection, evidence: quoteFrom(role.whole, { first: 0, last: role.whole.words.length - 1 }) };
  if (onlySteers(bio)) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  const refusal = readRefusal(bio.whole, offer);
  if (refusal) return { kind: 'REFUSES', evidence: refusal };
  const standing = readStanding(bio.whole, post.authority === 'DECIDES');
  if (standing) return standing;
  const seller = readSeller(role.whole, bio.whole, offer, { runsTheFirm: post.general, fit });
  return seller && { kind: 'SELLS_THE_SAME', evidence: seller };
}
