import type { OutcomeField } from '../generated/operations/graphql.js';
import styles from '../leads/column-table.module.css';
import type { PreviewColumn } from '../leads/use-preview.js';
import { WideCard } from '../parts/wide-card.js';
import { OUTCOME_FIELDS } from '../parts/words.js';
import type { OutcomeChoices } from './outcome-choices.js';
import { recognisedColumn } from './recognised-column.js';

type OutcomeColumnTableProps = {
  readonly columns: readonly PreviewColumn[];
  readonly choices: OutcomeChoices['columns'];
  readonly onChoose: (index: number, field: OutcomeField | null | undefined) => void;
};

const AS_RECOGNISED = 'as-recognised';
const LEFT_OUT = 'left-out';

/** What each column of a file of outcomes is taken for, with samples; a person can say otherwise. */
export function OutcomeColumnTable({ columns, choices, onChoose }: OutcomeColumnTableProps) {
  return (
    <WideCard label="Columns">
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Samples</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <td>{column.header || <span className="soft">Column {column.index}, no header</span>}</td>
              <td>
                <div className={styles.sample}>{column.samples.join(' · ')}</div>
              </td>
              <td className={styles.taken}>
                <FieldSelect column={column} choices={choices} onChoose={onChoose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideCard>
  );
}

type FieldSelectProps = Omit<OutcomeColumnTableProps, 'columns'> & { readonly column: PreviewColumn };

function FieldSelect({ column, choices, onChoose }: FieldSelectProps) {
  const { index, header } = column;
  const recognised = recognisedColumn(column);
  const choice = choices.get(index);
  const choose = (chosen: string) => {
    if (chosen === AS_RECOGNISED) return onChoose(index, undefined);
    onChoose(index, chosen === LEFT_OUT ? null : (chosen as OutcomeField));
  };
  return (
    <select
      aria-label={`What ${header || `column ${index}`} is taken for`}
      value={choice === null ? LEFT_OUT : (choice ?? AS_RECOGNISED)}
      onChange={({ target }) => choose(target.value)}
    >
      <option value={AS_RECOGNISED}>{recognised ? OUTCOME_FIELDS[recognised] : 'Not needed'}</option>
      {Object.entries(OUTCOME_FIELDS)
        .filter(([field]) => field !== recognised)
        .map(([field, label]) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      {recognised && <option value={LEFT_OUT}>Not read</option>}
    </select>
  );
}
