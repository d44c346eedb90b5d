import { Link } from 'wouter';
import { counted } from '../../parts/format.js';
import type { ResultSpread } from '../histogram/use-spread.js';
import styles from '../results-view.module.css';
import { scoreTie } from './score-tie.js';

type TieHintProps = { readonly offerId: string; readonly counts: ResultSpread['scoreHistogram'] };

/** Tells that the top of the list is tied, with a link to add criteria. */
export function TieHint({ offerId, counts }: TieHintProps) {
  const tie = scoreTie(counts);
  if (!tie) return null;
  return (
    <p className={styles.hint}>
      {counted(tie.count, 'lead')} share the score {tie.score}.{' '}
      <Link href={`/offers/${offerId}/scoring`}>Say what else matters</Link>
    </p>
  );
}
