import { Link } from 'wouter';
import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';
import styles from './to-score-banner.module.css';
import { toScoreText } from './to-score-text.js';

/** The number of leads without a score and of outdated results, with the next step; nothing where all are scored. */
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
