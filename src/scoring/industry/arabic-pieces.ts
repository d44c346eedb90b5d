import arabic from '../vocabulary/industry-arabic.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import { foldArabic } from './fold-scripts.js';
import type { Piece } from './piece.js';

/** "And", "in", "as" and "so" are prefixes of the next word's article, and "and" also of "for the". */
const JOINED = /^(?:[وبكف](?=ال\p{L}{3})|و(?=لل\p{L}{3}))/u;
/** "For the" replaces the first letter of the article. */
const FOR_THE = /^لل(?=\p{L}{3})/u;
const AND = 'و';

const known = new Set(
  [...Object.values(arabic), offers.companies, offers.people]
    .flat()
    .flatMap((name) => name.split(/\s+/))
    .map(foldArabic),
);

/** Splits the prefixes "and", "in" or "for the" from an Arabic word. */
export function arabicPieces(run: string): Piece[] {
  const isJoined = JOINED.test(run) || isAndKnown(run);
  const start = isJoined ? 1 : 0;
  const word = run.slice(start);
  const before = isJoined ? [letterOf(run, 0)] : [];
  if (!FOR_THE.test(word)) return [...before, { at: start, length: word.length, folded: foldArabic(word) }];
  const rest = word.slice(2);
  return [...before, letterOf(run, start), { at: start + 2, length: rest.length, folded: foldArabic(rest) }];
}

function letterOf(run: string, at: number): Piece {
  return { at, length: 1, folded: run.charAt(at) };
}

/** Whether the first letter is the "and" of "and companies", and not the first letter of "agency". */
function isAndKnown(run: string): boolean {
  return run.startsWith(AND) && !known.has(foldArabic(run)) && known.has(foldArabic(run.slice(1)));
}
