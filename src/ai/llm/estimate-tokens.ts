import type { LeadToJudge, TokenEstimate } from '../../domain/intent-classifier.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { documentOf, numberLeads } from './document.js';
import { INSTRUCTIONS } from './prompt.js';
import { REPLY_JSON_SCHEMA } from './reply-schema.js';

/** The figure that providers name as typical, for alphabetic text. */
const CHARACTERS_PER_TOKEN = 4;
/** Characters that stand for a syllable or a word. Each is about a token. */
const WHOLE_TOKENS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A verdict of two or three sentences, with two quotes. */
const OUTPUT_TOKENS_PER_LEAD = 170;
const FIXED_TEXT = INSTRUCTIONS + JSON.stringify(REPLY_JSON_SCHEMA);

/** Estimates the tokens of one request about these leads: the text that is sent, and verdicts without thoughts. */
export function estimateTokens(offer: ScoredOffer, leads: readonly LeadToJudge[]): TokenEstimate {
  const document = JSON.stringify(documentOf(offer, numberLeads(leads)));
  return { inputTokens: tokensIn(FIXED_TEXT + document), outputTokens: OUTPUT_TOKENS_PER_LEAD * leads.length };
}

function tokensIn(text: string): number {
  const whole = text.match(WHOLE_TOKENS)?.length ?? 0;
  return Math.ceil((text.length - whole) / CHARACTERS_PER_TOKEN) + whole;
}
