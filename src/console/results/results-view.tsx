import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { LeadPanel } from '../lead/lead-panel.js';
import { leadSteps } from '../lead/lead-steps.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ToScoreBanner } from '../runs/to-score-banner.js';
import { CallList } from './call-list.js';
import { Filters } from './filters.js';
import { foldOf } from './fold.js';
import { ListProgress } from './list-progress.js';
import { ListSize } from './list-size.js';
import { filterOf } from './list-state.js';
import { ListTools } from './list-tools.js';
import styles from './results-view.module.css';
import { TieHint } from './tie-hint.js';
import { useFreshResults } from './use-fresh-results.js';
import { useListState } from './use-list-state.js';
import { useNextOffer } from './use-next-offer.js';
import { useResultPages } from './use-result-pages.js';
import { useRunChanges } from './use-run-changes.js';
import { useSpread } from './use-spread.js';

/** A filter that takes nothing away. */
const WHOLE_LIST = {};

/** Whom to call first, and why. */
export function ResultsView({ offer }: { readonly offer: OfferFrameFragment }) {
  const { state, change, leadId, open } = useListState();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const pages = useResultPages(offer.id, state);
  // Keys and clicks are answered by the list first; the panel, and rows that a run brings, follow.
  const shownPages = useDeferredValue(pages);
  const shownLeadId = useDeferredValue(leadId);
  const changes = useRunChanges(offer);
  const spread = useSpread(offer.id, WHOLE_LIST, changes);
  const fold = foldOf(state, spread?.gradeCounts ?? [], offer);
  const filter = useMemo(() => filterOf(state), [state]);
  useNextOffer(offer.id);
  const { isBehind, catchUp } = useFreshResults(pages, changes);
  const close = useCallback(() => open(null), [open]);
  const shownCount = Math.min(pages.totalCount ?? 0, fold?.shown ?? state.top ?? Number.POSITIVE_INFINITY);
  const steps = useMemo(() => leadSteps(pages.rows, shownCount, leadId), [pages.rows, shownCount, leadId]);
  return (
    <div className={styles.view} data-open={shownLeadId !== null} data-filters={areFiltersOpen}>
      <aside className={styles.filters} aria-label="Filters">
        <Filters offerId={offer.id} state={state} onChange={change} changes={changes} />
      </aside>
      <section className={styles.list} aria-label="Call list">
        <ViewHeading isHidden>Call list</ViewHeading>
        <div className="row spread">
          <div className="row">
            <ListSize totalCount={pages.totalCount} isFilling={offer.activeRun !== null} />
            <ListProgress offerId={offer.id} filter={filter} changes={changes} />
          </div>
          <div className="row">
            {isBehind && (
              <button type="button" className="button primary small" onClick={catchUp}>
                Show new results
              </button>
            )}
            <button
              type="button"
              className={`button small ${styles.toggle}`}
              aria-expanded={areFiltersOpen}
              onClick={() => setFiltersOpen(!areFiltersOpen)}
            >
              Filters
            </button>
            <ListTools question={pages.question} />
          </div>
        </div>
        <ToScoreBanner offer={offer} />
        {offer.scoringModel.version === 1 && !offer.activeRun && (
          <TieHint offerId={offer.id} counts={spread?.scoreHistogram ?? []} />
        )}
        <CallList
          offerId={offer.id}
          hasLeads={offer.counts.leads > 0}
          pages={shownPages}
          fold={fold}
          state={state}
          onChange={change}
          leadId={leadId}
          onOpen={open}
        />
      </section>
      {shownLeadId !== null && <LeadPanel leadId={shownLeadId} steps={steps} onOpen={open} onClose={close} />}
    </div>
  );
}
