import { useState } from 'react';
import { useClient } from 'urql';
import { draftOf, type LeadDraft } from '../lead/lead-draft.js';
import { LeadForm } from '../lead/lead-form.js';
import { addLead } from './add-lead.js';

type AddLeadButtonProps = {
  readonly offerId: string;
  /** The lead is saved. */
  readonly onAdded: (draft: LeadDraft) => void;
};

const BLANK = draftOf(null);

/** Adds one lead by a form. */
export function AddLeadButton({ offerId, onAdded }: AddLeadButtonProps) {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const save = async (draft: LeadDraft) => {
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
        <LeadForm title="Add a lead" action="Add" initial={BLANK} onSave={save} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
