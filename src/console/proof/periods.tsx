import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { WideCard } from '../parts/wide-card.js';
import { quarterName } from './period-name.js';
import styles from './proof.module.css';
import { TARGETS } from './proof-state.js';
import { RateCells } from './rate-cells.js';
import { shareScale } from './scale-place.js';

type PeriodsProps = {
  readonly periods: PerformanceFragment['periods'];
  readonly target: OutcomeTarget;
};

/** The quality of scores by quarter; nothing where there is only one. */
export function Periods({ periods, target }: PeriodsProps) {
  if (periods.length < 2) return null;
  const scale = shareScale(periods.flatMap(({ rate }) => (rate.trials > 0 ? [rate.high] : [])));
  return (
    <WideCard label="Quarter by quarter">
      <h3>Quarter by quarter</h3>
      <p>
        Whether the scores hold true over time: how often leads succeeded, and how often a successful lead had the
        higher score than a lost one.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col" className={styles.picture}>
              <span className="visually-hidden">Picture</span>
            </th>
            <th scope="col">{TARGETS[target]}</th>
            <th scope="col" className={styles.wide}>
              Leads that count
            </th>
            <th scope="col">Well ordered</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ from, rate, score }) => (
            <tr key={from}>
              <th scope="row">{quarterName(from)}</th>
              <RateCells rate={rate} scale={scale} />
              <td className={styles.figure}>
                {score ? `${Math.round(100 * score.value)} of 100 times` : <span className="soft">too few to say</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideCard>
  );
}
