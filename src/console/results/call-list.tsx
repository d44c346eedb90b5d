import type { MouseEvent } from 'react';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { Loading, NotLoaded } from '../parts/asked.js';
import styles from './call-list.module.css';
import { KeyHints } from './key-hints.js';
import { ListHeader } from './list-header.js';
import type { ListState } from './list-state.js';
import { NoResults } from './no-results.js';
import { lineId, placeOf, ResultLine } from './result-line.js';
import { useLines } from './use-lines.js';
import { useListKeys } from './use-list-keys.js';
import type { useResultPages } from './use-result-pages.js';

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
export function CallList({ offer, pages, state: { leadId, ...state }, onChange }: CallListProps) {
  const { rows, totalCount, error, isOutdated, again } = pages;
  const { scroller, count, shown, height, show } = useLines(pages);
  const open = (place: number) => onChange({ leadId: rows[place]?.lead.id ?? null });
  const { active, press, setActive } = useListKeys({
    count,
    openPlace: leadId === null ? -1 : rows.findIndex(({ lead }) => lead.id === leadId),
    isOpen: leadId !== null,
    open,
    close: () => onChange({ leadId: null }),
    show,
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
        <ListHeader />
        <div className={styles.body} role="rowgroup" style={{ height }} onClick={click}>
          {shown.map(({ index, start }) => (
            <ResultLine
              key={index}
              place={index}
              top={start}
              result={rows[index]}
              isActive={index === active}
              isOpen={leadId !== null && rows[index]?.lead.id === leadId}
            />
          ))}
        </div>
      </div>
      <KeyHints />
    </div>
  );
}
