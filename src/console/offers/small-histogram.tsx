import { scoreBins, spreadText } from './score-bins.js';
import styles from './small-histogram.module.css';

const WIDTH = 10;
const HEIGHT = 32;

/** A small histogram of scores: a bar for each ten points. */
export function SmallHistogram({ counts }: { readonly counts: Parameters<typeof scoreBins>[0] }) {
  if (counts.length === 0) return <div className={styles.spread} />;
  const bins = scoreBins(counts);
  const most = Math.max(...bins);
  return (
    <svg
      className={styles.spread}
      viewBox={`0 0 ${bins.length * WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={spreadText(bins)}
    >
      {bins.map((count, place) => {
        const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
        return <rect key={place} x={place * WIDTH + 1} y={HEIGHT - height} width={WIDTH - 2} height={height} rx={1} />;
      })}
    </svg>
  );
}
