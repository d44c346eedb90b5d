import { memo } from 'react';
import type { ResultRowFragment } from '../../generated/operations/graphql.js';
import { leadName } from '../../lead/lead-name.js';
import { OUTCOMES } from '../../parts/words.js';
import type { ColumnId } from '../columns/list-columns.js';
import styles from '../table/call-list.module.css';
import { cellOf } from './cells.js';
import { whyText } from './why-text.js';

type ResultLineProps = {
  readonly place: number;
  readonly top: number;
  /** Undefined until it is loaded. */
  readonly result: ResultRowFragment | undefined;
  readonly columns: readonly ColumnId[];
  readonly shared: ReadonlySet<string>;
  readonly isActive: boolean;
  readonly isOpen: boolean;
};

/** One row of a call list. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { place, top, result, columns, shared, isActive, isOpen } = props;
  return (
    <div
      id={lineId(place)}
      className={styles.line}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isOpen}
      aria-label={result && rowName(result)}
      aria-description={result && descriptionOf(result, shared)}
      data-active={isActive}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((id) => (
        <span key={id} role="gridcell" data-column={id}>
          {result ? (
            cellOf(id, { result, place, columns, shared })
          ) : id === 'lead' ? (
            <span className="soft">Loading…</span>
          ) : null}
        </span>
      ))}
    </div>
  );
});

function descriptionOf(result: ResultRowFragment, shared: ReadonlySet<string>): string {
  const [last] = result.lead.outcomes;
  return `${last ? `${OUTCOMES[last.kind]}. ` : ''}${whyText(result, shared)}`;
}

/** "Ann Lee, CEO, Acme, score 90, grade A". */
function rowName({ lead, score, grade, status }: ResultRowFragment): string {
  const name = leadName(lead);
  const who = [name, ...[lead.role, lead.company].filter((text) => text !== null && text !== name)];
  const without = status === 'DISQUALIFIED' ? 'disqualified' : 'not judged';
  const rank = score === null ? [without] : [`score ${score}`, ...(grade ? [`grade ${grade}`] : [])];
  return [...who, ...rank].join(', ');
}

/** Returns the id by which a grid refers to a row. */
export function lineId(place: number): string {
  return `line-${place}`;
}

/** Returns the position of the row that contains an element; null where none does. */
export function placeOf(element: Element): number | null {
  const line = element.closest('[aria-rowindex]');
  return line ? Number(line.getAttribute('aria-rowindex')) - 2 : null;
}
