import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { LeadDocument } from '../generated/operations/graphql.js';
import { OutcomePanel } from '../outcomes/outcome-panel.js';
import { useCallKeys } from '../outcomes/use-call-keys.js';
import { Asked } from '../parts/asked.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ChangeHistory } from './change-history.js';
import { Contact } from './contact.js';
import type { Lead } from './lead.js';
import { LeadActions } from './lead-actions.js';
import { LeadBar } from './lead-bar.js';
import { leadName } from './lead-name.js';
import styles from './lead-panel.module.css';
import type { LeadSteps } from './lead-steps.js';
import { OwnWords } from './own-words.js';
import { focusList } from './panel-focus.js';
import { Verdict } from './verdict.js';

type LeadPanelProps = {
  readonly leadId: string;
  /** Null where the lead is in no list. */
  readonly steps: LeadSteps | null;
  readonly onOpen: (leadId: string) => void;
  readonly onClose: () => void;
};

/** One lead next to the list: contact, outcomes, and the reasons for its score. */
export const LeadPanel = memo(function LeadPanel({ leadId, steps, onOpen, onClose }: LeadPanelProps) {
  const variables = { id: leadId };
  const [answer, again] = useQuery({ query: LeadDocument, variables, requestPolicy: 'cache-and-network' });
  const panel = useFocusThatGoesBack(leadId);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose();
    const beside = event.target instanceof HTMLHeadingElement ? besideByKey(steps, event.key) : undefined;
    if (beside === undefined) return;
    event.preventDefault();
    if (beside !== null) onOpen(beside);
  };
  return (
    <aside ref={panel} className={styles.panel} aria-label="Why this score" onKeyDown={press}>
      <LeadBar steps={steps} onOpen={onOpen} onClose={onClose} />
      <Asked answer={answer} again={again}>
        {({ lead }) => (
          <>
            <p className="visually-hidden" role="status">
              {lead ? announced(lead, steps) : ''}
            </p>
            {lead ? <Contact lead={lead} /> : <p>This lead was deleted.</p>}
            {lead && <OutcomePanel lead={lead} nextId={steps?.nextId ?? null} onOpen={onOpen} />}
            {steps === null && lead?.id === leadId && <PanelKeys lead={lead} />}
            {lead && <Why key={lead.id} lead={lead} />}
            {lead && <LeadActions key={`actions ${lead.id}`} lead={lead} onDeleted={onClose} />}
            <div>
              <OperationDialog document={LeadDocument} variables={variables} />
            </div>
          </>
        )}
      </Asked>
    </aside>
  );
});

/** Returns the lead to which an arrow key moves, null at an end of the list; undefined for other keys. */
function besideByKey(steps: LeadSteps | null, key: string): string | null | undefined {
  if (key === 'ArrowDown') return steps?.nextId;
  return key === 'ArrowUp' ? steps?.previousId : undefined;
}

/** Returns the focus to the list when the panel that has it closes. */
function useFocusThatGoesBack(leadId: string) {
  const panel = useRef<HTMLElement>(null);
  const latest = useRef(leadId);
  latest.current = leadId;
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement)) focusList(latest.current);
    };
  }, []);
  return panel;
}

/** The announcement to screen readers when another lead is shown. */
function announced(lead: Lead, steps: LeadSteps | null): string {
  const { score } = lead.result ?? {};
  const parts = [leadName(lead), lead.role, lead.company, score == null ? 'no score' : `score ${score}`];
  const place = steps?.place == null ? '' : `, lead ${steps.place} of ${steps.count}`;
  return `${[...new Set(parts.filter(Boolean))].join(', ')}${place}`;
}

/** The letter keys for the open lead, where no list handles them. */
function PanelKeys({ lead }: { readonly lead: Lead }) {
  useCallKeys({ offerId: lead.offer.id, leadAt: () => lead, open: () => {}, step: () => {} });
  return null;
}

function Why({ lead }: { readonly lead: Lead }) {
  const { result } = lead;
  return (
    <>
      {result ? (
        <Verdict lead={lead} result={result} />
      ) : (
        <p className="soft">It has no score yet; the next run scores it.</p>
      )}
      <OwnWords lead={lead} evidence={result?.factors.flatMap(({ evidence }) => evidence) ?? []} />
      {result && <ChangeHistory leadId={lead.id} />}
    </>
  );
}
