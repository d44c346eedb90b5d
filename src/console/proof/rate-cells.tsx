import type { RateFragment } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { percent, percentRange } from './percent-text.js';
import styles from './proof.module.css';
import type { Scale } from './scale-place.js';
import { Whisker } from './whisker.js';

type RateCellsProps = { readonly rate: RateFragment; readonly scale: Scale; readonly mark?: number | undefined };

/** The cells of a table for a rate: as a chart, in percent, and in numbers. */
export function RateCells({ rate, scale, mark }: RateCellsProps) {
  const { events, trials, share, low, high } = rate;
  const counts = `${whole(events)} of ${whole(trials)}`;
  return (
    <>
      <td className={styles.picture}>
        {trials > 0 && <Whisker shape="bar" scale={scale} value={share} low={low} high={high} mark={mark} />}
      </td>
      <td className={styles.figure}>
        {share === null ? (
          <span className="soft">{trials === 0 ? 'none yet' : 'too few'}</span>
        ) : (
          <>
            <strong>{percent(share)}</strong>{' '}
            <span className={`soft small ${styles.interval}`}>{percentRange(rate)}</span>
          </>
        )}
        <span className={`soft small ${styles.narrow}`}>{counts}</span>
      </td>
      <td className={`${styles.figure} ${styles.wide}`}>{counts}</td>
    </>
  );
}
