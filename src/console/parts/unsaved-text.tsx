import { Notice } from './notice.js';

/** Tells that unsaved text was restored, and discards it on demand. */
export function UnsavedText({ isBack, onDiscard }: { readonly isBack: boolean; readonly onDiscard: () => void }) {
  if (!isBack) return null;
  return (
    <Notice title="Your unsaved text is back">
      <div className="row">
        <p>Go on where you stopped, or start from what is saved.</p>
        <button type="button" className="button small" onClick={onDiscard}>
          Discard
        </button>
      </div>
    </Notice>
  );
}
