import { useState } from 'react';
import { useClient } from 'urql';
import { LeadForm } from '../lead/lead-form.js';
import { type WrittenLead, writtenOf } from '../lead/written-lead.js';
import { addLead } from './add-lead.js';

type AddLeadButtonProps = {
  readonly offerId: string;
  /** Called when the lead is saved. */
  readonly onAdded: (draft: WrittenLead) => void;
};

const BLANK = writtenOf(null);

/** Adds one lead by a form. */
export function AddLeadButton({ offerId, onAdded }: AddLeadButtonProps) {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const save = async (draft: WrittenLead) => {
    const faults = await addLead(client, offerId, draft);
    if (faults.length === 0) onAdded(draft);
    return faults;
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Add a lead
      </button>
      {isOpen && (
        <LeadForm
          offerId={offerId}
          leadId={null}
          title="Add a lead"
          action="Add"
          initial={BLANK}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
