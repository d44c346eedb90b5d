import { useEffect } from 'react';
import type { Fault } from '../api/faults.js';
import { PreviewLeadsDocument } from '../generated/operations/graphql.js';
import { ColumnTable } from '../parts/column-table.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { faultsInConsoleWords } from '../parts/in-console-words.js';
import { Notice } from '../parts/notice.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { argumentsOf, chooseColumn, NO_CHOICES } from './file-choices.js';
import { FormatChoice } from './format-choice.js';
import { ImportFigures } from './import-figures.js';
import { ImportWarnings } from './import-warnings.js';
import { leadMeaning } from './lead-meaning.js';
import { MissingColumns } from './missing-columns.js';
import { ReadingProgress } from './reading-progress.js';
import { Rejections } from './rejections.js';
import { SampleRows } from './sample-rows.js';
import type { useFileChoices } from './use-file-choices.js';
import { type PreviewState, usePreview } from './use-preview.js';

type PreviewFileProps = {
  readonly offerId: string;
  readonly file: File;
  /** The choices for the file's columns. */
  readonly columns: ReturnType<typeof useFileChoices>;
  /** Why the import of this file failed. */
  readonly faults: readonly Fault[];
  /** Whether a run starts after the import. */
  readonly score: boolean;
  readonly onScore: (score: boolean) => void;
  /** `rows`: the number of rows in the file; null where the preview does not know it. */
  readonly onImport: (rows: number | null) => void;
  readonly onClose: () => void;
};

/** A preview of an import, before anything is written; its columns can be corrected. */
export function PreviewFile(props: PreviewFileProps) {
  const { offerId, file, faults, score, onScore, onClose } = props;
  const { choices, areOfLastTime, see, choose, forget } = props.columns;
  const state = usePreview(offerId, file, choices);
  const { preview, columns, isAsking, sent } = state;
  const onImport = () => props.onImport(preview?.rowsRead ?? null);
  useEffect(() => {
    if (!isAsking && columns.length > 0) see(columns.map(({ header }) => header));
  }, [isAsking, columns, see]);
  if (isAsking && columns.length === 0)
    return <ReadingProgress offerId={offerId} file={file} sent={sent} total={null} />;
  return (
    <div className="stack">
      <div className="row spread">
        <h2>{file.name}</h2>
        <OperationDialog document={PreviewLeadsDocument} variables={{ offerId, file: null, ...argumentsOf(choices) }} />
      </div>
      {areOfLastTime && (
        <Notice title="The columns are as you set them last time">
          <p>A file with the same headers was corrected in this browser before.</p>
          <button type="button" className="button small" onClick={forget}>
            Forget
          </button>
        </Notice>
      )}
      <FaultList title="The file cannot be imported as it is" faults={faultsInConsoleWords(state.faults)} />
      <FaultList title="The file was not imported" faults={faults} onAgain={onImport} />
      {preview && (
        <ImportFigures
          rowsRead={preview.rowsRead}
          blankRows={preview.blankRows}
          created={preview.wouldCreate}
          updated={preview.wouldUpdate}
          duplicates={preview.duplicates}
          rejected={preview.rejected}
        />
      )}
      <div className="row">
        <button type="button" className="button primary" disabled={isAsking || !preview} onClick={onImport}>
          {labelOf(state)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Another file
        </button>
        <label className="row">
          <input type="checkbox" checked={score} onChange={({ target }) => onScore(target.checked)} />
          Score when it is imported
        </label>
      </div>
      {preview && (
        <MissingColumns costs={preview.missingColumnCosts}>
          If a column of this file has it under another name, choose the field of that column below.
        </MissingColumns>
      )}
      {preview && <ImportWarnings warnings={preview.warnings} />}
      <FormatChoice
        format={preview?.format}
        columns={columns}
        choices={choices}
        onChoose={(format) => choose({ ...NO_CHOICES, ...format })}
      />
      {columns.length > 0 && (
        <ColumnTable
          columns={columns}
          meaningOf={(column) => leadMeaning(choices.columns, column)}
          onChoose={(index, field) => choose(chooseColumn(choices, index, field))}
        />
      )}
      {preview && <SampleRows rows={preview.sampleRows} />}
      {preview && <Rejections problem="rejected" rejections={preview.rejections} />}
    </div>
  );
}

function labelOf({ isAsking, preview }: PreviewState): string {
  if (isAsking) return 'Reading the rows…';
  if (!preview) return 'Import';
  return `Import ${counted(preview.wouldCreate + preview.wouldUpdate, 'lead')}`;
}
