import { memo } from 'react';
import type { ResultRowFragment } from '../generated/operations/graphql.js';
import styles from './call-list.module.css';
import { COLUMNS } from './columns.js';

type ResultLineProps = {
  readonly id: string;
  readonly place: number;
  readonly top: number;
  /** Undefined until it was read. */
  readonly result: ResultRowFragment | undefined;
  readonly isActive: boolean;
  readonly isOpen: boolean;
};

/** One line of a call list. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { id, place, top, result, isActive, isOpen } = props;
  return (
    <div
      id={id}
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
