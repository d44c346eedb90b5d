import { useId } from 'react';
import type { Fault } from '../api/faults.js';

type TextFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly lines: number;
  readonly value: string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: string) => void;
};

/** A text field of one line or several, with its faults. */
export function TextField({ name, label, hint, lines, value, faults, onChange }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    name,
    value,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': faults.length > 0,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? <input type="text" {...shared} /> : <textarea rows={lines} {...shared} />}
      <p id={`${id}-hint`} className={faults.length > 0 ? 'fault' : 'hint'}>
        {faults.length > 0 ? faults.map(({ message }) => message).join(' ') : hint}
      </p>
    </div>
  );
}
