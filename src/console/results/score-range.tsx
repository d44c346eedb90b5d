import styles from './filters.module.css';
import { Histogram } from './histogram.js';
import { filterOf, type ListState } from './list-state.js';
import { useSpread } from './use-spread.js';

type ScoreRangeProps = {
  readonly offerId: string;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
  readonly changes: number;
};

/** Narrows a list by score: by brushing over a histogram, or by numbers. */
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
      <div className={styles.range}>
        <ScoreInput
          label="Lowest score"
          value={minScore}
          empty={0}
          onChange={(value) => onChange({ minScore: value })}
        />
        <span className="soft">to</span>
        <ScoreInput
          label="Highest score"
          value={maxScore}
          empty={100}
          onChange={(value) => onChange({ maxScore: value })}
        />
      </div>
    </fieldset>
  );
}

type ScoreInputProps = {
  readonly label: string;
  readonly value: number | null;
  readonly empty: number;
  readonly onChange: (value: number | null) => void;
};

function ScoreInput({ label, value, empty, onChange }: ScoreInputProps) {
  return (
    <input
      type="number"
      aria-label={label}
      min={0}
      max={100}
      step={5}
      placeholder={String(empty)}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Math.min(100, Math.max(0, Number(target.value))))}
    />
  );
}
