import { phraseFinder } from '../../../text/phrases.js';
import { findFunctionsInText } from '../offer/business-functions.js';
import { findTopicsInOffer } from '../offer/topics.js';
import { type Passage, quoteFrom } from '../text/passage.js';
import workWords from '../vocabulary/work-words.json' with { type: 'json' };
import type { Place } from './relation.js';
import type { Signals } from './signals.js';

const YEAR_OR_MARK = /^(?:1|5|10|50|100|(?:19|20)\d\d)$/;

const findWorkWords = phraseFinder(workWords.map((phrase) => [phrase, 'WORK'] as const));

/** Reads whether the biography bears the role out: by what the offer is for, or by any word of work. */
export function readSubstance(bio: Passage, topics: readonly Place[]): Signals['substance'] {
  const [topic] = topics;
  if (topic) return { level: 'TOUCHES', evidence: quoteFrom(bio, topic) };
  const tells =
    [findWorkWords, findFunctionsInText, findTopicsInOffer].some((find) => find(bio.words).length > 0) || counts(bio);
  return { level: tells ? 'TELLS' : 'SILENT', evidence: null };
}

/** "14 cafes" tells of work; a year and the numbers that a score is given in do not. */
function counts({ words }: Passage): boolean {
  return words.some(({ folded }) => /\d/.test(folded) && !YEAR_OR_MARK.test(folded));
}
