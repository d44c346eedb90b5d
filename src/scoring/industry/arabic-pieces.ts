import arabic from '../vocabulary/industry-arabic.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import { foldWord } from './fold.js';
import type { Piece } from './pieces.js';

/** "And", "in", "as" and "so" are written onto the article of the next word. */
const JOINED = /^[وبكف](?=ال\p{L}{3})/u;
const AND_FOR_THE = /^و(?=لل\p{L}{3})/u;
/** "For the" has swallowed the first letter of the article. */
const FOR_THE = /^لل(?=\p{L}{3})/u;

const AND = 'و';

const known = new Set(
  [...Object.values(arabic), offers.companies, offers.people]
    .flat()
    .flatMap((name) => name.split(/\s+/))
    .map(foldWord),
);

/** Parts an Arabic word from the "and", "in" or "for the" that is written onto it. */
export function arabicPieces(run: string): Piece[] {
  const prefix = JOINED.exec(run) ?? AND_FOR_THE.exec(run);
  if (prefix !== null || isAndKnown(run))
    return [{ text: run.slice(0, 1), at: 0 }, ...shifted(arabicPieces(run.slice(1)), 1)];
  if (!FOR_THE.test(run)) return [{ text: run, at: 0 }];
  return [
    { text: run.slice(0, 1), at: 0 },
    { text: run.slice(2), at: 2 },
  ];
}

/** The "and" of "and companies", but not the first letter of "agency". */
function isAndKnown(run: string): boolean {
  return run.startsWith(AND) && !known.has(foldWord(run)) && known.has(foldWord(run.slice(1)));
}

function shifted(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map(({ text, at }) => ({ text, at: at + by }));
}
