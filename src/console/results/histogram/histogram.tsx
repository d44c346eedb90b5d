import { useMemo, useState } from 'react';
import { counted } from '../../parts/format.js';
import { type LinearScale, linearScale } from '../../parts/linear-scale.js';
import { Brush, type Span } from './brush.js';
import styles from './histogram.module.css';
import { type ScoreBar, scoreBars } from './score-bars.js';

type ScoreCount = { readonly score: number; readonly count: number };
type Range = readonly [min: number, max: number];

type HistogramProps = {
  readonly counts: readonly ScoreCount[];
  readonly range: Range;
  /** Null when the selection was cleared. */
  readonly onRange: (range: Range | null) => void;
};

const WIDTH = 248;
const HEIGHT = 72;
const TICKS = [10, 50, 100];
const GAP = 3;
/** The width of the widest tick label. */
const LABEL = 22;
/** With more bars, they are too narrow for numbers. */
const MOST_COUNTS = 10;

/** A histogram of scores. Dragging over it selects a range of scores. */
export function Histogram({ counts, range, onRange }: HistogramProps) {
  const [min, max] = range;
  const { step, bars } = useMemo(() => scoreBars(counts), [counts]);
  const x = useMemo(() => scaleOf(step), [step]);
  const width = x(step) - x(0) - GAP;
  const y = linearScale([0, Math.max(1, ...bars.map(({ count }) => count))], [0, HEIGHT]);
  const [pointed, setPointed] = useState<ScoreBar | null>(null);
  const point = (position: number | null) =>
    setPointed(position === null ? null : (bars.find(({ from }) => Math.abs(x(from) - position) <= width / 2) ?? null));
  return (
    <>
      <p className={styles.pointed} aria-hidden="true">
        {pointed && barText(pointed)}
      </p>
      <svg className={styles.histogram} viewBox={`0 -12 ${WIDTH} ${HEIGHT + 28}`} role="img" aria-label={summary(bars)}>
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
        {bars.length <= MOST_COUNTS &&
          bars.map(({ from, count }) => (
            <text
              key={from}
              className={styles.count}
              x={Math.min(x(from), WIDTH - LABEL / 2)}
              y={HEIGHT - Math.max(1, y(count)) - 3}
              textAnchor="middle"
            >
              {briefly(count)}
            </text>
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
          onPoint={point}
        />
      </svg>
    </>
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

/** "Score 80: 1,204 leads". */
function barText({ from, to, count }: ScoreBar): string {
  return `Score ${from === to ? from : `${from} to ${to}`}: ${counted(count, 'lead')}`;
}

/** "950", "1.2k": a bar has no room for longer numbers. */
function briefly(count: number): string {
  return count < 1_000 ? String(count) : `${(count / 1_000).toFixed(count < 10_000 ? 1 : 0)}k`;
}

/** Returns the lowest and the highest score whose bars the selection touches. */
function scoresWithin([left, right]: Span, step: number, x: LinearScale): Range {
  const lowest = step === 10 ? step : 0;
  const round = (position: number) => Math.min(100, Math.max(lowest, Math.round(x.invert(position) / step) * step));
  const margin = (x(step) - x(0) - GAP) / 4;
  const highest = round(right - margin);
  return [round(left + margin), step === 10 ? highest : Math.min(100, highest + step - 1)];
}
