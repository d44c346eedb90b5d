import type { Evidence } from '../../../scoring/lead.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { type FieldText, onlySteers } from '../text/field-text.js';
import type { Passage } from '../text/passage.js';
import type { PostReading } from './post.js';
import { readRefusal } from './refusal.js';
import type { Hesitation } from './reservation.js';
import { readSeller } from './seller.js';
import type { SellerContext } from './seller-context.js';
import type { Need, Objection, Signals } from './signals.js';
import { readStanding } from './standing.js';

/** What an objection is read from. */
export type ObjectionClues = {
  readonly role: FieldText;
  readonly bio: FieldText;
  readonly reading: PostReading;
  readonly seller: SellerContext;
  readonly need: Need;
  readonly hesitation: Hesitation | null;
  /** What the biography says of the trade that its firm and the offer share, if they do. */
  readonly trade: Evidence | null;
};

/** Reads why a lead will not buy: by its role, by the biography, or by the trade of its firm. */
export function readObjection(clues: ObjectionClues, offer: CompiledOffer): Signals['objection'] {
  const { role, bio, reading, hesitation, trade } = clues;
  if (reading.objection) return because(reading.objection, { field: 'ROLE', quote: role.whole.text.trim() });
  if (onlySteers(bio)) return because('ONLY_STEERS', bio.steering);
  const stated = statedIn(bio.whole, clues, offer) ?? statedIn(bio.rejoined, clues, offer);
  if (stated) return stated;
  if (hesitation?.isClear) return because('REFUSES', hesitation.evidence);
  // Where the offer says which industries buy it, those of its own trade sell it.
  return trade && offer.namesIndustries ? because('SELLS_THE_SAME', trade) : null;
}

function statedIn(bio: Passage, clues: ObjectionClues, offer: CompiledOffer): Signals['objection'] {
  const refusal = readRefusal(bio, clues.need, offer);
  if (refusal) return because('REFUSES', refusal);
  const standing = readStanding(bio, clues.reading.post.authority === 'DECIDES');
  if (standing) return standing;
  const sold = readSeller(clues.role.whole, bio, offer, clues.seller);
  return sold && because('SELLS_THE_SAME', sold);
}

function because(kind: Objection, evidence: Evidence | null): Signals['objection'] {
  return { kind, evidence };
}
