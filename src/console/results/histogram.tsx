import { brushX, type D3BrushEvent } from 'd3-brush';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { useEffect, useRef } from 'react';
import { counted } from '../parts/format.js';
import styles from './histogram.module.css';

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
const STEP = 10;
const TICKS = [10, 50, 100];

const x = scaleLinear([STEP / 2, 100 + STEP / 2], [0, WIDTH]);
const BAR_WIDTH = x(STEP + STEP / 2) - x(STEP / 2) - 3;

/** How many leads have each score. Brushing over it chooses a range of scores. */
export function Histogram({ counts, range, onRange }: HistogramProps) {
  const [min, max] = range;
  const y = scaleLinear([0, Math.max(1, ...counts.map(({ count }) => count))], [0, HEIGHT]);
  return (
    <svg className={styles.histogram} viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} role="img" aria-label={summary(counts)}>
      <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {counts.map(({ score, count }) => (
        <rect
          key={score}
          className={styles.bar}
          data-chosen={score >= min && score <= max}
          x={x(score) - BAR_WIDTH / 2}
          y={HEIGHT - Math.max(1, y(count))}
          width={BAR_WIDTH}
          height={Math.max(1, y(count))}
          rx={2}
        />
      ))}
      {TICKS.map((tick) => (
        <text key={tick} className={styles.axis} x={x(tick)} y={HEIGHT + 14} textAnchor="middle">
          {tick}
        </text>
      ))}
      <Brush range={range} onRange={onRange} />
    </svg>
  );
}

function summary(counts: readonly ScoreCount[]): string {
  if (counts.length === 0) return 'No scores yet';
  return counts.map(({ score, count }) => `${counted(count, 'lead')} with ${score}`).join(', ');
}

function Brush({ range: [min, max], onRange }: Omit<HistogramProps, 'counts'>) {
  const group = useRef<SVGGElement>(null);
  const report = useRef(onRange);
  report.current = onRange;
  useEffect(() => {
    if (!group.current) return;
    const brush = brushX<unknown>().extent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
    brush.on('end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      // Without an event it was moved by the range, not by a person.
      if (sourceEvent) report.current(selection ? scoresWithin(selection as [number, number]) : null);
    });
    const isNarrowed = min > 0 || max < 100;
    select(group.current)
      .call(brush)
      .call(
        brush.move,
        isNarrowed && min <= max ? [Math.max(0, x(min - STEP / 2)), Math.min(WIDTH, x(max + STEP / 2))] : null,
      );
  }, [min, max]);
  return <g ref={group} className={styles.brush} />;
}

/** The lowest and the highest score whose bars the brush touches. */
function scoresWithin([left, right]: [number, number]): Range {
  const round = (position: number) => Math.min(100, Math.max(STEP, Math.round(x.invert(position) / STEP) * STEP));
  return [round(left + BAR_WIDTH / 4), round(right - BAR_WIDTH / 4)];
}
