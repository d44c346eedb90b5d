import { useState } from 'react';
import { counted, whole } from '../parts/format.js';
import styles from './criterion.module.css';
import { sourceName } from './criterion-words.js';
import type { EditedCriterion } from './model-content.js';
import { criterionOf, type LeadColumn, type ReadyMade, readyMade } from './ready-made.js';

type AddCriterionProps = {
  /** Null before they are known. */
  readonly columns: readonly LeadColumn[] | null;
  readonly criteria: readonly EditedCriterion[];
  readonly onAdd: (criterion: EditedCriterion, isToEdit: boolean) => void;
};

const MOST_CRITERIA = 20;
const SHOWN_TEXTS = 5;

/** Offers ready-made criteria, and the uploaded columns with their most frequent texts. */
export function AddCriterion({ columns, criteria, onAdd }: AddCriterionProps) {
  const [isOpen, setOpen] = useState(false);
  if (criteria.length >= MOST_CRITERIA) return <p className="hint">A model has {MOST_CRITERIA} criteria at most.</p>;
  if (columns === null) return <p className="hint">Looking at what your files say of the leads …</p>;
  const isFree = (label: string) => !criteria.some((criterion) => isSameLabel(criterion.label, label));
  const add = (criterion: EditedCriterion, isToEdit: boolean) => {
    setOpen(false);
    onAdd({ ...criterion, label: freeLabel(criterion.label, isFree) }, isToEdit);
  };
  const ready = readyMade(columns).filter(({ criterion }) => isFree(criterion.label));
  return (
    <div className="stack">
      <ReadyMadeList ready={ready} onAdd={add} />
      <div>
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Add a criterion
        </button>
      </div>
      {isOpen && <ColumnList columns={columns} onAdd={add} />}
    </div>
  );
}

type Adding = { readonly onAdd: AddCriterionProps['onAdd'] };

function ReadyMadeList({ ready, onAdd }: Adding & { readonly ready: readonly ReadyMade[] }) {
  if (ready.length === 0) return null;
  return (
    <ul className={styles.ready} aria-label="Ready-made criteria">
      {ready.map(({ title, hint, criterion }) => (
        <li key={title}>
          <button
            type="button"
            className={styles.readyMade}
            onClick={() =>
              onAdd(
                criterion,
                criterion.cases.some(({ test, values }) => test === 'EQUALS' && values.length === 0),
              )
            }
          >
            <strong>+ {title}</strong>
            <span className="soft small">{hint}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ColumnList({ columns, onAdd }: Adding & { readonly columns: readonly LeadColumn[] }) {
  return (
    <ul className={styles.columns} aria-label="What your files say of the leads">
      {columns.map((column) => {
        const name = sourceName(column);
        return (
          <li key={`${column.field} ${column.column}`} className={styles.column}>
            <button type="button" className="button small" onClick={() => onAdd(criterionOf(column, name, null), true)}>
              {name}
            </button>
            <span className="soft small">{counted(column.leads, 'lead')}</span>
            <ul className={styles.chips} aria-label={`Commonest in ${name}`}>
              {column.commonest.slice(0, SHOWN_TEXTS).map(({ text, leads }) => (
                <li key={text}>
                  <button
                    type="button"
                    className={styles.offered}
                    onClick={() => onAdd(criterionOf(column, `${name}: ${text}`, text), true)}
                  >
                    {text} <span className="soft">{whole(leads)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

const LONGEST_LABEL = 80;

/** Returns a label that no criterion has yet. */
function freeLabel(label: string, isFree: (label: string) => boolean): string {
  const cut = label.slice(0, LONGEST_LABEL - 4).trim();
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? cut : `${cut} ${number}`;
    if (isFree(tried)) return tried;
  }
}

function isSameLabel(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
