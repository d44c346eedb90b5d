import type { Fault } from '../api/faults.js';
import { UploadOutcomesDocument } from '../generated/operations/graphql.js';
import { Loading } from '../parts/asked.js';
import { FaultList } from '../parts/fault-list.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { chooseOutcomeColumn, type OutcomeChoices, outcomeArguments } from './outcome-choices.js';
import { OutcomeColumnTable } from './outcome-column-table.js';
import { recognisedColumn } from './recognised-column.js';
import { useFileColumns } from './use-file-columns.js';

type MapOutcomesProps = {
  readonly offerId: string;
  readonly file: File;
  readonly choices: OutcomeChoices;
  readonly onChoices: (choices: OutcomeChoices) => void;
  /** Why the file was not taken. */
  readonly faults: readonly Fault[];
  readonly onUpload: () => void;
  readonly onClose: () => void;
};

/** Asks which column of a file says what became of each lead, before anything is recorded. */
export function MapOutcomes(props: MapOutcomesProps) {
  const { offerId, file, choices, onChoices, faults, onUpload, onClose } = props;
  const { columns, isAsking } = useFileColumns(offerId, file);
  const hasOutcome = columns.some(
    (column) => (choices.columns.get(column.index) ?? recognisedColumn(column)) === 'OUTCOME',
  );
  if (isAsking && columns.length === 0) return <Loading />;
  return (
    <div className="stack">
      <div className="row spread">
        <h3>{file.name}</h3>
        <OperationDialog
          document={UploadOutcomesDocument}
          variables={{ offerId, file: null, ...outcomeArguments(choices) }}
        />
      </div>
      <FaultList title="The file cannot be taken as it is" faults={faults} />
      {!hasOutcome && columns.length > 0 && (
        <p>
          Which column says what became of the lead? Choose “Outcome” beside it, such as beside the stage of a deal.
        </p>
      )}
      <OutcomeColumnTable
        columns={columns}
        choices={choices.columns}
        onChoose={(index, field) => onChoices(chooseOutcomeColumn(choices, index, field))}
      />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={!hasOutcome && columns.length > 0}
          onClick={onUpload}
        >
          Record the outcomes
        </button>
        <button type="button" className="button" onClick={onClose}>
          Another file
        </button>
      </div>
      <p className="hint">
        Nothing but outcomes is taken from the file. It can be taken back with one click, and no score changes.
      </p>
    </div>
  );
}
