import { type Factor, factorKey, factorName, factorPoints } from './factor-bar.js';
import styles from './factor-bar.module.css';

/** The parts of a score, each with its sentence and the value that a criterion read. */
export function FactorList({ factors }: { readonly factors: readonly Factor[] }) {
  return (
    <ul className={styles.list}>
      {factors.map((factor) => (
        <li key={factorKey(factor)} className={styles.factor}>
          <span className={`${styles.dot} ${styles.filled}`} data-code={factor.code} />
          <h3>{factorName(factor)}</h3>
          <span className={styles.points}>{factorPoints(factor)}</span>
          <p className={styles.explanation}>{factor.explanation}</p>
          {factor.read !== null && (
            <p className={styles.explanation}>
              Read: <mark>{factor.read}</mark>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
