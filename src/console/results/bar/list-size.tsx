import { whole } from '../../parts/format.js';
import { sizeText } from './size-text.js';

type ListSizeProps = {
  /** Null before it is known. */
  readonly totalCount: number | null;
  /** The number of rows that can be reached by scrolling. */
  readonly most: number;
  /** Whether filters are set. */
  readonly isNarrowed: boolean;
  /** Whether a run is adding results. */
  readonly isFilling: boolean;
};

/** The number of leads in a call list, and a note where it is too long to scroll to its end. */
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
