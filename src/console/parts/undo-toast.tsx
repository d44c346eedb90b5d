import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { useObservable } from '../api/observable.js';
import { FaultList } from './fault-list.js';
import { type LastChange, lastChange } from './last-change.js';
import styles from './toasts.module.css';

/** Says what was just done in an offer, and takes it back. */
export function UndoToast({ offerId }: { readonly offerId: string }) {
  const client = useClient();
  const last = useObservable(lastChange);
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wrong with another change is past
  useEffect(() => setFaults([]), [last]);
  if (last?.offerId !== offerId) return null;
  const takeBack = async (undo: NonNullable<LastChange['undo']>) => {
    setBusy(true);
    const faults = await undo(client);
    setBusy(false);
    setFaults(faults);
    if (faults.length === 0 && lastChange.get() === last) lastChange.set(null);
  };
  return (
    <div className={styles.toast} role="status">
      <div className="row">
        <strong>{last.text}</strong>
        {last.undo && (
          <button
            type="button"
            className="button small"
            disabled={isBusy}
            onClick={() => last.undo && takeBack(last.undo)}
          >
            Undo
          </button>
        )}
        <button type="button" className="button quiet small" onClick={() => lastChange.set(null)}>
          Close
        </button>
      </div>
      <FaultList title="It was not taken back" faults={faults} />
    </div>
  );
}
