import type { Fault } from '../api/faults.js';
import styles from './lead-form.module.css';

type FormFieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'tel' | 'email' | 'url' | 'area';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: Fault | undefined;
  /** The id of a list of suggested texts. */
  readonly list?: string;
};

/** Asks for one text, and shows its fault. */
export function FormField({ id, name, label, type, value, onChange, fault, list }: FormFieldProps) {
  const given = {
    id,
    name,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault && `${id}-fault`,
  };
  return (
    <div className={`field ${type === 'area' ? styles.wide : ''}`}>
      <label htmlFor={id}>{label}</label>
      {type === 'area' ? (
        <textarea rows={3} {...given} />
      ) : (
        <input type="text" inputMode={type} list={list} {...given} />
      )}
      {fault && (
        <p id={`${id}-fault`} className="fault">
          {fault.message}
        </p>
      )}
    </div>
  );
}
