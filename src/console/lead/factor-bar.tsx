import { points as signed } from '../parts/format.js';
import { nameOfFactor } from '../parts/words.js';
import styles from './factor-bar.module.css';
import type { Lead } from './lead.js';

export type Factor = NonNullable<Lead['result']>['factors'][number];

/** The parts of a score side by side, each as wide as its maximum, and filled by its points. */
export function FactorBar({ factors }: { readonly factors: readonly Factor[] }) {
  const label = factors.map((factor) => `${factorName(factor)} ${factorPoints(factor)}`).join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {factors.map(
        (factor) =>
          factor.maxPoints > 0 && (
            <div key={factorKey(factor)} className={styles.part} style={{ flexGrow: factor.maxPoints }}>
              <div className={styles.filled} data-code={factor.code} style={{ width: `${shareOf(factor)}%` }} />
            </div>
          ),
      )}
    </div>
  );
}

function shareOf({ points, maxPoints }: Factor): number {
  return (100 * Math.max(0, points)) / maxPoints;
}

/** Returns a key that identifies a factor within a result. */
export function factorKey({ code, criterion }: Factor): string {
  return `${code} ${criterion ?? ''}`;
}

/** Returns the name of a factor; a criterion is named by its label. */
export function factorName({ code, criterion }: Factor): string {
  return criterion ?? nameOfFactor(code);
}

/** "10 of 20"; or the number of subtracted points. */
export function factorPoints({ points, maxPoints }: Factor): string {
  return points < 0 || maxPoints === 0 ? signed(points) : `${points} of ${maxPoints}`;
}
