import type { IndustryVerdict } from '../../domain/rule-factors.js';
import { quoted } from '../../text/one-line.js';

/** Words of a lead's industry, and the offer's words that they match. */
export type Match = { readonly quote: string; readonly phrase: string };

/** Makes the verdict for the same industry. */
export function exactVerdict({ quote, phrase }: Match): IndustryVerdict {
  const explanation = isSame(quote, phrase)
    ? `The offer names ${quoted(quote)} itself.`
    : `${quoted(quote)} is the same industry as ${quoted(phrase)}, which the offer names.`;
  return { match: 'EXACT', matchedWith: phrase, explanation, evidence: evidenceOf(quote) };
}

/** Makes the verdict for an industry adjacent to one of the offer's. */
export function nextToVerdict({ quote, phrase }: Match): IndustryVerdict {
  const explanation = isSame(quote, phrase)
    ? `The offer names ${quoted(quote)} besides its main industries.`
    : `${quoted(quote)} is next to ${quoted(phrase)}, which the offer names.`;
  return { match: 'ADJACENT', matchedWith: phrase, explanation, evidence: evidenceOf(quote) };
}

/** Makes the verdict for an industry whose market is one of the offer's. */
export function besideVerdict({ quote, phrase }: Match): IndustryVerdict {
  const explanation = `The industry has to do with ${quoted(quote)}, and the offer names ${quoted(phrase)}.`;
  return { match: 'ADJACENT', matchedWith: phrase, explanation, evidence: evidenceOf(quote) };
}

/** Makes the verdict for an industry that the offer excludes by "not", "except" or "no". */
export function excludedVerdict({ quote, phrase }: Match): IndustryVerdict {
  return noneVerdict(`The offer excludes ${quoted(phrase)}, which includes ${quoted(quote)}.`);
}

/** Makes the verdict for no match, with the reason. */
export function noneVerdict(explanation: string): IndustryVerdict {
  return { match: 'NONE', matchedWith: null, explanation, evidence: [] };
}

function evidenceOf(quote: string): IndustryVerdict['evidence'] {
  return [{ field: 'INDUSTRY', quote }];
}

function isSame(quote: string, phrase: string): boolean {
  return quote.toLowerCase() === phrase.toLowerCase();
}
