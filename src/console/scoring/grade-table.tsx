import type { PreviewFragment } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { GradeChip } from '../parts/grade-chip.js';
import styles from './preview.module.css';

type GradeTableProps = Pick<PreviewFragment, 'before' | 'after'>;

/** The number of leads in each grade, before and after. */
export function GradeTable({ before, after }: GradeTableProps) {
  const isAnyOut = before.disqualified + after.disqualified > 0;
  return (
    <table className={styles.grades}>
      <thead>
        <tr>
          <th scope="col">Grade</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {after.grades.map(({ grade, count }) => (
          <tr key={grade}>
            <th scope="row">
              <GradeChip grade={grade} />
            </th>
            <Figures before={before.grades.find((other) => other.grade === grade)?.count ?? 0} after={count} />
          </tr>
        ))}
        {isAnyOut && (
          <tr>
            <th scope="row">Not scored</th>
            <Figures before={before.disqualified} after={after.disqualified} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Figures({ before, after }: { readonly before: number; readonly after: number }) {
  const change = after - before;
  return (
    <>
      <td>{whole(before)}</td>
      <td>{whole(after)}</td>
      <td>{change === 0 ? '–' : `${change > 0 ? '+' : '−'}${whole(Math.abs(change))}`}</td>
    </>
  );
}
