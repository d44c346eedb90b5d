import { type DraftSession, type DraftState, metOutage } from './draft-session.js';
import { modelChanges } from './model-changes.js';
import { isSameContent } from './model-content.js';
import { PublishDialog } from './publish-dialog.js';
import styles from './scoring-view.module.css';

type SaveBarProps = { readonly offerId: string; readonly session: DraftSession; readonly state: DraftState };

/** The state of the draft, and the actions on it. It is always visible. */
export function SaveBar({ offerId, session, state }: SaveBarProps) {
  const { inForce, content, saved, preview } = state;
  const changes = modelChanges(inForce, content);
  return (
    <div className={styles.bar}>
      <p role="status" data-phase={state.phase}>
        {phaseWords(state)}
      </p>
      {preview && preview.leads > 0 && (
        <p className={styles.summary}>
          {preview.kept} of your first {Math.min(50, preview.leads)} stay
        </p>
      )}
      <div className="row">
        {(saved || !isSameContent(inForce, content)) && (
          <button type="button" className="button" onClick={() => void session.discard()}>
            Discard draft
          </button>
        )}
        <PublishDialog offerId={offerId} session={session} state={state} changes={changes} />
      </div>
    </div>
  );
}

function phaseWords({ phase, faults, theirs, saved, content, inForce }: DraftState): string {
  if (theirs) return 'Not saved: somebody else has saved this draft';
  if (metOutage({ phase, faults })) return 'Not saved: the service does not answer';
  if (faults.length > 0) return 'Not saved: correct the marked fields';
  if (phase !== 'SAVED') return 'Saving …';
  return saved && !isSameContent(content, inForce) ? 'Draft saved' : 'In force; nothing is changed';
}
