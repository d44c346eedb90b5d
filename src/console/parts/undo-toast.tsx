import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { useObservable } from '../api/observable.js';
import { FaultList } from './fault-list.js';
import { letterOf } from './keys.js';
import { type LastChange, lastChange } from './last-change.js';
import styles from './toasts.module.css';
import { useLetterKeys } from './use-letter-keys.js';

/** Describes the last change to an offer, and undoes it. */
export function UndoToast({ offerId }: { readonly offerId: string }) {
  const client = useClient();
  const last = useObservable(lastChange);
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the faults of an earlier change no longer matter
  useEffect(() => setFaults([]), [last]);
  const mine = last?.offerId === offerId ? last : null;
  const takeBack = async (undo: NonNullable<LastChange['undo']>) => {
    setBusy(true);
    const faults = await undo(client);
    setBusy(false);
    setFaults(faults);
    if (faults.length === 0 && lastChange.get() === last) lastChange.set(null);
  };
  useLetterKeys({ undo: () => mine?.undo && !isBusy && void takeBack(mine.undo) });
  if (!mine) return null;
  return (
    <div className={styles.toast} role="status" data-toast>
      <div className="row">
        <strong>{mine.text}</strong>
        {mine.undo && (
          <button
            type="button"
            className="button small"
            disabled={isBusy}
            aria-keyshortcuts={letterOf('undo')}
            onClick={() => mine.undo && takeBack(mine.undo)}
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
