import { type CSSProperties, type MouseEvent, memo, useEffect, useMemo, useState } from 'react';
import { askForFocus } from '../../lead/panel-focus.js';
import { useCallKeys } from '../../outcomes/use-call-keys.js';
import { Loading, NotLoaded } from '../../parts/asked.js';
import type { ListState } from '../address/list-state.js';
import { fitColumns, gridOf, NARROW, widthOf } from '../columns/list-columns.js';
import { type ListSettings, ROW_HEIGHTS } from '../columns/list-settings.js';
import { useFocusOnOpen } from '../keys/use-grid-focus.js';
import { useListKeys } from '../keys/use-list-keys.js';
import type { useResultPages } from '../pages/use-result-pages.js';
import { lineId, placeOf, ResultLine } from '../row/result-line.js';
import { useSharedFacts } from '../row/use-shared-facts.js';
import styles from './call-list.module.css';
import type { Fold } from './fold.js';
import { FoldLine } from './fold-line.js';
import { ListHeader } from './list-header.js';
import { NoResults } from './no-results.js';
import { TopLine } from './top-line.js';
import { useLines } from './use-lines.js';
import { useUncovered } from './use-uncovered.js';
import { useWidth } from './use-width.js';

type CallListProps = {
  readonly offerId: string;
  readonly hasLeads: boolean;
  readonly pages: ReturnType<typeof useResultPages>;
  /** The folded end of the list; null where nothing is folded. */
  readonly fold: Fold | null;
  readonly state: ListState;
  readonly settings: ListSettings;
  readonly onChange: (change: Partial<ListState>) => void;
  /** The open lead; null where none is. */
  readonly leadId: string | null;
  /** The position of the lead in the URL, where it is not loaded yet; null where there is none. */
  readonly place: number | null;
  readonly onOpen: (leadId: string | null) => void;
};

const HEADER_HEIGHT = 28;

/**
 * The list itself: a grid, since a table cannot omit invisible rows. It holds the focus, handles the keys and names its active
 * row. Only viewed rows are loaded.
 */
export const CallList = memo(function CallList(props: CallListProps) {
  const { offerId, hasLeads, pages, fold, state, settings, onChange, leadId, place, onOpen } = props;
  const { rows, totalCount, error, isOutdated, again } = pages;
  const { frame, width } = useWidth();
  const columns = useMemo(() => fitColumns(settings.columns, width), [settings.columns, width]);
  const density = width < NARROW ? 'roomy' : settings.density;
  const lines = useLines({
    pages,
    foldedAt: fold?.shown ?? state.top,
    rowHeight: ROW_HEIGHTS[density],
    headerHeight: HEADER_HEIGHT,
  });
  const { scroller, count, shown, height, show } = lines;
  const shared = useSharedFacts(rows);
  const open = useOpening(rows, onOpen);
  const choose = (place: number) => {
    open(place);
    const id = rows[place]?.lead.id;
    if (id !== undefined) askForFocus(id, 'heading');
  };
  const openPlace = useMemo(
    () => (leadId === null ? -1 : rows.findIndex(({ lead }) => lead.id === leadId)),
    [rows, leadId],
  );
  const isOpen = leadId !== null;
  const { active, press, setActive, goTo } = useListKeys({
    ...{ count, openPlace, isOpen, open, choose, show },
    close: () => onOpen(null),
  });
  const isThere = count > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls there once, as soon as there is a list
  useEffect(() => {
    if (isThere && place !== null) goTo(place);
  }, [isThere, place]);
  useFocusOnOpen(!isOutdated);
  useUncovered(scroller, active);
  useCallKeys({
    offerId,
    leadAt: (target) => {
      const isInList = target instanceof Node && scroller.current?.contains(target);
      return rows[leadId === null && isInList ? active : openPlace]?.lead ?? null;
    },
    open: onOpen,
    step: (places) => {
      const next = openPlace < 0 ? active : openPlace + places;
      if (next >= 0 && next < count) open(next);
    },
  });
  const click = ({ target }: MouseEvent) => {
    const place = (target as Element).closest('[data-action]') ? null : placeOf(target as Element);
    if (place === null) return;
    setActive(place);
    choose(place);
  };
  if (error) return <NotLoaded error={error} again={again} />;
  if (totalCount === null) return <Loading />;
  if (count === 0 && !isOutdated)
    return <NoResults offerId={offerId} hasLeads={hasLeads} state={state} onChange={onChange} />;
  const style = { '--columns': gridOf(columns, width), minWidth: widthOf(columns, width) } as CSSProperties;
  return (
    <div ref={frame} className={styles.frame} data-density={density}>
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
        <div className={styles.table} role="presentation" style={style}>
          <ListHeader columns={columns} order={state.order} onOrder={(order) => onChange({ order })} />
          <div className={styles.body} role="rowgroup" style={{ height }} onClick={click}>
            {shown.map(({ index, start }) => (
              <ResultLine
                key={index}
                place={index}
                top={start}
                result={rows[index]}
                columns={columns}
                shared={shared}
                isActive={index === active}
                isOpen={index === openPlace}
              />
            ))}
          </div>
        </div>
        <ListEnd fold={fold} state={state} totalCount={totalCount} onChange={onChange} />
      </div>
    </div>
  );
});

type ListEndProps = Pick<CallListProps, 'fold' | 'state' | 'onChange'> & { readonly totalCount: number };

/** The part of a list that is not shown, as its last row. */
function ListEnd({ fold, state: { top }, totalCount, onChange }: ListEndProps) {
  const isCut = top !== null && top < totalCount;
  if (!fold && !isCut) return null;
  return (
    <div role="row">
      <div role="gridcell">
        {fold && <FoldLine fold={fold} onUnfold={() => onChange({ isUnfolded: true })} />}
        {!fold && isCut && <TopLine top={top} totalCount={totalCount} onShowAll={() => onChange({ top: null })} />}
      </div>
    </div>
  );
}

/** Opens the lead at a position; one that is not loaded yet is opened when it is. */
function useOpening(rows: CallListProps['pages']['rows'], onOpen: (leadId: string) => void) {
  const [awaited, setAwaited] = useState<number | null>(null);
  const awaitedId = awaited === null ? undefined : rows[awaited]?.lead.id;
  useEffect(() => {
    if (awaitedId === undefined) return;
    setAwaited(null);
    onOpen(awaitedId);
  }, [awaitedId, onOpen]);
  return (place: number) => {
    const leadId = rows[place]?.lead.id;
    setAwaited(leadId === undefined ? place : null);
    if (leadId !== undefined) onOpen(leadId);
  };
}
