import type { LeadResultFragment } from '../generated/operations/graphql.js';
import styles from './override.module.css';

/** The missing data of a lead, and the points that it could add; nothing where none is missing. */
export function Gaps({ gaps }: Pick<LeadResultFragment, 'gaps'>) {
  if (gaps.length === 0) return null;
  return (
    <section className={styles.card} aria-label="What is not known">
      <h3>What is not known</h3>
      <ul>
        {gaps.map(({ explanation }) => (
          <li key={explanation}>{explanation}</li>
        ))}
      </ul>
      <p className="soft small">Drop a file that has it, or correct the lead below; the next run scores it again.</p>
    </section>
  );
}
