import type { LeadField } from '../generated/operations/graphql.js';
import { WideCard } from '../parts/wide-card.js';
import { FIELDS } from '../parts/words.js';
import styles from './column-table.module.css';
import type { FileChoices } from './file-choices.js';
import type { PreviewColumn } from './use-preview.js';

type ColumnTableProps = {
  readonly columns: readonly PreviewColumn[];
  readonly choices: FileChoices['columns'];
  readonly onChoose: (index: number, field: LeadField | null | undefined) => void;
};

/** What each column of a file is taken for, with samples; a person can say otherwise. */
export function ColumnTable({ columns, choices, onChoose }: ColumnTableProps) {
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
                <FieldChoice column={column} choices={choices} onChoose={onChoose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideCard>
  );
}

const AS_RECOGNISED = 'as-recognised';
const LEFT_OUT = 'left-out';

type FieldChoiceProps = Omit<ColumnTableProps, 'columns'> & { readonly column: PreviewColumn };

function FieldChoice({ column: { index, header, field }, choices, onChoose }: FieldChoiceProps) {
  const choice = choices.get(index);
  const value = choice === null ? LEFT_OUT : (choice ?? field ?? AS_RECOGNISED);
  const choose = (chosen: string) => {
    if (chosen === AS_RECOGNISED) return onChoose(index, undefined);
    onChoose(index, chosen === LEFT_OUT ? null : (chosen as LeadField));
  };
  return (
    <select
      aria-label={`What ${header || `column ${index}`} is taken for`}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      <option value={AS_RECOGNISED}>{field === null ? 'Extra column' : 'As recognised'}</option>
      {Object.entries(FIELDS).map(([name, label]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
      <option value={LEFT_OUT}>Not imported</option>
    </select>
  );
}
