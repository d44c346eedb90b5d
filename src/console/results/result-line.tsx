import { memo } from 'react';
import type { ResultRowFragment } from '../generated/operations/graphql.js';
import styles from './call-list.module.css';
import { COLUMNS } from './columns.js';

type ResultLineProps = {
  readonly place: number;
  readonly top: number;
  /** Undefined until it was read. */
  readonly result: ResultRowFragment | undefined;
  readonly isActive: boolean;
  readonly isOpen: boolean;
};

/** One line of a call list. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { place, top, result, isActive, isOpen } = props;
  return (
    <div
      id={lineId(place)}
      className={styles.line}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isOpen}
      data-active={isActive}
      style={{ transform: `translateY(${top}px)` }}
    >
      {COLUMNS.map(({ name, className = '', hides = '', cell }) => (
        <span key={name} role="gridcell" className={`${className} ${hides}`}>
          {result ? cell(result) : name === 'Lead' ? <span className="soft">Loading…</span> : null}
        </span>
      ))}
    </div>
  );
});

/** The id by which a grid names a line. */
export function lineId(place: number): string {
  return `line-${place}`;
}

/** The place of the line that something stands in; null where it stands in none. */
export function placeOf(element: Element): number | null {
  const line = element.closest('[aria-rowindex]');
  return line ? Number(line.getAttribute('aria-rowindex')) - 2 : null;
}
