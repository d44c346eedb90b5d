import type { OfferDraft } from '../offer-draft.js';
import { LABELS } from '../offer-labels.js';

type TickSourceProps = {
  readonly id: string;
  readonly ticked: OfferDraft['buyingFunctions'];
  readonly isAnyRead: boolean;
  /** Goes back to what the text tells. */
  readonly onBack: () => void;
};

/** Where the ticks come from, and the way back to those that the text tells. */
export function TickSource({ id, ticked, isAnyRead, onBack }: TickSourceProps) {
  return (
    <div className="row spread">
      <p id={id} className="hint">
        {sourceOf(ticked, isAnyRead)}
      </p>
      {ticked !== null && (
        <button type="button" className="button small" onClick={onBack}>
          Go by the text again
        </button>
      )}
    </div>
  );
}

function sourceOf(ticked: OfferDraft['buyingFunctions'], isAnyRead: boolean): string {
  if (ticked === null)
    return isAnyRead ? LABELS.buyingFunctions.hint : 'The text does not say. Tick those that buy it.';
  return ticked.length > 0 ? 'As you say.' : 'As long as none is ticked, the text counts.';
}
