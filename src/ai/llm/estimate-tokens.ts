import type { ScoredOffer } from '../../scoring/offer.js';
import type { LeadToJudge, TokenEstimate } from '../intent-classifier.js';
import { documentOf, numberLeads } from './document.js';
import { INSTRUCTIONS } from './prompt.js';
import { REPLY_JSON_SCHEMA } from './reply-schema.js';

/** What Google names as typical of its models, for text in English. */
const CHARACTERS_PER_TOKEN = 4;
/** A verdict of two or three sentences, with two quotes. */
const OUTPUT_TOKENS_PER_LEAD = 170;
const FIXED_CHARACTERS = INSTRUCTIONS.length + JSON.stringify(REPLY_JSON_SCHEMA).length;

/** What one request about these leads typically takes: the letters that are sent, and verdicts without thoughts. */
export function estimateTokens(offer: ScoredOffer, leads: readonly LeadToJudge[]): TokenEstimate {
  const characters = FIXED_CHARACTERS + JSON.stringify(documentOf(offer, numberLeads(leads))).length;
  return {
    inputTokens: Math.ceil(characters / CHARACTERS_PER_TOKEN),
    outputTokens: OUTPUT_TOKENS_PER_LEAD * leads.length,
  };
}
