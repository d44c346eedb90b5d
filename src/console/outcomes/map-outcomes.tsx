import type { Fault } from '../api/faults.js';
import { UploadOutcomesDocument } from '../generated/operations/graphql.js';
import { Rejections } from '../leads/rejections.js';
import { Loading } from '../parts/asked.js';
import { ColumnTable } from '../parts/column-table.js';
import { FaultList } from '../parts/fault-list.js';
import { FigureList } from '../parts/figure-list.js';
import { counted, whole } from '../parts/format.js';
import { faultsInConsoleWords } from '../parts/in-console-words.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { Meanings } from './meanings.js';
import { chooseOutcomeColumn, type OutcomeChoices, outcomeArguments } from './outcome-choices.js';
import { outcomeMeaning } from './outcome-meaning.js';
import { recognisedColumn } from './recognised-column.js';
import { otherRejections } from './unknown-texts.js';
import { useFileColumns } from './use-file-columns.js';
import { type OutcomePreview, useOutcomePreview } from './use-outcome-preview.js';

type MapOutcomesProps = {
  readonly offerId: string;
  readonly file: File;
  readonly choices: OutcomeChoices;
  readonly onChoices: (choices: OutcomeChoices) => void;
  /** Why the file was rejected. */
  readonly faults: readonly Fault[];
  readonly onUpload: () => void;
  readonly onClose: () => void;
};

/** Asks for the column of a file with the outcomes, before anything is recorded. */
export function MapOutcomes(props: MapOutcomesProps) {
  const { offerId, file, choices, onChoices, faults, onUpload, onClose } = props;
  const { columns, isAsking } = useFileColumns(offerId, file);
  const hasOutcome = columns.some(
    (column) => (choices.columns.get(column.index) ?? recognisedColumn(column)) === 'OUTCOME',
  );
  const state = useOutcomePreview(offerId, file, choices, hasOutcome);
  const { preview, texts } = state;
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
      <FaultList title="The file cannot be read as it is" faults={faultsInConsoleWords([...faults, ...state.faults])} />
      {!hasOutcome && columns.length > 0 && (
        <p>Which column has the outcome of each lead, such as the stage of a deal? Choose “Outcome” next to it.</p>
      )}
      {preview && <PreviewFigures preview={preview} />}
      <Meanings
        texts={texts}
        isCut={preview !== null && preview.rejections.nodes.length < preview.rejections.totalCount}
        choices={choices}
        onChoices={onChoices}
      />
      <ColumnTable
        columns={columns}
        meaningOf={(column) => outcomeMeaning(choices.columns, column)}
        onChoose={(index, field) => onChoices(chooseOutcomeColumn(choices, index, field))}
      />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={(!hasOutcome && columns.length > 0) || state.isAsking}
          onClick={onUpload}
        >
          {labelOf(state)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Another file
        </button>
      </div>
      <p className="hint">
        Nothing but outcomes is taken from the file. It can be taken back with one click, and no score changes.
      </p>
      {preview && <Rejections problem="rejected" rejections={otherRejections(preview.rejections)} />}
    </div>
  );
}

function labelOf({ isAsking, preview }: ReturnType<typeof useOutcomePreview>): string {
  if (isAsking) return 'Reading the rows…';
  return preview ? `Record ${counted(preview.recorded, 'outcome')}` : 'Record the outcomes';
}

/** The expected results for a file's rows, before anything is recorded; also for screen readers. */
function PreviewFigures({ preview: { recorded, unchanged, rejected } }: { readonly preview: OutcomePreview }) {
  return (
    <>
      <FigureList
        figures={[
          { name: 'Would be recorded', count: recorded },
          { name: 'Unchanged', count: unchanged },
          { name: 'Rejected', count: rejected, isBad: true },
        ]}
      />
      <p className="visually-hidden" role="status">
        {counted(recorded, 'outcome')} would be recorded, {whole(unchanged)} unchanged, {whole(rejected)} rejected.
      </p>
    </>
  );
}
