import { type MouseEvent, memo, useMemo } from 'react';
import { askForFocus } from '../lead/panel-focus.js';
import { useCallKeys } from '../outcomes/use-call-keys.js';
import { Loading, NotLoaded } from '../parts/asked.js';
import styles from './call-list.module.css';
import type { Fold } from './fold.js';
import { FoldLine } from './fold-line.js';
import { KeyHints } from './key-hints.js';
import { ListHeader } from './list-header.js';
import type { ListState } from './list-state.js';
import { NoResults } from './no-results.js';
import { lineId, placeOf, ResultLine } from './result-line.js';
import { TopLine } from './top-line.js';
import { useLines } from './use-lines.js';
import { useListKeys } from './use-list-keys.js';
import type { useResultPages } from './use-result-pages.js';

type CallListProps = {
  readonly offerId: string;
  readonly hasLeads: boolean;
  readonly pages: ReturnType<typeof useResultPages>;
  /** What is folded away of its end; null where nothing is. */
  readonly fold: Fold | null;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  /** The lead that is open; null where none is. */
  readonly leadId: string | null;
  readonly onOpen: (leadId: string | null) => void;
};

/**
 * The list itself: a grid, since a table cannot leave out lines that are not in sight. It holds the focus, listens to the
 * keys and names its active line. Only what is looked at is read.
 */
export const CallList = memo(function CallList(props: CallListProps) {
  const { offerId, hasLeads, pages, fold, state, onChange, leadId, onOpen } = props;
  const { rows, totalCount, error, isOutdated, again } = pages;
  const { scroller, count, shown, height, show } = useLines(pages, fold?.shown ?? state.top);
  const open = (place: number) => onOpen(rows[place]?.lead.id ?? null);
  const choose = (place: number) => {
    open(place);
    const id = rows[place]?.lead.id;
    if (id !== undefined) askForFocus(id, 'heading');
  };
  const openPlace = useMemo(
    () => (leadId === null ? -1 : rows.findIndex(({ lead }) => lead.id === leadId)),
    [rows, leadId],
  );
  const { active, press, setActive } = useListKeys({
    count,
    openPlace,
    isOpen: leadId !== null,
    open,
    choose,
    close: () => onOpen(null),
    show,
  });
  useCallKeys({
    offerId,
    leadAt: (target) => {
      const isInList = target instanceof Node && scroller.current?.contains(target);
      return rows[leadId === null && isInList ? active : openPlace]?.lead ?? null;
    },
    open: onOpen,
    step: (places) => {
      const place = openPlace < 0 ? active : openPlace + places;
      if (place < count && rows[place]) open(place);
    },
  });
  const click = ({ target }: MouseEvent) => {
    const place = placeOf(target as Element);
    if (place === null) return;
    setActive(place);
    choose(place);
  };
  if (error) return <NotLoaded error={error} again={again} />;
  if (totalCount === null) return <Loading />;
  if (count === 0 && !isOutdated)
    return <NoResults offerId={offerId} hasLeads={hasLeads} state={state} onChange={onChange} />;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-outdated={isOutdated}
        role="grid"
        tabIndex={0}
        aria-label="Leads"
        aria-rowcount={Math.min(fold?.shown ?? state.top ?? totalCount, totalCount) + 1}
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
              isOpen={index === openPlace}
            />
          ))}
        </div>
      </div>
      {fold && <FoldLine fold={fold} onUnfold={() => onChange({ isUnfolded: true })} />}
      {state.top !== null && state.top < totalCount && (
        <TopLine top={state.top} totalCount={totalCount} onShowAll={() => onChange({ top: null })} />
      )}
      <KeyHints />
    </div>
  );
});
