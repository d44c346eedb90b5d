import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import { arabicPieces } from './arabic-pieces.js';
import { foldSpaced } from './fold-scripts.js';
import type { Piece } from './piece.js';
import { writingOf } from './scripts.js';
import { unspacedPieces } from './unspaced-pieces.js';

const SHORTEST_START = 4;
const SHORTEST_COMPOUND = 8;
const LONGEST_ENDING = 20;

/** The second parts of compounds such as "Hotelverwaltung" and "Zorgplanning": an activity for an industry. */
const workEndings = offers.compoundWork.toSorted((one, other) => other.length - one.length);
const lastLetters = new Set(workEndings.map((ending) => ending.slice(-1)));

/** Splits a run of letters into words: one, except in scripts and compounds that join words. */
export function piecesOf(run: string): readonly Piece[] {
  const writing = writingOf(run);
  if (writing === 'UNSPACED') return unspacedPieces(run);
  if (writing === 'ARABIC') return arabicPieces(run);
  const start = run.length - workLength(run);
  return start === run.length ? [pieceOf(run, 0)] : [pieceOf(run.slice(0, start), 0), pieceOf(run.slice(start), start)];
}

/** Returns the length of an activity such as "verwaltung" at the end of a word; 0 where there is none. */
function workLength(run: string): number {
  if (run.length < SHORTEST_COMPOUND || !lastLetters.has(run.slice(-1).toLowerCase())) return 0;
  const end = run.slice(-LONGEST_ENDING).toLowerCase();
  const ending = workEndings.find((work) => end.endsWith(work) && run.length >= work.length + SHORTEST_START);
  return ending?.length ?? 0;
}

function pieceOf(text: string, at: number): Piece {
  return { at, length: text.length, folded: foldSpaced(text) };
}
