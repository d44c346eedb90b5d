import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import type { Intent } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import segments from '../parts/segments.module.css';
import { INTENTS } from '../parts/words.js';
import type { Lead } from './lead.js';
import styles from './override.module.css';
import { setIntent } from './override-intent.js';

type OverrideFormProps = { readonly lead: Lead; readonly onClose: () => void };

const LONGEST_NOTE = 500;

/** Asks for a person's intent, and for one line of reason. */
export function OverrideForm({ lead, onClose }: OverrideFormProps) {
  const client = useClient();
  const id = useId();
  const { result } = lead;
  const [intent, setChosen] = useState(result?.override?.intent ?? null);
  const [note, setNote] = useState(result?.override?.note ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (intent === null) return;
    const faults = await setIntent(client, lead, { intent, note });
    setFaults(faults);
    if (faults.length === 0) onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.card} aria-label="I know better" onSubmit={save} onKeyDown={press}>
      <fieldset className="field">
        <legend className="label">How likely is this lead to buy?</legend>
        <div className={segments.several}>
          {(Object.keys(INTENTS) as Intent[]).map((each) => (
            <label key={each} className={segments.one}>
              <input
                type="radio"
                name={id}
                required
                checked={intent === each}
                // biome-ignore lint/a11y/noAutofocus: the form takes the place of the button that was pressed
                autoFocus={each === (intent ?? 'HIGH')}
                onChange={() => setChosen(each)}
              />
              <span>{INTENTS[each]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-note`}>Why?</label>
        <input
          id={`${id}-note`}
          type="text"
          required
          maxLength={LONGEST_NOTE}
          placeholder="Asked for a demo at the fair"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <FaultList title="It was not saved" faults={faults} />
      <div className="row">
        <button type="submit" className="button primary small">
          Save
        </button>
        <button type="button" className="button small" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
