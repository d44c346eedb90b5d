import { Link } from 'wouter';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';
import styles from './to-score-banner.module.css';
import { toScoreText } from './to-score-text.js';

/** Says how many leads of an offer wait and how many results are out of date, with what to do; nothing where all is scored. */
export function ToScoreBanner({ offer: { id, counts, activeRun } }: { readonly offer: OfferStateFragment }) {
  const hasResults = counts.leads > counts.unscored;
  if (activeRun || counts.toScore === 0 || !hasResults) return null;
  return (
    <div className={styles.banner} role="status">
      <p>{toScoreText(counts)}.</p>
      <Link className="button small" href={`/offers/${id}/score`}>
        Score {counted(counts.toScore, 'lead')}
      </Link>
    </div>
  );
}
