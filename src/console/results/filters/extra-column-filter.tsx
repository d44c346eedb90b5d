import { type FormEvent, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { useLeadColumns } from '../../scoring/use-lead-columns.js';
import type { ColumnText } from '../address/list-state.js';
import styles from './filters.module.css';

type ExtraColumnFilterProps = {
  readonly offerId: string;
  readonly onAdd: (column: ColumnText) => void;
  /** Whether the limit of such filters is reached. */
  readonly isFull: boolean;
};

/** Filters a list by an extra column. Loads the columns when it is opened. */
export function ExtraColumnFilter({ offerId, onAdd, isFull }: ExtraColumnFilterProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.column} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Filter by an extra column</summary>
      {isOpen && (isFull ? <p className="hint">Five columns are all.</p> : <Form offerId={offerId} onAdd={onAdd} />)}
    </details>
  );
}

const WAYS = { has: 'contains', is: 'is exactly' } as const;

function Form({ offerId, onAdd }: Omit<ExtraColumnFilterProps, 'isFull'>) {
  const headers = useLeadColumns(offerId)?.flatMap(({ column }) => column ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [way, setWay] = useState<keyof typeof WAYS>('has');
  const [text, setText] = useState('');
  if (!headers) return <p className="hint">Looking up the columns…</p>;
  const [first] = headers;
  if (first === undefined) return <p className="hint">The uploads have no extra columns.</p>;
  const column = chosen ?? first;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd({ column, text: text.trim(), isWhole: way === 'is' });
    setText('');
  };
  const names = Object.fromEntries(headers.map((header) => [header, header]));
  return (
    <form onSubmit={submit}>
      <Choice label="Column" names={names} value={column} onChange={setChosen} />
      <Choice label="How" names={WAYS} value={way} onChange={setWay} />
      <div className="field">
        <label htmlFor="column-text">Text</label>
        <input
          id="column-text"
          type="text"
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <button type="submit" className="button small">
        Add this filter
      </button>
    </form>
  );
}
