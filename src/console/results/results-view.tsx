import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { leadSteps } from '../lead/lead-steps.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ToScoreBanner } from '../runs/to-score-banner.js';
import { NO_FILTER } from './address/list-state.js';
import { useListState } from './address/use-list-state.js';
import { ListBar } from './bar/list-bar.js';
import { isExtra } from './columns/list-columns.js';
import { useListSettings } from './columns/use-list-settings.js';
import { FilterChips } from './filters/filter-chips.js';
import { filterWords } from './filters/filter-words.js';
import { isNarrowed } from './filters/list-filter.js';
import { useImports } from './filters/use-imports.js';
import { useSpread } from './histogram/use-spread.js';
import { KeyHints } from './keys/key-hints.js';
import { SkipToList } from './keys/skip-to-list.js';
import { useFocusOnClose } from './keys/use-grid-focus.js';
import { useNextOffer } from './keys/use-next-offer.js';
import { LeadElsewhere } from './open-lead/lead-elsewhere.js';
import { OpenedLead } from './open-lead/opened-lead.js';
import { useLeadPlace } from './open-lead/use-lead-place.js';
import { useFreshResults } from './pages/use-fresh-results.js';
import { useResultPages } from './pages/use-result-pages.js';
import { useRunChanges } from './pages/use-run-changes.js';
import styles from './results-view.module.css';
import { SharedHeader } from './share/shared-header.js';
import { CallList } from './table/call-list.js';
import { foldOf } from './table/fold.js';
import { TieHint } from './ties/tie-hint.js';
import { SaveView } from './views/save-view.js';
import { useSavedViews } from './views/use-saved-views.js';
import { ViewList } from './views/view-list.js';

/** Loaded once the list is shown. */
const Filters = lazy(() => import('./filters/filters.js').then(({ Filters }) => ({ default: Filters })));

/** No filter. */
const WHOLE_LIST = {};

/** The call list: whom to call first, and why. */
export function ResultsView({ offer }: { readonly offer: OfferFrameFragment }) {
  const { state, change, correct, leadId, open } = useListState(offer.id);
  const { settings, changeSettings } = useListSettings();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const pages = useResultPages(offer.id, state, settings.columns.some(isExtra));
  // The list responds to keys and clicks first; the panel, and new rows of a run, follow.
  const shownPages = useDeferredValue(pages);
  const shownLeadId = useDeferredValue(leadId);
  const changes = useRunChanges(offer);
  const spread = useSpread(offer.id, WHOLE_LIST, changes);
  const fold = foldOf(state, spread?.gradeCounts ?? [], offer);
  const { place, hidden } = useLeadPlace(pages, leadId);
  const isFolded = place !== null && (place >= (fold?.shown ?? Infinity) || place >= (state.top ?? Infinity));
  useEffect(() => {
    if (isFolded) correct({ isUnfolded: true, top: null });
  }, [isFolded, correct]);
  const { views, keep } = useSavedViews(offer.id);
  const imports = useImports(offer.id);
  const words = useMemo(
    () => filterWords(state, (id) => imports.find((one) => one.id === id)?.name ?? 'an earlier one'),
    [state, imports],
  );
  useNextOffer(offer.id);
  const { isBehind, catchUp } = useFreshResults(pages, changes);
  useFocusOnClose(shownLeadId !== null);
  const close = useCallback(() => open(null), [open]);
  const shownCount = Math.min(pages.totalCount ?? 0, fold?.shown ?? state.top ?? Number.POSITIVE_INFINITY);
  const steps = useMemo(() => leadSteps(pages.rows, shownCount, leadId), [pages.rows, shownCount, leadId]);
  return (
    <>
      <SkipToList />
      {state.isShared && (
        <SharedHeader
          offer={offer}
          totalCount={pages.totalCount}
          words={words}
          order={state.order}
          viewName={state.view}
          onClose={() => correct({ isShared: false })}
        />
      )}
      <div className={styles.view} data-open={shownLeadId !== null} data-filters={areFiltersOpen}>
        <aside className={styles.filters} aria-label="Filters">
          <ViewList views={views} onViews={keep} state={state} onChange={change} />
          {offer.scoringModel.version === 1 && !offer.activeRun && (
            <TieHint offerId={offer.id} counts={spread?.scoreHistogram ?? []} />
          )}
          <Suspense>
            <Filters offerId={offer.id} state={state} onChange={change} changes={changes} imports={imports} />
          </Suspense>
          <KeyHints />
          <button type="button" className={`button primary ${styles.done}`} onClick={() => setFiltersOpen(false)}>
            Show the list
          </button>
        </aside>
        <section className={styles.list} aria-label="Call list">
          <ViewHeading isHidden>Call list</ViewHeading>
          <ListBar
            offer={offer}
            state={state}
            pages={pages}
            changes={changes}
            settings={settings}
            onSettings={changeSettings}
            onCatchUp={isBehind ? catchUp : null}
            areFiltersOpen={areFiltersOpen}
            onFilters={setFiltersOpen}
          />
          <FilterChips words={words} onChange={change}>
            <SaveView views={views} onViews={keep} state={state} onChange={correct} />
          </FilterChips>
          <ToScoreBanner offer={offer} />
          {hidden && (
            <LeadElsewhere
              offerId={offer.id}
              lead={hidden}
              isNarrowed={isNarrowed(state)}
              onClear={() => change(NO_FILTER)}
            />
          )}
          <CallList
            offerId={offer.id}
            hasLeads={offer.counts.leads > 0}
            pages={shownPages}
            fold={fold}
            state={state}
            settings={settings}
            onChange={change}
            leadId={leadId}
            place={isFolded ? null : place}
            onOpen={open}
          />
        </section>
        <OpenedLead leadId={shownLeadId} steps={steps} onOpen={open} onClose={close} />
      </div>
    </>
  );
}
