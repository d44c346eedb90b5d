import { placeOn, type Scale } from './scale-place.js';
import styles from './whisker.module.css';

type WhiskerProps = {
  readonly scale: Scale;
  /** Null where only the interval is known. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly shape: 'bar' | 'dot';
  /** A value to compare with. */
  readonly mark?: number | undefined;
};

/** A figure as a bar or a dot, with a line for its interval. The same text is next to it. */
export function Whisker({ scale, value, low, high, shape, mark }: WhiskerProps) {
  const [from, to] = [placeOn(scale, low), placeOn(scale, high)];
  return (
    <div className={styles.track} aria-hidden="true">
      {value !== null && shape === 'bar' && (
        <div className={styles.bar} style={{ width: `${placeOn(scale, value)}%` }} />
      )}
      {mark !== undefined && <div className={styles.mark} style={{ left: `${placeOn(scale, mark)}%` }} />}
      <div
        className={styles.range}
        data-below={low < scale[0]}
        data-above={high > scale[1]}
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      {value !== null && shape === 'dot' && (
        <div className={styles.dot} style={{ left: `${placeOn(scale, value)}%` }} />
      )}
    </div>
  );
}
