import { memo } from 'react';
import { useQuery } from 'urql';
import { LeadDocument } from '../generated/operations/graphql.js';
import { OutcomePanel } from '../outcomes/outcome-panel.js';
import { Asked } from '../parts/asked.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ChangeHistory } from './change-history.js';
import { Contact } from './contact.js';
import type { Lead } from './lead.js';
import styles from './lead-panel.module.css';
import { OwnWords } from './own-words.js';
import { Verdict } from './verdict.js';

type LeadPanelProps = { readonly leadId: string; readonly onClose: () => void };

/** One lead beside the list: why it has its score. */
export const LeadPanel = memo(function LeadPanel({ leadId, onClose }: LeadPanelProps) {
  const variables = { id: leadId };
  const [answer, again] = useQuery({ query: LeadDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <aside className={styles.panel} aria-label="Why this score" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <Asked answer={answer} again={again}>
        {({ lead }) => (
          <>
            <div className={styles.head}>
              {lead ? <Contact lead={lead} /> : <p>This lead was deleted.</p>}
              <button type="button" className="button quiet small" onClick={onClose}>
                Close
              </button>
            </div>
            {lead && <OutcomePanel lead={lead} />}
            {lead && <Why key={lead.id} lead={lead} />}
            <div>
              <OperationDialog document={LeadDocument} variables={variables} />
            </div>
          </>
        )}
      </Asked>
    </aside>
  );
});

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
