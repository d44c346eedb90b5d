import type { BandFragment, OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { Choice } from '../parts/choice.js';
import { whole } from '../parts/format.js';
import { WideCard } from '../parts/wide-card.js';
import { bandName } from './band-name.js';
import styles from './proof.module.css';
import { BAND_KINDS, type BandKind, TARGETS } from './proof-state.js';
import { RateCells } from './rate-cells.js';
import { shareScale } from './scale-place.js';

type BandsProps = {
  readonly report: PerformanceFragment;
  readonly target: OutcomeTarget;
  readonly by: BandKind;
  readonly onBy: (by: BandKind) => void;
};

/** The success rates of leads by grade, score or intent. */
export function Bands({ report, target, by, onBy }: BandsProps) {
  const { overall } = report;
  const bands = bandsOf(report, by);
  const scale = shareScale(bands.flatMap(({ rate }) => (rate.trials > 0 ? [rate.high] : [])));
  return (
    <WideCard label="How often leads succeeded">
      <div className="row spread">
        <h3>{TARGETS[target]}, by what the leads were given</h3>
        <Choice label="By" names={BAND_KINDS} value={by} onChange={onBy} />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{BAND_KINDS[by]}</th>
            <th scope="col" className={styles.picture}>
              <span className="visually-hidden">Picture</span>
            </th>
            <th scope="col">{TARGETS[target]}</th>
            <th scope="col" className={styles.wide}>
              Leads that count
            </th>
            <th scope="col" className={styles.wide}>
              Leads now
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={bandName(band)}>
              <th scope="row">{bandName(band)}</th>
              <RateCells rate={band.rate} scale={scale} mark={overall.share ?? undefined} />
              <td className={`${styles.figure} ${styles.wide}`}>{whole(band.leads)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        The thin line is the 95 % interval of the share; the dashed line is the share of all leads.
      </p>
    </WideCard>
  );
}

function bandsOf({ byGrade, byScore, byIntent }: PerformanceFragment, by: BandKind): readonly BandFragment[] {
  if (by === 'intent') return byIntent;
  return by === 'grade' ? byGrade : byScore;
}
