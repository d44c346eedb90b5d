import type { Fault } from '../api/faults.js';
import { BoundField } from './bound-field.js';
import styles from './criterion.module.css';
import { TESTS } from './criterion-words.js';
import { faultsAt, faultText, type ModelPlace } from './faults-at.js';
import type { CaseTest, EditedCase } from './model-content.js';
import type { LeadColumn } from './ready-made.js';
import { Stepper } from './stepper.js';
import { ValuesEditor } from './values-editor.js';

type CaseEditorProps = {
  /** "If Country", "else if it". */
  readonly subject: string;
  readonly path: ModelPlace;
  readonly value: EditedCase;
  readonly column: LeadColumn | undefined;
  readonly faults: readonly Fault[];
  readonly isOnly: boolean;
  readonly onChange: (value: EditedCase | null) => void;
};

/** One case of a criterion: its condition and its effect. */
export function CaseEditor({ subject, path, value, column, faults, isOnly, onChange }: CaseEditorProps) {
  const { test, values, min, max, points, disqualifies } = value;
  const change = (part: Partial<EditedCase>) => onChange({ ...value, ...part });
  const takesTexts = test === 'EQUALS' || test === 'CONTAINS';
  return (
    <fieldset className={styles.case}>
      <legend className="visually-hidden">{subject}</legend>
      <div className={styles.condition}>
        <strong>{subject}</strong>
        <select
          aria-label={`${subject}: how it is compared`}
          value={test}
          onChange={({ target }) => onChange(withTest(value, target.value as CaseTest))}
        >
          {Object.entries(TESTS).map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
        {test === 'BETWEEN' && (
          <>
            <BoundField
              label="From"
              value={min}
              fault={faultText(faults, [...path, 'min'])}
              onChange={(min) => change({ min })}
            />
            <BoundField
              label="To"
              value={max}
              fault={faultText(faults, [...path, 'max'])}
              onChange={(max) => change({ max })}
            />
          </>
        )}
      </div>
      {takesTexts && (
        <ValuesEditor
          values={values}
          column={column}
          fault={valueFault(faults, path)}
          onChange={(values) => change({ values })}
        />
      )}
      <div className={styles.gives}>
        {!disqualifies && (
          <Stepper
            label="Points"
            value={points}
            min={-100}
            max={100}
            fault={faultText(faults, [...path, 'points'])}
            onChange={(points) => change({ points })}
          />
        )}
        <label className="row">
          <input
            type="checkbox"
            checked={disqualifies}
            onChange={({ target }) => change({ disqualifies: target.checked, points: target.checked ? 0 : 10 })}
          />
          Do not score
        </label>
        {!isOnly && (
          <button type="button" className="button quiet small" onClick={() => onChange(null)}>
            Remove case
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** Drops the values that belong only to the former test. */
function withTest(value: EditedCase, test: CaseTest): EditedCase {
  const keepsTexts = test === 'EQUALS' || test === 'CONTAINS';
  const isNumber = test === 'BETWEEN';
  return {
    ...value,
    test,
    values: keepsTexts ? value.values : [],
    min: isNumber ? (value.min ?? 1) : null,
    max: isNumber ? value.max : null,
  };
}

/** Returns the fault of all texts or of one of them. */
function valueFault(faults: readonly Fault[], path: ModelPlace): string | null {
  const found = faultsAt(faults, [...path, 'values']);
  if (found.some(({ code, field }) => code === 'BLANK' && field?.at(-1) === 'values'))
    return 'Click a text, or write one.';
  return found.map(({ message }) => message).join(' ') || null;
}
