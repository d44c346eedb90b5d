import { whole } from '../../parts/format.js';
import { sizeText } from './size-text.js';

type ListSizeProps = {
  /** Null before it is known. */
  readonly totalCount: number | null;
  /** How many lines can be scrolled to. */
  readonly most: number;
  /** Whether filters narrow the list. */
  readonly isNarrowed: boolean;
  /** Whether a run is under way. */
  readonly isFilling: boolean;
};

/** How many leads a call list has, and that a very long one cannot be scrolled to its end. */
export function ListSize({ totalCount, most, isNarrowed, isFilling }: ListSizeProps) {
  return (
    <p className="soft" role="status">
      {totalCount !== null && sizeText(totalCount, isNarrowed)}
      {isFilling && ' so far; a run is under way'}
      {totalCount !== null &&
        totalCount > most &&
        `. The first ${whole(most)} are listed here: narrow the list by a filter, or download it whole.`}
    </p>
  );
}
