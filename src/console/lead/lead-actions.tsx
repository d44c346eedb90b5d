import { useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { FaultList } from '../parts/fault-list.js';
import { removeLead, saveCorrection } from './change-lead.js';
import type { Lead } from './lead.js';
import { LeadForm } from './lead-form.js';
import { leadName } from './lead-name.js';
import { writtenOf } from './written-lead.js';

type LeadActionsProps = { readonly lead: Lead; readonly onDeleted: () => void };

/** Corrects a lead, and deletes it. */
export function LeadActions({ lead, onDeleted }: LeadActionsProps) {
  const client = useClient();
  const [isEditing, setEditing] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const remove = async () => {
    const faults = await removeLead(client, lead);
    setFaults(faults);
    if (faults.length === 0) onDeleted();
  };
  return (
    <div className="stack">
      <div className="row">
        <button type="button" className="button small" onClick={() => setEditing(true)}>
          Correct
        </button>
        <ConfirmDialog action="Delete" question={`Delete ${leadName(lead)}?`} onConfirm={remove}>
          Its score, its history and its outcomes are deleted too. This cannot be undone.
        </ConfirmDialog>
      </div>
      <FaultList title="The lead was not deleted" faults={faults} />
      {isEditing && (
        <LeadForm
          offerId={lead.offer.id}
          leadId={lead.id}
          title={`Correct ${leadName(lead)}`}
          action="Save"
          initial={writtenOf(lead)}
          onSave={(draft) => saveCorrection(client, lead, draft)}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
