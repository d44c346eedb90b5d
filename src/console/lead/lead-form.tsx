import { Dialog, DialogHeading } from '@ariakit/react';
import { type FormEvent, useId, useState } from 'react';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { useFaultFocus } from '../parts/use-fault-focus.js';
import { FIELDS } from '../parts/words.js';
import styles from './lead-form.module.css';
import { LEAD_FORM_FIELDS, type LeadFormKey, type WrittenLead } from './written-lead.js';

type LeadFormProps = {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  readonly initial: WrittenLead;
  /** Saves what was written; answers what is wrong with it. */
  readonly onSave: (draft: WrittenLead) => Promise<readonly Fault[]>;
  readonly onClose: () => void;
};

/** Asks for the fields of one lead. The first field at fault gets the focus. */
export function LeadForm({ title, action, initial, onSave, onClose }: LeadFormProps) {
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const form = useFaultFocus<HTMLFormElement>(faults);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const faults = await onSave(draft);
    setBusy(false);
    setFaults(faults);
    if (faults.length === 0) onClose();
  };
  return (
    <Dialog open onClose={onClose} className="dialog" backdrop={<div className="backdrop" />} unmountOnHide>
      <form ref={form} className="stack" onSubmit={save}>
        <DialogHeading>{title}</DialogHeading>
        <FaultList title="The lead was not saved" faults={faults} />
        <div className={styles.fields}>
          {LEAD_FORM_FIELDS.map(({ key, field, type }) => {
            const fault = faultOf(faults, key);
            const given = {
              id: `${id}-${key}`,
              name: key,
              value: draft[key],
              onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [key]: target.value }),
              'aria-invalid': fault !== undefined,
              'aria-describedby': fault && `${id}-${key}-fault`,
            };
            return (
              <div key={key} className={`field ${type === 'area' ? styles.wide : ''}`}>
                <label htmlFor={given.id}>{FIELDS[field]}</label>
                {type === 'area' ? <textarea rows={3} {...given} /> : <input type="text" inputMode={type} {...given} />}
                {fault && (
                  <p id={`${given.id}-fault`} className="fault">
                    {fault.message}
                  </p>
                )}
              </div>
            );
          })}
        </div>
        <div className="row">
          <button type="submit" className="button primary" disabled={isBusy}>
            {isBusy ? 'Saving…' : action}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function faultOf(faults: readonly Fault[], key: LeadFormKey): Fault | undefined {
  return faults.find(({ field }) => field?.at(-1) === key);
}
