import { FACTORS } from '../parts/words.js';
import type { Factor } from './factor-bar.js';
import styles from './factor-bar.module.css';

/** The parts of a score, each with its sentence. */
export function FactorList({ factors }: { readonly factors: readonly Factor[] }) {
  return (
    <ul className={styles.list}>
      {factors.map(({ code, points, maxPoints, explanation }) => (
        <li key={code} className={styles.factor}>
          <span className={`${styles.dot} ${styles.filled}`} data-code={code} />
          <h3>{FACTORS[code]}</h3>
          <span className={styles.points}>
            {points} of {maxPoints}
          </span>
          <p className={styles.explanation}>{explanation}</p>
        </li>
      ))}
    </ul>
  );
}
