import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Fault } from '../api/faults.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { crossingCount } from './crossings.js';
import type { DraftSession, DraftState } from './draft-session.js';
import { GradeTable } from './grade-table.js';
import { publishDraft } from './publish-model.js';
import styles from './scoring-view.module.css';

type PublishDialogProps = {
  readonly offerId: string;
  readonly session: DraftSession;
  readonly state: DraftState;
  /** The differences from the current model, in words. */
  readonly changes: readonly string[];
};

/** Lists the changes and the leads that they move, and then publishes the draft as previewed. */
export function PublishDialog({ offerId, session, state, changes }: PublishDialogProps) {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { saved, inForce, phase, theirs, preview } = state;
  const isReady = saved !== null && phase === 'SAVED' && !theirs && changes.length > 0;
  const publish = async () => {
    if (!saved) return;
    setBusy(true);
    const { model, faults } = await publishDraft(client, offerId, saved, inForce);
    setFaults(faults);
    setBusy(false);
    if (!model) return;
    setOpen(false);
    session.load({ inForce: model, draft: null });
  };
  return (
    <>
      <button type="button" className="button primary" disabled={!isReady} onClick={() => setOpen(true)}>
        {changes.length === 0 ? 'Publish' : `Publish ${counted(changes.length, 'change')}`}
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        className="dialog"
        backdrop={<div className="backdrop" />}
        unmountOnHide
      >
        <div className="stack">
          <DialogHeading>Publish {counted(changes.length, 'change')}?</DialogHeading>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          {preview && (
            <>
              <p>
                <strong>{counted(crossingCount(preview.crossings), 'lead')}</strong> get another grade. The AI is not
                asked; it costs nothing, and can be taken back.
              </p>
              <GradeTable before={preview.before} after={preview.after} />
            </>
          )}
          <FaultList title="It was not published" faults={faults} />
          <div className="row">
            <button type="button" className="button primary" disabled={isBusy} onClick={publish}>
              {isBusy ? 'Publishing…' : 'Publish'}
            </button>
            <DialogDismiss className="button">Not yet</DialogDismiss>
          </div>
        </div>
      </Dialog>
    </>
  );
}
