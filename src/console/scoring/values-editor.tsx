import { type KeyboardEvent, useId, useState } from 'react';
import { whole } from '../parts/format.js';
import styles from './criterion.module.css';
import type { LeadColumn } from './ready-made.js';

type ValuesEditorProps = {
  readonly values: readonly string[];
  /** The column with its texts in the uploads, to click; undefined where they are not known. */
  readonly column: LeadColumn | undefined;
  readonly fault: string | null;
  readonly onChange: (values: readonly string[]) => void;
};

/** Further texts are shown by a click. */
const SHOWN = 12;

/** The texts of a case: those in the uploads are clicked, others typed. */
export function ValuesEditor({ values, column, fault, onChange }: ValuesEditorProps) {
  const id = useId();
  const [areAllShown, setAllShown] = useState(false);
  const has = (text: string) => values.some((value) => isSame(value, text));
  const add = (text: string) => onChange([...values, text]);
  const offered = column?.commonest.filter(({ text }) => !has(text)).slice(0, 5) ?? [];
  const shown = areAllShown ? values : values.slice(0, SHOWN);
  return (
    <div className={styles.values}>
      <ul className={styles.chips} aria-label="Texts">
        {shown.map((value) => (
          <li key={value}>
            <button
              type="button"
              className={styles.chip}
              aria-label={`Take ${value} out`}
              onClick={() => onChange(values.filter((other) => other !== value))}
            >
              {value} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {values.length > shown.length && (
          <li>
            <button type="button" className={styles.chip} onClick={() => setAllShown(true)}>
              {values.length - shown.length} more
            </button>
          </li>
        )}
      </ul>
      {offered.length > 0 && (
        <ul className={styles.chips} aria-label="Commonest in your leads">
          {offered.map(({ text, leads }) => (
            <li key={text}>
              <button type="button" className={styles.offered} onClick={() => add(text)}>
                + {text} <span className="soft">{whole(leads)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <WrittenValue id={id} fault={fault} onAdd={(text) => !has(text) && add(text)} />
    </div>
  );
}

type WrittenValueProps = { readonly id: string; readonly fault: string | null; readonly onAdd: (text: string) => void };

function WrittenValue({ id, fault, onAdd }: WrittenValueProps) {
  const [text, setText] = useState('');
  const take = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  };
  return (
    <>
      <input
        type="text"
        aria-label="Another text"
        placeholder="Another text, then Enter"
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={press}
        onBlur={take}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </>
  );
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
