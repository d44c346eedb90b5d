import { useMemo } from 'react';
import { counted } from '../parts/format.js';
import { type LinearScale, linearScale } from '../parts/linear-scale.js';
import { Brush, type Span } from './brush.js';
import styles from './histogram.module.css';
import { type ScoreBar, scoreBars } from './score-bars.js';

type ScoreCount = { readonly score: number; readonly count: number };
type Range = readonly [min: number, max: number];

type HistogramProps = {
  readonly counts: readonly ScoreCount[];
  readonly range: Range;
  /** Null where the brush was taken off. */
  readonly onRange: (range: Range | null) => void;
};

const WIDTH = 248;
const HEIGHT = 72;
const TICKS = [10, 50, 100];
const GAP = 3;
/** How wide the widest tick is. */
const LABEL = 22;

/** How many leads have each score. Brushing over it chooses a range of scores. */
export function Histogram({ counts, range, onRange }: HistogramProps) {
  const [min, max] = range;
  const { step, bars } = useMemo(() => scoreBars(counts), [counts]);
  const x = useMemo(() => scaleOf(step), [step]);
  const width = x(step) - x(0) - GAP;
  const y = linearScale([0, Math.max(1, ...bars.map(({ count }) => count))], [0, HEIGHT]);
  return (
    <svg className={styles.histogram} viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} role="img" aria-label={summary(bars)}>
      <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {bars.map(({ from, to, count }) => (
        <rect
          key={from}
          className={styles.bar}
          data-chosen={to >= min && from <= max}
          x={x(from) - width / 2}
          y={HEIGHT - Math.max(1, y(count))}
          width={width}
          height={Math.max(1, y(count))}
          rx={2}
        />
      ))}
      {TICKS.map((tick) => (
        <text
          key={tick}
          className={styles.axis}
          x={Math.min(x(tick), WIDTH - LABEL / 2)}
          y={HEIGHT + 14}
          textAnchor="middle"
        >
          {tick}
        </text>
      ))}
      <Brush
        width={WIDTH}
        height={HEIGHT}
        chosen={min > 0 || max < 100 ? [x(min - step / 2), x(max + step / 2)] : null}
        onChoose={(span) => onRange(span && scoresWithin(span, step, x))}
      />
    </svg>
  );
}

/** The built-in model has no score below 10. */
function scaleOf(step: number): LinearScale {
  return linearScale([step === 10 ? 5 : -step / 2, 100 + step / 2], [0, WIDTH]);
}

function summary(bars: readonly ScoreBar[]): string {
  if (bars.length === 0) return 'No scores yet';
  return bars
    .map(({ from, to, count }) => `${counted(count, 'lead')} with ${from === to ? from : `${from} to ${to}`}`)
    .join(', ');
}

/** The lowest and the highest score whose bars the brush touches. */
function scoresWithin([left, right]: Span, step: number, x: LinearScale): Range {
  const lowest = step === 10 ? step : 0;
  const round = (position: number) => Math.min(100, Math.max(lowest, Math.round(x.invert(position) / step) * step));
  const margin = (x(step) - x(0) - GAP) / 4;
  const highest = round(right - margin);
  return [round(left + margin), step === 10 ? highest : Math.min(100, highest + step - 1)];
}
