import { useId } from 'react';
import type { Fault } from '../api/faults.js';
import { CaseEditor } from './case-editor.js';
import styles from './criterion.module.css';
import { sourceName } from './criterion-words.js';
import { faultText } from './faults-at.js';
import type { EditedCase, EditedCriterion } from './model-content.js';
import type { LeadColumn } from './ready-made.js';

type CriterionEditorProps = {
  readonly place: number;
  readonly criterion: EditedCriterion;
  readonly columns: readonly LeadColumn[] | null;
  readonly faults: readonly Fault[];
  readonly onChange: (criterion: EditedCriterion) => void;
};

const MOST_CASES = 20;

/** The label of a criterion, and its cases in the order of evaluation. */
export function CriterionEditor({ place, criterion, columns, faults, onChange }: CriterionEditorProps) {
  const { label, cases } = criterion;
  const column = columns?.find(({ field, column }) => field === criterion.field && column === criterion.column);
  const changeCase = (at: number, next: EditedCase | null) =>
    onChange({ ...criterion, cases: cases.flatMap((former, other) => (other === at ? (next ?? []) : former)) });
  const fault = faultText(faults, ['criteria', place, 'label']);
  return (
    <div className={styles.editor}>
      <LabelField label={label} fault={fault} onChange={(written) => onChange({ ...criterion, label: written })} />
      {cases.map((one, at) => (
        <CaseEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a case is identified by its position
          key={at}
          subject={at === 0 ? `If ${sourceName(criterion)}` : 'else if it'}
          path={['criteria', place, 'cases', at]}
          value={one}
          column={column}
          faults={faults}
          isOnly={cases.length === 1}
          onChange={(next) => changeCase(at, next)}
        />
      ))}
      <div>
        <button
          type="button"
          className="button small"
          disabled={cases.length >= MOST_CASES}
          onClick={() => onChange({ ...criterion, cases: [...cases, nextCase(cases)] })}
        >
          Add “else if”
        </button>
      </div>
    </div>
  );
}

/** Returns a blank case of the same kind as the last one. */
function nextCase(cases: readonly EditedCase[]): EditedCase {
  const last = cases.at(-1);
  const empty = { values: [], min: null, max: null, points: 5, disqualifies: false };
  if (last?.test === 'BETWEEN') return { ...empty, test: 'BETWEEN', min: (last.max ?? last.min ?? 0) + 1 };
  return { ...empty, test: last?.test === 'CONTAINS' ? 'CONTAINS' : 'EQUALS' };
}

type LabelFieldProps = {
  readonly label: string;
  readonly fault: string | null;
  readonly onChange: (label: string) => void;
};

function LabelField({ label, fault, onChange }: LabelFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        type="text"
        value={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}
