import { FACTORS } from '../parts/words.js';
import styles from './factor-bar.module.css';
import type { Lead } from './lead.js';

export type Factor = NonNullable<Lead['result']>['factors'][number];

/** The parts of a score side by side, each as wide as it could be at most, and filled as far as it is. */
export function FactorBar({ factors }: { readonly factors: readonly Factor[] }) {
  const label = factors.map(({ code, points, maxPoints }) => `${FACTORS[code]} ${points} of ${maxPoints}`).join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {factors.map(({ code, points, maxPoints }) => (
        <div key={code} className={styles.part} style={{ flexGrow: maxPoints }}>
          <div className={styles.filled} data-code={code} style={{ width: `${(100 * points) / maxPoints}%` }} />
        </div>
      ))}
    </div>
  );
}
