import { findFunctionsInText } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopics } from '../offer/topics.js';
import { type Passage, quoteFrom } from '../text/passage.js';
import { phraseFinder } from '../text/phrases.js';
import workWords from '../vocabulary/work-words.json' with { type: 'json' };
import { topicsIn } from './relation.js';
import type { Signals } from './signals.js';

const findWorkWords = phraseFinder(workWords.map((phrase) => [phrase, 'WORK'] as const));

/** Reads whether the biography bears the role out: by what the offer is for, or by any word of work. */
export function readSubstance(bio: Passage, offer: CompiledOffer): Signals['substance'] {
  const [topic] = topicsIn(bio, offer);
  if (topic) return { level: 'TOUCHES', evidence: quoteFrom(bio, topic) };
  const tells = [findWorkWords, findFunctionsInText, findTopics].some((find) => find(bio.words).length > 0);
  return { level: tells ? 'TELLS' : 'SILENT', evidence: null };
}
