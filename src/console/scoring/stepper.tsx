import { useEffect, useId, useState } from 'react';
import styles from './stepper.module.css';

type StepperProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly fault?: string | null;
  readonly onChange: (value: number) => void;
};

/** A whole number, to be typed or stepped. */
export function Stepper({ label, value, min, max, fault = null, onChange }: StepperProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const write = (written: string) => {
    setText(written);
    if (/^-?\d{1,4}$/.test(written)) onChange(Number(written));
  };
  const step = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.stepper}>
        <button type="button" aria-label={`${label}: less`} disabled={value <= min} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          type="number"
          min={min}
          max={max}
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={({ target }) => write(target.value)}
          onBlur={() => setText(String(value))}
        />
        <button type="button" aria-label={`${label}: more`} disabled={value >= max} onClick={() => step(1)}>
          +
        </button>
      </div>
      {fault !== null && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}
