import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { LeadPanel } from '../lead/lead-panel.js';
import { askForFocus } from '../lead/panel-focus.js';
import type { WrittenLead } from '../lead/written-lead.js';
import { Choice } from '../parts/choice.js';
import { useSettled } from '../parts/use-settled.js';
import { AddLeadButton } from './add-lead-button.js';
import { LeadList } from './lead-list.js';
import { LEADS_SHOWN, type LeadsShown, readShown } from './lead-states.js';
import styles from './leads-view.module.css';

const PAUSE = 300;

type LeadBrowserProps = {
  readonly offerId: string;
  /** Whether the offer has no leads. */
  readonly isEmpty: boolean;
};

/** The leads of an offer, filtered by words and scoring state; one can be opened, and one added. */
export function LeadBrowser({ offerId, isEmpty }: LeadBrowserProps) {
  const [parameters, setParameters] = useSearchParams();
  const [search, leadId] = [parameters.get('q') ?? '', parameters.get('lead')];
  const shown = readShown(parameters.get('show'));
  const settled = useSettled(search.trim(), PAUSE);
  const set = useCallback(
    (values: Readonly<Record<string, string | null>>, replace: boolean) =>
      setParameters(
        (former) => {
          const next = new URLSearchParams(former);
          for (const [name, value] of Object.entries(values)) value ? next.set(name, value) : next.delete(name);
          return next;
        },
        { replace },
      ),
    [setParameters],
  );
  const open = useCallback(
    (id: string) => {
      set({ lead: id }, false);
      askForFocus(id, 'heading');
    },
    [set],
  );
  const close = useCallback(() => set({ lead: null }, false), [set]);
  const showAdded = (draft: WrittenLead) =>
    set({ q: draft.name.trim() || draft.company.trim() || draft.role.trim(), show: null }, true);
  if (isEmpty) return <AddLeadButton offerId={offerId} onAdded={showAdded} />;
  return (
    <section className={styles.browser} data-open={leadId !== null} aria-label="Leads so far">
      <div className="stack">
        <div className={styles.tools}>
          <div className="field">
            <label htmlFor="lead-search">Search</label>
            <input
              id="lead-search"
              type="search"
              placeholder="Name, role, company, e-mail …"
              value={search}
              onChange={({ target }) => set({ q: target.value }, true)}
            />
          </div>
          <Choice<LeadsShown>
            label="Show"
            names={LEADS_SHOWN}
            value={shown}
            onChange={(shown) => set({ show: shown === 'all' ? null : shown }, true)}
          />
          <AddLeadButton offerId={offerId} onAdded={showAdded} />
        </div>
        <LeadList
          key={`${settled} ${shown}`}
          offerId={offerId}
          search={settled}
          shown={shown}
          leadId={leadId}
          onOpen={open}
        />
      </div>
      {leadId !== null && (
        <div className={styles.panel}>
          <LeadPanel leadId={leadId} steps={null} onOpen={open} onClose={close} />
        </div>
      )}
    </section>
  );
}
