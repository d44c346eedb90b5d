import type { ResultRowFragment, ScoreFactorCode } from '../../generated/operations/graphql.js';
import colours from '../../lead/factor-bar.module.css';
import { nameOfFactor } from '../../parts/words.js';
import styles from './factor-bars.module.css';
import { type PartOfScore, partsOfScore } from './parts-of-score.js';

/** The parts of a score as small bars, each filled by its share of the maximum. */
export function FactorBars({ factors }: Pick<ResultRowFragment, 'factors'>) {
  const parts = partsOfScore(factors);
  const label = parts.map(partText).join(', ');
  return (
    <span className={styles.bars} role="img" aria-label={label} title={label}>
      {parts.map(({ code, share }) => (
        <span key={code} className={styles.bar}>
          <span className={`${colours.filled} ${styles.filled}`} data-code={code} style={{ height: `${share}%` }} />
        </span>
      ))}
    </span>
  );
}

const NAMES: Readonly<Partial<Record<ScoreFactorCode, string>>> = { CRITERION: 'Criteria' };

function partText({ code, points, maxPoints }: PartOfScore): string {
  return `${NAMES[code] ?? nameOfFactor(code)} ${points} of ${maxPoints}`;
}
