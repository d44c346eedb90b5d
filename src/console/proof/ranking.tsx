import type { EstimateFragment, PerformanceFragment } from '../generated/operations/graphql.js';
import { WideCard } from '../parts/wide-card.js';
import { aiWords } from './ai-words.js';
import { differenceText, intervalText } from './percent-text.js';
import styles from './proof.module.css';
import { differenceScale, type Scale } from './scale-place.js';
import { Whisker } from './whisker.js';

type RankingProps = { readonly ranking: NonNullable<PerformanceFragment['ranking']> };

const SCALE: Scale = [0.5, 1];

/** How well rules, AI and both rank leads, and the improvement by the AI. */
export function Ranking({ ranking }: RankingProps) {
  const { score, rules, ai, aiAdds } = ranking;
  const layers = [
    ['Rules and AI', score],
    ['Rules alone', rules],
    ['AI alone', ai],
  ] as const;
  return (
    <WideCard label="How well the list is ordered">
      <h3>How well the list is ordered</h3>
      <p>
        {inHundred(score)} times of 100, a successful lead had the higher score than a lost one. Chance alone would do
        it 50 times. On the line, 0.5 is chance and 1 is always right.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Ordered by</th>
            <th scope="col" className={styles.picture}>
              <span className={styles.ends} aria-hidden="true">
                <span>0.5</span>
                <span>1</span>
              </span>
              <span className="visually-hidden">Picture</span>
            </th>
            <th scope="col">Figure, interval</th>
          </tr>
        </thead>
        <tbody>
          {layers.map(([name, estimate]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.picture}>
                <Whisker shape="dot" scale={SCALE} {...estimate} />
              </td>
              <td className={styles.figure}>
                <strong>{estimate.value.toFixed(2)}</strong>{' '}
                <span className={`soft small ${styles.interval}`}>{intervalText(estimate)}</span>
                {estimate.high < SCALE[0] && (
                  <span className="badge" data-tone="bad">
                    worse than chance
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AiAdds ranking={ranking} aiAdds={aiAdds} />
    </WideCard>
  );
}

function AiAdds({ ranking, aiAdds }: RankingProps & { readonly aiAdds: EstimateFragment }) {
  return (
    <section className={styles.adds} aria-label="What the AI adds">
      <h4>What the AI adds: {differenceText(aiAdds)}</h4>
      <Whisker shape="dot" scale={differenceScale(aiAdds)} mark={0} {...aiAdds} />
      <p>{aiWords(ranking)}</p>
    </section>
  );
}

function inHundred({ value }: EstimateFragment): number {
  return Math.round(100 * value);
}
