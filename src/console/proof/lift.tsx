import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { WideCard } from '../parts/wide-card.js';
import { intervalText, times } from './percent-text.js';
import styles from './proof.module.css';
import { TARGETS } from './proof-state.js';
import type { Scale } from './scale-place.js';
import { Whisker } from './whisker.js';

type LiftProps = {
  readonly lift: NonNullable<PerformanceFragment['lift']>;
  readonly target: OutcomeTarget;
};

/** How much better the top of the list is than a random choice. */
export function Lift({ lift, target }: LiftProps) {
  const scale: Scale = [
    0,
    Math.max(2, Math.ceil(Math.max(...lift.flatMap(({ score, rules }) => [score.high, rules.high])))),
  ];
  return (
    <WideCard label="The top of the list">
      <h3>The top of the list</h3>
      <p>How many times as often as all leads: {TARGETS[target].toLowerCase()}.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">The first</th>
            <th scope="col" className={styles.picture}>
              <span className="visually-hidden">Picture</span>
            </th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {lift.flatMap(({ percent, score, rules }) =>
            [
              { name: `${percent} % by rules and AI`, estimate: score },
              { name: `${percent} % by the rules alone`, estimate: rules },
            ].map(({ name, estimate }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.picture}>
                  <Whisker shape="dot" scale={scale} mark={1} {...estimate} />
                </td>
                <td className={styles.figure}>
                  <strong>{times(estimate.value)}</strong>{' '}
                  <span className={`soft small ${styles.interval}`}>{intervalText(estimate)}</span>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p className="hint">The dashed line is 1: no better than leads drawn at random.</p>
    </WideCard>
  );
}
