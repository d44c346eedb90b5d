import { useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { moment } from '../parts/format.js';
import { INTENTS } from '../parts/words.js';
import type { Lead } from './lead.js';
import { machineVerdict } from './machine-verdict.js';
import styles from './override.module.css';
import { OverrideForm } from './override-form.js';
import { clearIntent } from './override-intent.js';

/** A person's override of the AI, or a button to set one. */
export function OverrideCard({ lead }: { readonly lead: Lead }) {
  const client = useClient();
  const [isEditing, setEditing] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { result } = lead;
  if (!result || result.status === 'DISQUALIFIED') return null;
  if (isEditing) return <OverrideForm lead={lead} onClose={() => setEditing(false)} />;
  const { override } = result;
  if (!override) {
    return (
      <button type="button" className={`button small ${styles.open}`} onClick={() => setEditing(true)}>
        I know better
      </button>
    );
  }
  return (
    <section className={styles.card} aria-label="Set by a person">
      <p>
        <strong>Set to {INTENTS[override.intent]} by a person:</strong> {override.note}{' '}
        <span className="soft small nowrap">{moment(override.at)}</span>
      </p>
      <p className="soft small">{machineVerdict(result)}</p>
      <div className="row">
        <button type="button" className="button small" onClick={() => setEditing(true)}>
          Change it
        </button>
        <button
          type="button"
          className="button quiet small"
          onClick={async () => setFaults(await clearIntent(client, lead, override))}
        >
          Take it back
        </button>
      </div>
      <FaultList title="It was not taken back" faults={faults} />
    </section>
  );
}
