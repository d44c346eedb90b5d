import { useEffect, useState } from 'react';
import { Choice } from '../parts/choice.js';
import { useSettled } from '../parts/use-settled.js';
import styles from './proof.module.css';
import { BASES, daysOf, MOST_DAYS, type ProofState, TARGETS } from './proof-state.js';

type ProofSettingsProps = {
  readonly state: ProofState;
  readonly onChange: (change: Partial<ProofState>) => void;
};

/** The settings of the report: what counts as success, which scores it uses, and when silence counts as lost. */
export function ProofSettings({ state: { target, basis, lostAfterDays }, onChange }: ProofSettingsProps) {
  return (
    <section className={styles.settings} aria-label="What counts">
      <Choice label="Success is" names={TARGETS} value={target} onChange={(target) => onChange({ target })} />
      <Choice label="Compared with" names={BASES} value={basis} onChange={(basis) => onChange({ basis })} />
      <DaysField value={lostAfterDays} onChange={(lostAfterDays) => onChange({ lostAfterDays })} />
    </section>
  );
}

type DaysFieldProps = { readonly value: number | null; readonly onChange: (days: number | null) => void };

const PAUSE = 500;

/** Sends a request only after a pause in typing. */
function DaysField({ value, onChange }: DaysFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  const settled = useSettled(text, PAUSE);
  useEffect(() => {
    const days = daysOf(settled);
    if (days !== value) onChange(days);
  }, [settled, value, onChange]);
  return (
    <div className="field">
      <label htmlFor="lost-after">Lost after days of silence</label>
      <input
        id="lost-after"
        type="number"
        min={1}
        max={MOST_DAYS}
        placeholder="Never"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </div>
  );
}
