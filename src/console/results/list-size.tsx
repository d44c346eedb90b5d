import { counted, whole } from '../parts/format.js';
import { MOST_LINES } from './use-lines.js';

type ListSizeProps = {
  /** Null before it is known. */
  readonly totalCount: number | null;
  /** Whether a run is under way. */
  readonly isFilling: boolean;
};

/** How many leads a call list has, and that a very long one cannot be scrolled to its end. */
export function ListSize({ totalCount, isFilling }: ListSizeProps) {
  return (
    <p className="soft" role="status">
      {totalCount !== null && counted(totalCount, 'lead')}
      {isFilling && ' so far; a run is under way'}
      {totalCount !== null &&
        totalCount > MOST_LINES &&
        `. The first ${whole(MOST_LINES)} are listed here: narrow the list by a filter, or download it whole.`}
    </p>
  );
}
