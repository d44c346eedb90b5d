import type { MouseEvent } from 'react';
import { whole } from '../parts/format.js';
import { letterOf } from '../parts/keys.js';
import styles from './lead-panel.module.css';
import type { LeadSteps } from './lead-steps.js';
import { askForFocus } from './panel-focus.js';

type LeadBarProps = {
  /** Null where the lead is in no list. */
  readonly steps: LeadSteps | null;
  readonly onOpen: (leadId: string) => void;
  readonly onClose: () => void;
};

/** Moves to the leads before and after the open one, and closes it. */
export function LeadBar({ steps, onOpen, onClose }: LeadBarProps) {
  return (
    <div className={styles.bar}>
      {steps && (
        <>
          <Step name="Previous" letter={letterOf('previous-lead')} leadId={steps.previousId} onOpen={onOpen} />
          <Step name="Next" letter={letterOf('next-lead')} leadId={steps.nextId} onOpen={onOpen} />
          {steps.place !== null && (
            <span className="soft small">
              {whole(steps.place)} of {whole(steps.count)}
            </span>
          )}
        </>
      )}
      <button type="button" className={`button quiet small ${styles.close}`} onClick={onClose}>
        Close
      </button>
    </div>
  );
}

type StepProps = {
  readonly name: string;
  readonly letter: string;
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
};

function Step({ name, letter, leadId, onOpen }: StepProps) {
  const step = ({ detail }: MouseEvent) => {
    if (leadId === null) return;
    onOpen(leadId);
    // After a click the next key is a letter, which does nothing on a button; after a key press, the button is pressed again.
    if (detail > 0) askForFocus(leadId, 'heading');
  };
  return (
    <button
      type="button"
      className="button small"
      aria-disabled={leadId === null}
      aria-keyshortcuts={letter}
      title={`${name} lead: ${letter}`}
      onClick={step}
    >
      {name}
    </button>
  );
}
