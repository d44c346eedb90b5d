import { useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { useObservable } from '../api/observable.js';
import type { RunFragment } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import styles from '../parts/toasts.module.css';
import { published, takeBack } from './publish-model.js';
import { RecalculationProgress } from './recalculation-progress.js';

type PublishedToastProps = {
  readonly offerId: string;
  /** The unfinished recalculation; null where there is none. */
  readonly run: RunFragment | null;
};

/** Tells that a model was published, with the progress of the recalculation, and undoes it; visible in all views of the offer. */
export function PublishedToast({ offerId, run }: PublishedToastProps) {
  const client = useClient();
  const last = useObservable(published);
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const mine = last?.offerId === offerId ? last : null;
  if (!mine && !run) return null;
  const undo = async () => {
    if (!mine) return;
    setBusy(true);
    setFaults(await takeBack(client, mine));
    setBusy(false);
  };
  return (
    <div className={styles.toast} role="status" data-toast>
      {mine && (
        <div className="row">
          <strong>Published.</strong>
          <button type="button" className="button small" disabled={isBusy} onClick={undo}>
            Undo
          </button>
          <button type="button" className="button quiet small" onClick={() => published.set(null)}>
            Close
          </button>
        </div>
      )}
      {run && <RecalculationProgress run={run} />}
      <FaultList title="It was not taken back" faults={faults} />
    </div>
  );
}
