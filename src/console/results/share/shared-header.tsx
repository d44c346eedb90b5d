import type { OfferFrameFragment, ResultOrder } from '../../generated/operations/graphql.js';
import { moment } from '../../parts/format.js';
import { sizeText } from '../bar/size-text.js';
import { type FilterWord, ORDER_NAMES } from '../filters/filter-words.js';
import styles from '../results-view.module.css';

type SharedHeaderProps = {
  readonly offer: OfferFrameFragment;
  /** Null before it is known. */
  readonly totalCount: number | null;
  readonly words: readonly FilterWord[];
  readonly order: ResultOrder;
  readonly viewName: string | null;
  readonly onClose: () => void;
};

/** Describes a shared list: its offer, number of leads, filters, and time. */
export function SharedHeader({ offer, totalCount, words, order, viewName, onClose }: SharedHeaderProps) {
  const last = offer.runs.nodes.find(({ finishedAt }) => finishedAt !== null)?.finishedAt;
  const facts = [
    ...(totalCount === null ? [] : [sizeText(totalCount, words.length > 0)]),
    ...words.map(({ text }) => text),
    ...(order === 'SCORE_DESC' ? [] : [ORDER_NAMES[order]]),
  ];
  return (
    <section className={styles.shared} aria-label="A shared list">
      <div>
        <h2>{viewName ? `${viewName}: ${offer.name}` : `Call list: ${offer.name}`}</h2>
        <p>{facts.join(' · ')}</p>
        <p className="soft small">{last ? `Last scored ${moment(last)}` : 'Not scored to the end yet'}</p>
      </div>
      <button type="button" className="button quiet small" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
