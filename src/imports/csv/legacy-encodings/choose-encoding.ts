import type { TextEncoding } from '../../../domain/generated/enums.js';
import type { HeaderKnowledge } from '../known-headers.js';
import { isClear } from './needed-evidence.js';
import { type Rating, rateEncodings, scoreOf } from './rate-encodings.js';

export type ReadableRating = Rating & { readonly encoding: TextEncoding };

export type EncodingChoice = {
  /** The encoding that fits the cells best, among those that the service reads. */
  readonly best: ReadableRating;
  /** Other encodings that fit nearly as well. */
  readonly rivals: readonly Rating[];
  /** An encoding that fits much better, but that the service does not read. */
  readonly unreadable: Rating | null;
};

/**
 * Chooses the encoding of cells beyond ASCII. Compares two encodings with similar scores once more, by only those cells
 * that they decode differently.
 */
export async function chooseEncoding(cells: readonly Buffer[], headers: HeaderKnowledge): Promise<EncodingChoice> {
  const ratings = await rateEncodings(cells, headers);
  const rivals: Rating[] = [];
  let best = mostLikely(ratings);
  let unreadable: Rating | null = null;
  for (const other of ratings.filter((rating) => !isClear(best, rating))) {
    if (other === best) continue;
    const [mine, its] = await rateWhereTheyDiffer(cells, [best, other], headers);
    const isAhead = scoreOf(its) > scoreOf(mine);
    const isSure = isAhead ? isClear(its, mine) : isClear(mine, its);
    if (!isSure) rivals.push(isAhead && isReadable(other) ? best : other);
    if (isAhead && isReadable(other)) best = other;
    else if (isAhead && isSure) unreadable ??= other;
  }
  return { best, rivals, unreadable };
}

function mostLikely(ratings: readonly Rating[]): ReadableRating {
  const best = ratings.find(isReadable);
  if (!best) throw new Error('No encoding was rated that the service reads.');
  return best;
}

function isReadable(rating: Rating): rating is ReadableRating {
  return rating.encoding !== null;
}

async function rateWhereTheyDiffer(
  cells: readonly Buffer[],
  [one, other]: readonly [Rating, Rating],
  headers: HeaderKnowledge,
): Promise<readonly [Rating, Rating]> {
  const places = [...cells.keys()].filter((place) => one.texts[place] !== other.texts[place]);
  if (places.length === cells.length) return [one, other];
  const different = cells.filter((_, place) => places.includes(place));
  const ratings = await rateEncodings(different, headers);
  const again = (former: Rating) =>
    ratings.find(({ texts }) => texts.every((text, index) => text === former.texts[places[index] ?? -1])) ?? former;
  return [again(one), again(other)];
}
