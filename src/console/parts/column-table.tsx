import styles from './column-table.module.css';
import { WideCard } from './wide-card.js';

/** A column of a file, with some of its cells. */
export type FileColumn = { readonly header: string; readonly index: number; readonly samples: readonly string[] };

/** The possible meanings of a column of a file. */
export type ColumnMeaning<Field extends string> = {
  /** The chosen field; null where the column is left out, undefined where the detected field is used. */
  readonly taken: Field | null | undefined;
  /** The detected field, in words. */
  readonly recognised: string;
  readonly fields: readonly (readonly [field: Field, name: string])[];
  /** The label for a column that is left out; null where it cannot be. */
  readonly leftOut: string | null;
};

type ColumnTableProps<Column extends FileColumn, Field extends string> = {
  readonly columns: readonly Column[];
  readonly meaningOf: (column: Column) => ColumnMeaning<Field>;
  readonly onChoose: (index: number, field: Field | null | undefined) => void;
};

/** The columns of a file with samples and fields, which a person can change. */
export function ColumnTable<Column extends FileColumn, Field extends string>(props: ColumnTableProps<Column, Field>) {
  const { columns, meaningOf, onChoose } = props;
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
                <MeaningChoice column={column} meaning={meaningOf(column)} onChoose={onChoose} />
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

type MeaningChoiceProps<Field extends string> = Pick<ColumnTableProps<FileColumn, Field>, 'onChoose'> & {
  readonly column: FileColumn;
  readonly meaning: ColumnMeaning<Field>;
};

function MeaningChoice<Field extends string>({ column, meaning, onChoose }: MeaningChoiceProps<Field>) {
  const { taken, recognised, fields, leftOut } = meaning;
  const choose = (chosen: string) => {
    if (chosen === AS_RECOGNISED) return onChoose(column.index, undefined);
    onChoose(column.index, chosen === LEFT_OUT ? null : (chosen as Field));
  };
  return (
    <select
      aria-label={`What ${column.header || `column ${column.index}`} is taken for`}
      value={taken === null ? LEFT_OUT : (taken ?? AS_RECOGNISED)}
      onChange={({ target }) => choose(target.value)}
    >
      <option value={AS_RECOGNISED}>{recognised}</option>
      {fields.map(([field, name]) => (
        <option key={field} value={field}>
          {name}
        </option>
      ))}
      {leftOut !== null && <option value={LEFT_OUT}>{leftOut}</option>}
    </select>
  );
}
