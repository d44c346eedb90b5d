import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useRef } from 'react';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { Loading, NotLoaded } from '../parts/asked.js';
import styles from './call-list.module.css';
import { COLUMNS } from './columns.js';
import type { ListState } from './list-state.js';
import { NoResults } from './no-results.js';
import { ResultLine } from './result-line.js';
import { useListKeys } from './use-list-keys.js';
import type { useResultPages } from './use-result-pages.js';

const LINE_HEIGHT = 60;
/** How many lines are read ahead of those in sight: more once somebody scrolls. */
const READ_AHEAD = { resting: 40, scrolled: 600 };
/** Browsers cannot scroll further than about 33 million pixels. */
const MOST_LINES = 500_000;

type CallListProps = {
  readonly offer: OfferStateFragment;
  readonly pages: ReturnType<typeof useResultPages>;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
};

/**
 * The list itself: a grid, since a table cannot leave out lines that are not in sight. It holds the focus, listens to the
 * keys and names its active line. Only what is looked at is read.
 */
export function CallList({ offer, pages, state, onChange }: CallListProps) {
  const { rows, totalCount, error, isOutdated, question, want, again } = pages;
  const scroller = useRef<HTMLDivElement>(null);
  const count = Math.min(totalCount ?? 0, MOST_LINES);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 20,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const ahead = (lines.scrollOffset ?? 0) > 0 ? READ_AHEAD.scrolled : READ_AHEAD.resting;
  useEffect(() => want(last + ahead), [want, last, ahead]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question's answer is read from its beginning
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [question]);
  const open = (place: number) => onChange({ leadId: rows[place]?.lead.id ?? null });
  const { active, press, setActive } = useListKeys({
    count,
    openPlace: rows.findIndex(({ lead }) => lead.id === state.leadId),
    isOpen: state.leadId !== null,
    open,
    close: () => onChange({ leadId: null }),
    show: lines.scrollToIndex,
  });
  const click = ({ target }: MouseEvent) => {
    const place = placeOf(target as Element);
    if (place === null) return;
    setActive(place);
    open(place);
  };
  if (error) return <NotLoaded error={error} again={again} />;
  if (totalCount === null) return <Loading />;
  if (count === 0 && !isOutdated) return <NoResults offer={offer} state={state} onChange={onChange} />;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-outdated={isOutdated}
        role="grid"
        tabIndex={0}
        aria-label="Leads"
        aria-rowcount={count + 1}
        aria-activedescendant={lineId(active)}
        onKeyDown={press}
      >
        <div className={styles.header} role="row" aria-rowindex={1}>
          {COLUMNS.map(({ name, hides }) => (
            <span key={name} role="columnheader" className={hides}>
              {name}
            </span>
          ))}
        </div>
        <div className={styles.body} role="rowgroup" style={{ height: lines.getTotalSize() }} onClick={click}>
          {shown.map(({ index, start }) => (
            <ResultLine
              key={index}
              id={lineId(index)}
              place={index}
              top={start}
              result={rows[index]}
              isActive={index === active}
              isOpen={state.leadId !== null && rows[index]?.lead.id === state.leadId}
            />
          ))}
        </div>
      </div>
      <Keys />
    </div>
  );
}

/** The place of the line that something stands in. */
function placeOf(element: Element): number | null {
  const line = element.closest('[aria-rowindex]');
  return line ? Number(line.getAttribute('aria-rowindex')) - 2 : null;
}

function lineId(place: number): string {
  return `line-${place}`;
}

function Keys() {
  return (
    <div className={styles.keys}>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> why this score
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
      <span>
        <kbd>N</kbd> next offer
      </span>
    </div>
  );
}
