import type { PreviewFragment } from '../generated/operations/graphql.js';
import { differenceText, intervalText } from '../proof/percent-text.js';
import type { Scale } from '../proof/scale-place.js';
import { Whisker } from '../proof/whisker.js';
import { comparisonWords, draftsWords } from './comparison-words.js';
import styles from './preview.module.css';

type OutcomeComparisonProps = { readonly comparison: NonNullable<PreviewFragment['performance']> };

const SCALE: Scale = [0.5, 1];

/** How the current model and the edited one rank the recorded outcomes. */
export function OutcomeComparison({ comparison }: OutcomeComparisonProps) {
  const { before, after, difference } = comparison;
  const drafts = draftsWords(comparison);
  const models = [
    ['Before', before],
    ['After', after],
  ] as const;
  return (
    <section className={styles.outcomes} aria-label="By the outcomes">
      <p>{comparisonWords(comparison)}</p>
      <table className={styles.grades}>
        <tbody>
          {models.map(([name, estimate]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.picture}>
                <Whisker shape="dot" scale={SCALE} {...estimate} />
              </td>
              <td className="nowrap">
                {estimate.value.toFixed(2)} <span className="soft small">{intervalText(estimate)}</span>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Difference</th>
            <td colSpan={2}>{differenceText(difference)}</td>
          </tr>
        </tbody>
      </table>
      <p className="hint">0.5 is chance, 1 always puts the won lead first. {drafts}</p>
    </section>
  );
}
