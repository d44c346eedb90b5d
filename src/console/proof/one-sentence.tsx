import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { aiWords } from './ai-words.js';
import { headline } from './headline.js';
import styles from './proof.module.css';
import { sampleText } from './sample-text.js';

type OneSentenceProps = { readonly report: PerformanceFragment; readonly target: OutcomeTarget };

/** How well scores predicted buyers, in one sentence, with the number of leads behind it. */
export function OneSentence({ report, target }: OneSentenceProps) {
  const { sample, ranking } = report;
  return (
    <section className={styles.headline} aria-label="In one sentence">
      <p className={styles.sentence} role="status">
        {headline(report, target)}
      </p>
      {ranking && ranking.verdict !== null && <p>{aiWords(ranking)}</p>}
      <p className="soft">{sampleText(sample, target)}</p>
    </section>
  );
}
