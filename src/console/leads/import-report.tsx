import { Link } from 'wouter';
import {
  type ImportFragment,
  type OfferFrameFragment,
  type RunFragment,
  UploadLeadsDocument,
} from '../generated/operations/graphql.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { argumentsOf, type FileChoices } from './file-choices.js';
import { ImportFigures } from './import-figures.js';
import { ImportWarnings } from './import-warnings.js';
import { LeadDropZone } from './lead-drop-zone.js';
import { MissingColumns } from './missing-columns.js';
import { RejectedRows } from './rejected-rows.js';
import { Rejections } from './rejections.js';
import { ScoreImport } from './score-import.js';

type ImportReportProps = {
  readonly offer: OfferFrameFragment;
  readonly report: ImportFragment;
  /** The run over the leads; null where none was requested, or no lead needs a score. */
  readonly run: RunFragment | null;
  readonly choices: FileChoices;
  readonly onFile: (file: File) => void;
};

/** The result of an import, and the next steps. */
export function ImportReport({ offer, report, run, choices, onFile }: ImportReportProps) {
  return (
    <div className="stack">
      <div className="row spread">
        <h2 role="status">{report.filename ?? 'The file'} is imported</h2>
        <OperationDialog
          document={UploadLeadsDocument}
          variables={{ offerId: offer.id, file: null, ...argumentsOf(choices) }}
        />
      </div>
      <ImportFigures {...report} />
      <div className="row">
        {run ? (
          <Link className="button primary" href={`/offers/${offer.id}/score`}>
            See the leads being scored
          </Link>
        ) : (
          <ScoreImport offerId={offer.id} importId={report.id} />
        )}
        {report.rejectedRows && <RejectedRows download={report.rejectedRows} />}
      </div>
      <ImportWarnings warnings={report.warnings} />
      <MissingColumns costs={report.missingColumnCosts}>
        Drop a file that has them, too: leads that are known already are brought up to date.
      </MissingColumns>
      <Rejections problem="rejected" rejections={report.rejections} />
      <LeadDropZone
        title={report.rejected > 0 ? 'Drop the corrected rows here' : 'Drop another file here'}
        onFile={onFile}
      />
    </div>
  );
}
