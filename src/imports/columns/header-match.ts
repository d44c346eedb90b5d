import { headerKey, wordsOf } from './normalise.js';
import fillers from './vocabulary/filler-words.json' with { type: 'json' };
import notFields from './vocabulary/not-fields.json' with { type: 'json' };
import { meaningsOf, type Slot } from './vocabulary.js';

/** What a header may mean. A lower cost is a better match; equal costs are equally good. */
export type HeaderMatch = { readonly slot: Slot; readonly cost: number };

const NO_FIELD = new Set(notFields.map(headerKey));

/**
 * Looks a header up in the vocabulary: as it stands, or else without filler words ("Contact", "Current") and a single
 * digit ("Email 2"). The rank of the header counts first, then how many words were looked past, then the digit.
 */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const words = wordsOf(header);
  const key = words.join('');
  if (key === '' || NO_FIELD.has(key)) return [];
  const exact = meaningsOf(key);
  if (exact.length > 0) return exact.map(({ slot, rank }) => ({ slot, cost: rank * 1000 }));
  return matchWithoutFillers(words);
}

function matchWithoutFillers(words: readonly string[]): HeaderMatch[] {
  const digit = words.find((word) => /^[1-9]$/.test(word)) ?? '0';
  const rest = withoutFillers(words.filter((word) => word !== digit));
  return meaningsOf(rest.join(''))
    .filter(({ isSure }) => isSure)
    .map(({ slot, rank }) => ({ slot, cost: (rank + 1) * 1000 + (words.length - rest.length) * 10 + Number(digit) }));
}

function withoutFillers(words: readonly string[]): string[] {
  const text = fillers.reduce((rest, filler) => rest.replaceAll(` ${filler} `, ' '), ` ${words.join(' ')} `);
  return text.trim().split(' ');
}
