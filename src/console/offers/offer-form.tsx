import { type FormEvent, useState } from 'react';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { CUSTOMER_LISTS, type ListName, type OfferDraft } from './offer-draft.js';
import styles from './offer-form.module.css';
import { TextField } from './text-field.js';

type OfferFormProps = {
  readonly draft: OfferDraft;
  readonly action: string;
  readonly isBusy: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (draft: OfferDraft) => void;
  readonly onSubmit: () => void;
};

const LABELS: Readonly<Record<keyof OfferDraft, { readonly label: string; readonly hint: string }>> = {
  name: { label: 'What do you call it?', hint: 'A name for your team.' },
  valueProps: { label: 'What does it do for a customer?', hint: 'One a line: “Books six times more meetings”.' },
  idealUseCases: {
    label: 'Whom is it for?',
    hint: 'One a line. Industries that are named here count: “Fintech vendors that sell to banks”.',
  },
  industries: { label: 'Industries that fit exactly', hint: 'One a line. Left empty: those named above.' },
  adjacentIndustries: { label: 'Industries next to them', hint: 'One a line. Left empty: the usual neighbours.' },
  decisionMakers: { label: 'Roles that decide', hint: 'One a line. Left empty: by rank, as “VP” or “Head of”.' },
  influencers: { label: 'Roles that have a say', hint: 'One a line. Left empty: managers and the like.' },
};

const NAMES = Object.keys(LABELS) as (keyof OfferDraft)[];

/** The text of an offer, to be written or changed. */
export function OfferForm({ draft, action, isBusy, faults, onChange, onSubmit }: OfferFormProps) {
  const [isSpelledOut] = useState(CUSTOMER_LISTS.some((name) => draft[name] !== ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const field = (name: keyof OfferDraft) => ({
    name,
    value: draft[name],
    faults: faults.filter(({ field }) => field?.includes(name)),
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  const list = (name: ListName) => <TextField key={name} {...LABELS[name]} {...field(name)} lines={3} />;
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField {...LABELS.name} {...field('name')} lines={1} />
      {list('valueProps')}
      {list('idealUseCases')}
      <details className={styles.customer} open={isSpelledOut}>
        <summary>Spell out the ideal customer (optional)</summary>
        <div className={styles.lists}>{CUSTOMER_LISTS.map(list)}</div>
      </details>
      <FaultList title="The offer was not saved" faults={faults.map(withLabel)} />
      <div className="row">
        <button type="submit" className="button primary" disabled={isBusy}>
          {isBusy ? 'Saving…' : action}
        </button>
      </div>
    </form>
  );
}

/** The fault with what its field is called, for whoever reads it away from the field. */
function withLabel(fault: Fault): Fault {
  const name = NAMES.find((name) => fault.field?.includes(name));
  return name ? { ...fault, message: `${LABELS[name].label} ${fault.message}` } : fault;
}
