import { Dialog, DialogHeading } from '@ariakit/react';
import { type FormEvent, useId, useState } from 'react';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { UnsavedText } from '../parts/unsaved-text.js';
import { useFaultFocus } from '../parts/use-fault-focus.js';
import { FIELDS } from '../parts/words.js';
import { ColumnFields } from './column-fields.js';
import { FormField } from './form-field.js';
import { columnFault, fieldFault } from './lead-faults.js';
import styles from './lead-form.module.css';
import { useUnsavedLead } from './use-unsaved-lead.js';
import { LEAD_FORM_FIELDS, type WrittenLead } from './written-lead.js';

type LeadFormProps = {
  readonly offerId: string;
  /** The lead to correct; null for a new one. */
  readonly leadId: string | null;
  readonly title: string;
  /** The label of the button. */
  readonly action: string;
  readonly initial: WrittenLead;
  /** Saves the form; returns its faults. */
  readonly onSave: (draft: WrittenLead) => Promise<readonly Fault[]>;
  readonly onClose: () => void;
};

/** Asks for the fields and columns of one lead. Focuses the first invalid field. */
export function LeadForm({ offerId, leadId, title, action, initial, onSave, onClose }: LeadFormProps) {
  const id = useId();
  const { draft, change, isBack, done, discard } = useUnsavedLead(leadId ?? offerId, initial);
  const [isBusy, setBusy] = useState(false);
  const [{ faults, sent }, setAnswer] = useState({ faults: [] as readonly Fault[], sent: initial });
  const form = useFaultFocus<HTMLFormElement>(faults);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const faults = await onSave(draft);
    setBusy(false);
    setAnswer({ faults, sent: draft });
    if (faults.length > 0) return;
    done();
    onClose();
  };
  const cancel = () => {
    done();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} className="dialog" backdrop={<div className="backdrop" />} unmountOnHide>
      <form ref={form} className="stack" onSubmit={save}>
        <DialogHeading>{title}</DialogHeading>
        <UnsavedText isBack={isBack} onDiscard={discard} />
        <FaultList title="The lead was not saved" faults={faults} />
        <div className={styles.fields}>
          {LEAD_FORM_FIELDS.map(({ key, field, type }) => (
            <FormField
              key={key}
              id={`${id}-${key}`}
              name={key}
              label={FIELDS[field]}
              type={type}
              value={draft[key]}
              onChange={(text) => change({ ...draft, [key]: text })}
              fault={fieldFault(faults, key)}
            />
          ))}
        </div>
        <ColumnFields
          offerId={offerId}
          columns={draft.extra}
          onChange={(extra) => change({ ...draft, extra })}
          faultAt={(place, part) => columnFault(faults, { before: initial, sent }, place, part)}
        />
        <div className="row">
          <button type="submit" className="button primary" disabled={isBusy}>
            {isBusy ? 'Saving…' : action}
          </button>
          <button type="button" className="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
