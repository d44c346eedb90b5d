import { GradeChip } from '../parts/grade-chip.js';
import styles from './welcome.module.css';

/** Fictional leads. */
const LEADS = [
  [100, 'A', 'Maren Oldenburg', 'VP Sales', 'Plankton Cloud', 'Says that she looks for tools that book more meetings.'],
  [80, 'A', 'Tomás Ribeiro', 'Head of Growth', 'Parcelwise', 'Builds an outbound team; a decision maker.'],
  [55, 'B', 'Aiko Mori', 'Sales Manager', 'Kanto Freight', 'An influencer, in a related industry.'],
  [20, 'D', 'Sam Whitlock', 'Contractor', 'Whitlock Builds', 'Another industry, and nothing that hints at a need.'],
] as const;

/** An example of a scored call list. */
export function ExampleList() {
  return (
    <figure className={`card ${styles.example}`}>
      <figcaption className="soft small">What you get: your leads, the best first, each with the reason</figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col">Lead</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {LEADS.map(([score, grade, name, role, company, why]) => (
            <tr key={name}>
              <td className="nowrap">
                <span className={styles.score}>{score}</span> <GradeChip grade={grade} />
              </td>
              <td>
                <span className={styles.name}>{name}</span>
                <span className="soft small">
                  {role} · {company}
                </span>
              </td>
              <td className="soft small">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
