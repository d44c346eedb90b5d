import { LABELS } from '../offer-labels.js';
import styles from './reading.module.css';

/** The interpretation of the sentence below. */
const EXAMPLE = [
  [LABELS.industries.label, 'SaaS', 'SaaS'],
  [LABELS.buyingFunctions.label, 'Sales', 'sales'],
] as const;

/** Shows how an offer is interpreted, by an example. */
export function ExampleReading() {
  return (
    <div className={styles.part}>
      <p className="soft">For example, “B2B SaaS companies with an outbound sales team” is read as:</p>
      {EXAMPLE.map(([label, name, words]) => (
        <div key={label} className={styles.part}>
          <h3>{label}</h3>
          <p className={styles.read}>
            <span className={styles.chip}>{name}</span>
            <span className="soft small">from “{words}”</span>
          </p>
        </div>
      ))}
    </div>
  );
}
