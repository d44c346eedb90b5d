import { type KeyboardEvent, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { useObservable } from '../api/observable.js';
import type { Lead } from '../lead/lead.js';
import { askForFocus, useAskedFocus } from '../lead/panel-focus.js';
import { FaultList } from '../parts/fault-list.js';
import { letterOf } from '../parts/keys.js';
import { OUTCOMES } from '../parts/words.js';
import { keepNote, noteDrafts } from './note-drafts.js';
import styles from './outcomes.module.css';
import { saveNote } from './record-outcome.js';

type NoteFieldProps = {
  readonly lead: Lead;
  /** The next lead in the list; null where there is none. */
  readonly nextId: string | null;
  readonly onOpen: (leadId: string) => void;
};

const LONGEST_NOTE = 500;

/** A note on a lead. Enter saves it, and returns the focus to the place where keys are handled. */
export function NoteField({ lead, nextId, onOpen }: NoteFieldProps) {
  const client = useClient();
  const id = useAskedFocus(lead.id, 'note');
  const cameFrom = useRef<EventTarget | null>(null);
  const draft = useObservable(noteDrafts).get(lead.id);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [last] = lead.outcomes;
  const leave = () => {
    if (isList(cameFrom.current)) cameFrom.current.focus();
    else askForFocus(lead.id, 'heading');
  };
  const save = async (goesOn: boolean) => {
    const faults = draft === undefined ? [] : await saveNote(client, lead.offer.id, lead);
    setFaults(faults);
    if (faults.length > 0) return;
    if (goesOn && nextId !== null) {
      onOpen(nextId);
      askForFocus(nextId, 'heading');
    } else leave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (!event.nativeEvent.isComposing) void save(event.ctrlKey || event.metaKey);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{last ? `Note with “${OUTCOMES[last.kind]}”` : 'Note'}</label>
      <div className={styles.note}>
        <input
          id={id}
          type="text"
          maxLength={LONGEST_NOTE}
          aria-keyshortcuts={letterOf('note')}
          aria-describedby={`${id}-hint`}
          value={draft ?? last?.note ?? ''}
          onFocus={({ relatedTarget }) => {
            cameFrom.current = relatedTarget;
          }}
          onChange={({ target }) => keepNote(lead.id, target.value)}
          onKeyDown={press}
        />
        <button type="button" className="button" disabled={draft === undefined} onClick={() => save(false)}>
          Save
        </button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {last ? 'Enter saves it.' : 'It is saved with what you choose above, or by Enter as contacted.'}
        {nextId !== null && <span className={styles.byKeys}> Ctrl+Enter goes on to the next lead, too.</span>}
      </p>
      <FaultList title="The note was not saved" faults={faults} />
    </div>
  );
}

/** Whether the focus came from the list, where the arrow keys work. */
function isList(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.isConnected && target.matches('[role="grid"]');
}
