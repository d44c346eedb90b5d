import { Link } from 'wouter';
import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { points as signed } from '../parts/format.js';
import { WideCard } from '../parts/wide-card.js';
import { foundWords, groupFactors } from './group-factors.js';
import styles from './proof.module.css';
import { TARGETS } from './proof-state.js';
import { RateCells } from './rate-cells.js';
import { shareScale } from './scale-place.js';

type FactorFindingsProps = {
  readonly offerId: string;
  readonly report: PerformanceFragment;
  readonly target: OutcomeTarget;
};

/** The findings of each factor: the points, next to the success rate of such leads. */
export function FactorFindings({ offerId, report: { factors, overall }, target }: FactorFindingsProps) {
  const scale = shareScale(factors.flatMap(({ rate }) => (rate.trials > 0 ? [rate.high] : [])));
  const contradicts = factors.some(({ contradictsPoints }) => contradictsPoints);
  return (
    <WideCard label="Points and outcomes">
      <h3>Points beside outcomes</h3>
      {contradicts && (
        <p>
          Where points contradict the outcomes, try other points as a draft in{' '}
          <Link href={`/offers/${offerId}/scoring`}>Scoring</Link>: its preview compares them on these outcomes.
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What was found</th>
            <th scope="col">Points</th>
            <th scope="col" className={styles.picture}>
              <span className="visually-hidden">Picture</span>
            </th>
            <th scope="col">{TARGETS[target]}</th>
            <th scope="col" className={styles.wide}>
              Leads that count
            </th>
          </tr>
        </thead>
        {groupFactors(factors).map(({ name, findings }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.group}>
                {name}
              </th>
            </tr>
            {findings.map((finding) => (
              <tr key={finding.found} data-contradicts={finding.contradictsPoints}>
                <th scope="row">
                  {foundWords(finding)}
                  {finding.contradictsPoints && (
                    <span className={`badge ${styles.contradiction}`} data-tone="bad">
                      Others get fewer points and did better
                    </span>
                  )}
                </th>
                <td className={styles.figure}>{signed(finding.points)}</td>
                <RateCells rate={finding.rate} scale={scale} mark={overall.share ?? undefined} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </WideCard>
  );
}
