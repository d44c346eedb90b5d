import type { Evidence, ScoredLead } from '../../scoring/lead.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import { readFit } from './signals/fit.js';
import { readNeed } from './signals/need.js';
import { type PostReading, readPost } from './signals/post.js';
import { readPractice } from './signals/practice.js';
import { readRefusal } from './signals/refusal.js';
import { topicsIn } from './signals/relation.js';
import { readSeller, type SellerContext } from './signals/seller.js';
import type { Fit, Post, Signals } from './signals/signals.js';
import { readStanding } from './signals/standing.js';
import { readSubstance } from './signals/substance.js';
import { type FieldText, onlySteers, readField } from './text/field-text.js';
import { type Passage, quoteFrom } from './text/passage.js';

/** Reads a lead against an offer: everything that speaks for or against it, with the words that say so. */
export function readSignals(lead: ScoredLead, offer: CompiledOffer): Signals {
  const role = readField('ROLE', lead.role);
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const topics = topicsIn(bio.plain, offer);
  const reading = readPost(role, readPractice(bio.plain, topics, offer), offer);
  const { post } = reading;
  const fit = readFit(lead, bio.plain, post, offer);
  return {
    objection: readObjection(role, bio, reading, fit.level, offer),
    post,
    fit,
    need: readNeed(bio.trusted, offer),
    substance: readSubstance(bio.plain, topics),
    steering: bio.steering ?? role.steering,
  };
}

function readObjection(
  role: FieldText,
  bio: FieldText,
  { post, objection }: PostReading,
  fit: Fit,
  offer: CompiledOffer,
): Signals['objection'] {
  if (objection) return { kind: objection, evidence: quoteOfAll(role.whole) };
  if (onlySteers(bio)) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  const context = { runsTheFirm: post.general, fit };
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

function quoteOfAll(passage: Passage): Evidence {
  return quoteFrom(passage, { first: 0, last: passage.words.length - 1 });
}
