import { lazy, Suspense, useMemo } from 'react';
import type { OfferFrameFragment } from '../../generated/operations/graphql.js';
import type { ListState } from '../address/list-state.js';
import { type ListSettings, ROW_HEIGHTS } from '../columns/list-settings.js';
import { filterOf, isNarrowed } from '../filters/list-filter.js';
import type { useResultPages } from '../pages/use-result-pages.js';
import styles from '../results-view.module.css';
import { ShareButton } from '../share/share-button.js';
import { mostLines } from '../table/use-lines.js';
import { ListTools } from '../tools/list-tools.js';
import { ListProgress } from './list-progress.js';
import { ListSize } from './list-size.js';

/** Loaded once the list is shown. */
const ViewMenu = lazy(() => import('../columns/view-menu.js').then(({ ViewMenu }) => ({ default: ViewMenu })));

type ListBarProps = {
  readonly offer: OfferFrameFragment;
  readonly state: ListState;
  readonly pages: ReturnType<typeof useResultPages>;
  readonly changes: number;
  readonly settings: ListSettings;
  readonly onSettings: (change: Partial<ListSettings>) => void;
  /** Shows new results; null where there are none. */
  readonly onCatchUp: (() => void) | null;
  readonly areFiltersOpen: boolean;
  readonly onFilters: (areOpen: boolean) => void;
};

/** The size of a call list, and the actions on it. */
export function ListBar(props: ListBarProps) {
  const { offer, state, pages, changes, settings, onSettings, onCatchUp, areFiltersOpen, onFilters } = props;
  const filter = useMemo(() => filterOf(state), [state]);
  return (
    <div className={styles.bar}>
      <div className="row">
        <ListSize
          totalCount={pages.totalCount}
          most={mostLines(ROW_HEIGHTS[settings.density])}
          isNarrowed={isNarrowed(state)}
          isFilling={offer.activeRun !== null}
        />
        <ListProgress offerId={offer.id} filter={filter} isNarrowed={isNarrowed(state)} changes={changes} />
      </div>
      <div className="row">
        {onCatchUp && (
          <button type="button" className="button primary small" onClick={onCatchUp}>
            Show new results
          </button>
        )}
        <button
          type="button"
          className={`button small ${styles.toggle}`}
          aria-expanded={areFiltersOpen}
          onClick={() => onFilters(!areFiltersOpen)}
        >
          Filters
        </button>
        <Suspense>
          <ViewMenu offerId={offer.id} settings={settings} onChange={onSettings} />
        </Suspense>
        <ShareButton />
        <ListTools question={pages.question} />
      </div>
    </div>
  );
}
