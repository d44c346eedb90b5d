import { type FormEvent, useState } from 'react';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { useFaultFocus } from '../parts/use-fault-focus.js';
import { CUSTOMER_LISTS, type ListName, type OfferDraft } from './offer-draft.js';
import styles from './offer-form.module.css';
import { LABELS, partAt } from './offer-labels.js';
import type { LeadsByFunction } from './reading/leads-by-function.js';
import { UnderstoodOffer } from './reading/understood-offer.js';
import { TextField } from './text-field.js';

type OfferFormProps = {
  readonly draft: OfferDraft;
  /** The number of leads in each function; null where there are no leads yet. */
  readonly leads: LeadsByFunction | null;
  readonly action: string;
  readonly isBusy: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (draft: OfferDraft) => void;
  readonly onSubmit: () => void;
};

/** The form for the text of an offer, with the interpretation of the text next to it. */
export function OfferForm({ draft, leads, action, isBusy, faults, onChange, onSubmit }: OfferFormProps) {
  const [isSpelledOut] = useState(CUSTOMER_LISTS.some((name) => draft[name] !== ''));
  const form = useFaultFocus<HTMLFormElement>(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const field = (name: 'name' | ListName) => ({
    name,
    value: draft[name],
    faults: faults.filter(({ field }) => field?.includes(name)),
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  const list = (name: ListName) => <TextField key={name} {...LABELS[name]} {...field(name)} lines={3} />;
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <div className={styles.text}>
        <TextField {...LABELS.name} {...field('name')} lines={1} />
        {list('valueProps')}
        {list('idealUseCases')}
        <details className={styles.customer} open={isSpelledOut}>
          <summary>Spell out the ideal customer (optional)</summary>
          <div className={styles.lists}>{CUSTOMER_LISTS.map(list)}</div>
        </details>
        <label className="row">
          <input
            type="checkbox"
            checked={draft.scoreOnUpload}
            onChange={({ target }) => onChange({ ...draft, scoreOnUpload: target.checked })}
          />
          {LABELS.scoreOnUpload.label}
        </label>
      </div>
      <UnderstoodOffer
        className={styles.reading}
        draft={draft}
        leads={leads}
        onTick={(buyingFunctions) => onChange({ ...draft, buyingFunctions })}
      />
      <div className={styles.end}>
        <FaultList title="The offer was not saved" faults={faults.map(withLabel)} onAgain={onSubmit} />
        <div className="row">
          <button type="submit" className="button primary" disabled={isBusy}>
            {isBusy ? 'Saving…' : action}
          </button>
        </div>
      </div>
    </form>
  );
}

/** Returns the fault with the label of its field, for lists away from the field. */
function withLabel(fault: Fault): Fault {
  const name = partAt(fault.field ?? []);
  return name ? { ...fault, message: `${LABELS[name].label} ${fault.message}` } : fault;
}
