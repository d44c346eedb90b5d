import { useState } from 'react';
import { CallListDocument, type OfferStateFragment } from '../generated/operations/graphql.js';
import { LeadPanel } from '../lead/lead-panel.js';
import { counted } from '../parts/format.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { CallList } from './call-list.js';
import { ExportMenu } from './export-menu.js';
import { Filters } from './filters.js';
import styles from './results-view.module.css';
import { useFreshResults } from './use-fresh-results.js';
import { useListState } from './use-list-state.js';
import { useNextOffer } from './use-next-offer.js';
import { useResultPages } from './use-result-pages.js';
import { useRunChanges } from './use-run-changes.js';

/** Whom to call first, and why. */
export function ResultsView({ offer }: { readonly offer: OfferStateFragment }) {
  const [state, change] = useListState();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const pages = useResultPages(offer, state);
  const changes = useRunChanges(offer);
  useNextOffer(offer.id);
  const { isBehind, catchUp } = useFreshResults(pages, changes);
  const { leadId } = state;
  const close = () => change({ leadId: null });
  return (
    <div className={styles.view} data-open={leadId !== null} data-filters={areFiltersOpen}>
      <aside className={styles.filters} aria-label="Filters">
        <Filters offerId={offer.id} state={state} onChange={change} changes={changes} />
      </aside>
      <section className={styles.list} aria-label="Call list">
        <div className="row spread">
          <p className="soft" role="status">
            {pages.totalCount !== null && counted(pages.totalCount, 'lead')}
            {offer.activeRun && ' so far; a run is under way'}
          </p>
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
            <OperationDialog document={CallListDocument} variables={{ ...pages.question, first: 50 }} />
            <ExportMenu question={pages.question} />
          </div>
        </div>
        <CallList offer={offer} pages={pages} state={state} onChange={change} />
      </section>
      {leadId !== null && <LeadPanel leadId={leadId} onClose={close} />}
    </div>
  );
}
