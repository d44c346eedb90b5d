import { useCallback, useDeferredValue, useState } from 'react';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { LeadPanel } from '../lead/lead-panel.js';
import { CallList } from './call-list.js';
import { Filters } from './filters.js';
import { ListSize } from './list-size.js';
import { ListTools } from './list-tools.js';
import styles from './results-view.module.css';
import { useFreshResults } from './use-fresh-results.js';
import { useListState } from './use-list-state.js';
import { useNextOffer } from './use-next-offer.js';
import { useResultPages } from './use-result-pages.js';
import { useRunChanges } from './use-run-changes.js';

/** Whom to call first, and why. */
export function ResultsView({ offer }: { readonly offer: OfferStateFragment }) {
  const { state, change, leadId, open } = useListState();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const pages = useResultPages(offer.id, state);
  // Keys and clicks are answered by the list first; the panel, and rows that a run brings, follow.
  const shownPages = useDeferredValue(pages);
  const shownLeadId = useDeferredValue(leadId);
  const changes = useRunChanges(offer);
  useNextOffer(offer.id);
  const { isBehind, catchUp } = useFreshResults(pages, changes);
  const close = useCallback(() => open(null), [open]);
  return (
    <div className={styles.view} data-open={shownLeadId !== null} data-filters={areFiltersOpen}>
      <aside className={styles.filters} aria-label="Filters">
        <Filters offerId={offer.id} state={state} onChange={change} changes={changes} />
      </aside>
      <section className={styles.list} aria-label="Call list">
        <div className="row spread">
          <ListSize totalCount={pages.totalCount} isFilling={offer.activeRun !== null} />
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
        <CallList
          offerId={offer.id}
          hasLeads={offer.counts.leads > 0}
          pages={shownPages}
          state={state}
          onChange={change}
          leadId={leadId}
          onOpen={open}
        />
      </section>
      {shownLeadId !== null && <LeadPanel leadId={shownLeadId} onClose={close} />}
    </div>
  );
}
