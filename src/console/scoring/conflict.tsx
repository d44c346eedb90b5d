import { moment } from '../parts/format.js';
import { Notice } from '../parts/notice.js';
import type { DraftSession, DraftState } from './draft-session.js';

type ConflictProps = { readonly session: DraftSession; readonly theirs: NonNullable<DraftState['theirs']> };

/** Tells that somebody else has saved the draft, and asks which version to keep. */
export function Conflict({ session, theirs: { draft } }: ConflictProps) {
  const at = draft?.createdAt ? ` at ${moment(draft.createdAt)}` : '';
  return (
    <Notice
      tone="bad"
      title={draft ? `Somebody else saved this draft${at}` : 'Somebody else published or discarded this draft'}
    >
      <p>Your changes are not saved yet.</p>
      <div className="row">
        <button type="button" className="button small" onClick={session.takeTheirs}>
          {draft ? 'Load theirs' : 'Load the current model'}
        </button>
        <button type="button" className="button small" onClick={session.keepOurs}>
          Keep mine
        </button>
      </div>
    </Notice>
  );
}
