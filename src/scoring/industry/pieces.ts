import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import { arabicPieces } from './arabic-pieces.js';
import { isArabic, isUnspaced } from './fold.js';
import { unspacedPieces } from './unspaced-pieces.js';

/** A part of a run of letters that is a word of its own, and where in the run it begins. */
export type Piece = { readonly text: string; readonly at: number };

const PLAIN = /^[a-zA-Z0-9]+$/;

/** "Hotelverwaltung" and "Zorgplanning" are written as one word, and are an industry and what is done for it. */
const WORK_COMPOUND = new RegExp(`^(.{4,})(${offers.compoundWork.join('|')})$`, 'iu');

/** The words in a run of letters: one, but for scripts and compounds that join words. */
export function piecesOf(run: string): readonly Piece[] {
  if (PLAIN.test(run)) return compoundPieces(run);
  if (isUnspaced(run)) return unspacedPieces(run);
  return isArabic(run) ? arabicPieces(run) : compoundPieces(run);
}

function compoundPieces(run: string): Piece[] {
  const [, start, end] = (run.length > 7 && WORK_COMPOUND.exec(run)) || [];
  if (start === undefined || end === undefined) return [{ text: run, at: 0 }];
  return [
    { text: start, at: 0 },
    { text: end, at: start.length },
  ];
}
