import { useRef } from 'react';
import type { OfferDraft } from '../offer-draft.js';
import { LABELS } from '../offer-labels.js';

type TickSourceProps = {
  readonly id: string;
  readonly ticked: OfferDraft['buyingFunctions'];
  readonly isAnyRead: boolean;
  /** Restores the ticks that follow from the text. */
  readonly onBack: () => void;
};

/** Names the source of the ticks, and restores those that follow from the text. */
export function TickSource({ id, ticked, isAnyRead, onBack }: TickSourceProps) {
  const source = useRef<HTMLParagraphElement>(null);
  const back = () => {
    // The button disappears, and would take the focus with it.
    source.current?.focus();
    onBack();
  };
  return (
    <div className="row spread">
      <p id={id} ref={source} className="hint" tabIndex={-1}>
        {sourceOf(ticked, isAnyRead)}
      </p>
      {ticked !== null && (
        <button type="button" className="button small" onClick={back}>
          Back to what the text says
        </button>
      )}
    </div>
  );
}

function sourceOf(ticked: OfferDraft['buyingFunctions'], isAnyRead: boolean): string {
  if (ticked === null)
    return isAnyRead ? LABELS.buyingFunctions.hint : 'The text does not say. Tick those that buy it.';
  return ticked.length > 0 ? 'Ticked by you.' : 'As long as none is ticked, the text counts.';
}
