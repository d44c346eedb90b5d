import { useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import type { OutcomeKind, RecordedOutcomeFragment } from '../generated/operations/graphql.js';
import type { Lead } from '../lead/lead.js';
import { FaultList } from '../parts/fault-list.js';
import { moment } from '../parts/format.js';
import { letterOf } from '../parts/keys.js';
import { OUTCOMES } from '../parts/words.js';
import { NoteField } from './note-field.js';
import { OutcomeBadge } from './outcome-badge.js';
import styles from './outcomes.module.css';
import { recordOutcome, undoBatch } from './record-outcome.js';

/** In the usual order of calls. */
const BUTTONS: readonly OutcomeKind[] = ['CONTACTED', 'MEETING', 'WON', 'LOST'];

type OutcomePanelProps = {
  readonly lead: Lead;
  /** The next lead in the list; null where there is none. */
  readonly nextId: string | null;
  readonly onOpen: (leadId: string) => void;
};

/** The outcomes of a lead, with buttons to record one and a note. */
export function OutcomePanel({ lead, nextId, onOpen }: OutcomePanelProps) {
  const client = useClient();
  return (
    <section className="stack" aria-label="What happened">
      <h3>What happened?</h3>
      <div className={styles.buttons}>
        {BUTTONS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button small"
            aria-keyshortcuts={letterOf(kind)}
            onClick={() => recordOutcome(client, lead.offer.id, lead, kind)}
          >
            {OUTCOMES[kind]}
            <span className={styles.letter} aria-hidden="true">
              {letterOf(kind)}
            </span>
          </button>
        ))}
      </div>
      <NoteField key={lead.id} lead={lead} nextId={nextId} onOpen={onOpen} />
      {lead.outcomes.length > 0 && (
        <ul className={styles.outcomes}>
          {lead.outcomes.map((outcome) => (
            <OutcomeLine key={outcome.id} outcome={outcome} leadId={lead.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

type OutcomeLineProps = { readonly outcome: RecordedOutcomeFragment; readonly leadId: string };

function OutcomeLine({ outcome: { kind, note, occurredAt, batch }, leadId }: OutcomeLineProps) {
  const client = useClient();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const undo = async () => setFaults(await undoBatch(client, batch.id, leadId));
  return (
    <li className={styles.outcome}>
      <OutcomeBadge kind={kind} />
      <span className="soft small">
        {moment(occurredAt)}
        {batch.filename !== null && ` by ${batch.filename}`}
        {note !== null && `: ${note}`}
      </span>
      {batch.rowsRead === 1 && (
        <button type="button" className="button quiet small" onClick={undo}>
          Take back
        </button>
      )}
      <FaultList title="It was not taken back" faults={faults} />
    </li>
  );
}
