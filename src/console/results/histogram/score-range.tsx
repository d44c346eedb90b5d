import { useEffect, useId, useState } from 'react';
import type { ListState } from '../address/list-state.js';
import styles from '../filters/filters.module.css';
import { filterOf } from '../filters/list-filter.js';
import { Histogram } from './histogram.js';
import { readLimits, type WrittenLimits } from './score-limits.js';
import { useSpread } from './use-spread.js';

type ScoreRangeProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly changes: number;
};

/** Filters a list by score: by dragging over a histogram, or by numbers. */
export function ScoreRange({ offerId, state, onChange, changes }: ScoreRangeProps) {
  const { minScore, maxScore } = state;
  const filter = filterOf({ ...state, minScore: null, maxScore: null });
  const spread = useSpread(offerId, filter, changes);
  return (
    <fieldset className="field">
      <legend className="label">Score</legend>
      <Histogram
        counts={spread?.scoreHistogram ?? []}
        range={[minScore ?? 0, maxScore ?? 100]}
        onRange={(range) => onChange({ minScore: range?.[0] ?? null, maxScore: range?.[1] ?? null })}
      />
      <ScoreLimits minScore={minScore} maxScore={maxScore} onChange={onChange} />
    </fieldset>
  );
}

type ScoreLimitsProps = Pick<ListState, 'minScore' | 'maxScore'> & Pick<ScoreRangeProps, 'onChange'>;

/** The bounds as typed: invalid ones do not filter, and show a message. */
function ScoreLimits({ minScore, maxScore, onChange }: ScoreLimitsProps) {
  const [written, setWritten] = useState(() => writtenAs(minScore, maxScore));
  useEffect(() => setWritten(writtenAs(minScore, maxScore)), [minScore, maxScore]);
  const faultId = useId();
  const { fault } = readLimits(written);
  const write = (change: Partial<WrittenLimits>) => {
    const next = { ...written, ...change };
    setWritten(next);
    const { fault, ...limits } = readLimits(next);
    if (fault === null) onChange(limits);
  };
  const shared = {
    type: 'text',
    inputMode: 'numeric',
    'aria-invalid': fault !== null,
    'aria-describedby': faultId,
  } as const;
  return (
    <>
      <div className={styles.range}>
        <input
          {...shared}
          aria-label="Lowest score"
          placeholder="0"
          value={written.min}
          onChange={({ target }) => write({ min: target.value })}
        />
        <span className="soft">to</span>
        <input
          {...shared}
          aria-label="Highest score"
          placeholder="100"
          value={written.max}
          onChange={({ target }) => write({ max: target.value })}
        />
      </div>
      <p id={faultId} className="fault" role="status">
        {fault}
      </p>
    </>
  );
}

function writtenAs(minScore: number | null, maxScore: number | null): WrittenLimits {
  return { min: minScore === null ? '' : String(minScore), max: maxScore === null ? '' : String(maxScore) };
}
