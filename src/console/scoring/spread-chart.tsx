import type { SpreadFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';
import { linearScale } from '../parts/linear-scale.js';
import styles from './preview.module.css';
import { type Bin, binScores } from './spread-bins.js';

type SpreadChartProps = { readonly before: SpreadFragment; readonly after: SpreadFragment };

const WIDTH = 340;
const HEIGHT = 110;
const STEP = 5;
const TICKS = [0, 25, 50, 75, 100];

const x = linearScale([0, 100], [0, WIDTH]);

/** The distributions of the scores by the current and by the edited model, one over the other. */
export function SpreadChart({ before, after }: SpreadChartProps) {
  const [former, next] = [binScores(before.scores, STEP), binScores(after.scores, STEP)];
  const y = linearScale([0, Math.max(1, ...[...former, ...next].map(({ count }) => count))], [0, HEIGHT]);
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`}
        role="img"
        aria-label={`${summary('Before', former)}. ${summary('After', next)}.`}
      >
        <Bars bins={former} y={y} className={styles.before} inset={1} />
        <Bars bins={next} y={y} className={styles.after} inset={4} />
        <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
        {TICKS.map((tick) => (
          <text key={tick} className={styles.axis} x={x(tick)} y={HEIGHT + 14} textAnchor={anchorOf(tick)}>
            {tick}
          </text>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span data-of="before">Before</span>
        <span data-of="after">After</span>
      </figcaption>
    </figure>
  );
}

type BarsProps = {
  readonly bins: readonly Bin[];
  readonly y: (count: number) => number;
  readonly className: string | undefined;
  readonly inset: number;
};

function Bars({ bins, y, className, inset }: BarsProps) {
  return bins.map(
    ({ from, count }) =>
      count > 0 && (
        <rect
          key={from}
          className={className}
          x={x(from) + inset}
          y={HEIGHT - Math.max(1, y(count))}
          width={x(STEP) - 2 * inset}
          height={Math.max(1, y(count))}
        />
      ),
  );
}

function anchorOf(tick: number): 'start' | 'middle' | 'end' {
  return tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle';
}

function summary(name: string, bins: readonly Bin[]): string {
  const filled = bins.filter(({ count }) => count > 0);
  const texts = filled.map(({ from, to, count }) => `${counted(count, 'lead')} from ${from} to ${to}`);
  return `${name}: ${texts.join(', ') || 'no scores'}`;
}
