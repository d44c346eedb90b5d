import type { Fault } from '../api/faults.js';
import type { PreviewFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';
import styles from './criterion.module.css';
import { CriterionEditor } from './criterion-editor.js';
import { CriterionSentence } from './criterion-sentence.js';
import type { EditedCriterion } from './model-content.js';
import type { LeadColumn } from './ready-made.js';

type CriterionCardProps = {
  readonly place: number;
  readonly criterion: EditedCriterion;
  readonly columns: readonly LeadColumn[] | null;
  readonly faults: readonly Fault[];
  /** Its effect on the leads; undefined where that is not known. */
  readonly effect: PreviewFragment['criteria'][number] | undefined;
  readonly notes: PreviewFragment['notes'];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (criterion: EditedCriterion | null) => void;
};

/** One criterion as sentences, which can be opened for editing. */
export function CriterionCard(props: CriterionCardProps) {
  const { place, criterion, columns, faults, effect, notes, isOpen, onToggle, onChange } = props;
  const { label } = criterion;
  const [fault] = faults;
  return (
    <article className={styles.criterion} aria-label={label || `Criterion ${place + 1}`}>
      <div className={styles.head}>
        <h4>{label || 'No name yet'}</h4>
        <div className={styles.actions}>
          <button type="button" className="button quiet small" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Done' : 'Edit'}
          </button>
          <button type="button" className="button quiet danger small" onClick={() => onChange(null)}>
            Remove
          </button>
        </div>
      </div>
      {isOpen ? (
        <CriterionEditor place={place} criterion={criterion} columns={columns} faults={faults} onChange={onChange} />
      ) : (
        <>
          <CriterionSentence criterion={criterion} matches={effect?.matches ?? null} />
          {fault && <p className="fault">Not complete yet: {fault.message}</p>}
        </>
      )}
      {effect && <Met effect={effect} />}
      {notes.map(({ code, message }) => (
        <p key={`${code} ${message}`} className={styles.note}>
          {message}
        </p>
      ))}
    </article>
  );
}

/** The values that a criterion could not read. */
function Met({
  effect: { blank, unreadable, unreadableSamples },
}: {
  readonly effect: PreviewFragment['criteria'][number];
}) {
  if (blank === 0 && unreadable === 0) return null;
  const samples = unreadableSamples.map((text) => `“${text}”`).join(', ');
  return (
    <p className="hint">
      {blank > 0 && `${counted(blank, 'lead')} without text there. `}
      {unreadable > 0 && `${counted(unreadable, 'lead')} with text that is not a number: ${samples}.`}
    </p>
  );
}
