import type { RejectionFragment } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';
import { inConsoleWords } from '../parts/in-console-words.js';
import { WideCard } from '../parts/wide-card.js';

type RejectionsProps = {
  /** The title of the rejections. */
  readonly problem: string;
  readonly rejections: { readonly nodes: readonly RejectionFragment[]; readonly totalCount: number };
};

/** The rejected rows, with advice for each; nothing where there is none. */
export function Rejections({ problem, rejections: { nodes, totalCount } }: RejectionsProps) {
  if (totalCount === 0) return null;
  return (
    <WideCard label={`Rows ${problem}`}>
      <h3>
        {counted(totalCount, 'row')} {problem}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ row, column, message, value }) => (
            <tr key={`${row} ${column}`}>
              <td>{whole(row)}</td>
              <td>{column ?? '–'}</td>
              <td>
                {inConsoleWords(message)}
                {value !== null && <div className="soft small">{value}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nodes.length < totalCount && (
        <p className="soft">The first {whole(nodes.length)} of them. The download has all.</p>
      )}
    </WideCard>
  );
}
