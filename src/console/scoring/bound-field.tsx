import { useEffect, useId, useState } from 'react';
import styles from './criterion.module.css';

type BoundFieldProps = {
  readonly label: string;
  /** Null: any. */
  readonly value: number | null;
  readonly fault: string | null;
  readonly onChange: (value: number | null) => void;
};

/** A bound of a range of numbers; empty means none. */
export function BoundField({ label, value, fault, onChange }: BoundFieldProps) {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(
    () => setText((former) => (read(former) === value ? former : value === null ? '' : String(value))),
    [value],
  );
  const write = (written: string) => {
    setText(written);
    onChange(read(written));
  };
  return (
    <div className={styles.bound}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        placeholder="any"
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => write(target.value)}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}

function read(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
